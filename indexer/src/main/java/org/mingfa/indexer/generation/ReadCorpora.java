package org.mingfa.indexer.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.indexer.corpus.CorpusReader;
import org.mingfa.indexer.corpus.DocumentInput;
import org.mingfa.indexer.corpus.FileRecord;
import org.mingfa.indexer.corpus.FormatRecognition;
import org.mingfa.indexer.corpus.InputResult;
import org.mingfa.indexer.extract.TextExtractor;
import org.mingfa.indexer.generation.BuildListener.Step;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.version.Chronology;
import org.mingfa.text.version.Repeal;

/**
 * The first half of a build: all corpora opened, all norms read and dated in memory. Cases are only noted, to be read
 * again one by one when the names of all laws are known.
 */
final class ReadCorpora implements AutoCloseable {

    private final List<Opened> corpora = new ArrayList<>();
    private final List<ReadLaw> laws = new ArrayList<>();
    private final List<LawHeader> known = new ArrayList<>();
    private final List<Deferred> deferred = new ArrayList<>();
    private final Map<String, Long> in = new HashMap<>();
    private final Duplicates duplicates = new Duplicates();

    /** A corpus with its source and the format that it turned out to have. */
    record Opened(Corpus corpus, CorpusSource source, CorpusFormat format) {}

    /** A norm that goes into the index, and the records of the files it came from. */
    record ReadLaw(NormativeDocument document, List<FileRecord> files) {}

    /** A case among the files of a corpus of norms. */
    record Deferred(String corpus, DocumentInput input) {}

    static ReadCorpora open(BuildRequest request) {
        ReadCorpora read = new ReadCorpora();
        try {
            for (Corpus corpus : request.corpora()) {
                CorpusSource source = request.registry().open(corpus);
                CorpusFormat format =
                        corpus.format() == CorpusFormat.AUTO ? FormatRecognition.recognise(source) : corpus.format();
                read.corpora.add(new Opened(corpus, source, format));
            }
        } catch (RuntimeException e) {
            read.close();
            throw e;
        }
        read.corpora.sort(java.util.Comparator.comparingInt(opened -> rank(opened.format())));
        return read;
    }

    /** The official records say most about dates; digests yield to everything. */
    private static int rank(CorpusFormat format) {
        return switch (format) {
            case FLK -> 0;
            case DIGESTS -> 2;
            default -> 1;
        };
    }

    List<Opened> corpora() {
        return corpora;
    }

    List<ReadLaw> laws() {
        return laws;
    }

    List<Deferred> deferred() {
        return deferred;
    }

    void countIn(String corpus, long files) {
        in.merge(corpus, files, Long::sum);
    }

    long in(String corpus) {
        return in.getOrDefault(corpus, 0L);
    }

    void readLaws(OrderedWork work, TextExtractor extractor, Accounts accounts, BuildListener listener)
            throws IOException {
        long[] done = {0};
        for (Opened opened : corpora) {
            if (opened.format() == CorpusFormat.JUDGMENTS) {
                continue;
            }
            String name = opened.corpus().name();
            CorpusReader reader = CorpusReader.of(name, opened.source(), opened.format(), extractor);
            try (Stream<DocumentInput> inputs = reader.inputs()) {
                work.run(inputs, input -> new Read(input, read(name, input)), read -> {
                    take(name, read, accounts);
                    listener.progress(Step.READING, ++done[0], -1);
                });
            }
        }
    }

    private record Read(DocumentInput input, InputResult result) {}

    /** Runs the reading; our own failure takes this one file, not the build. */
    static InputResult read(String corpus, DocumentInput input) {
        try {
            return input.reading().call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + input.path(), e);
        } catch (Exception e) {
            return failed(corpus, input.path(), e);
        }
    }

    static InputResult failed(String corpus, String path, Exception e) {
        Problem problem = Problem.of(ErrorCode.PROCESSING_FAILED, path, "处理该文件时出错：" + e);
        FileRecord record = new FileRecord(
                corpus, path, null, null, null, FileRecord.Fate.FAILED, ErrorCode.PROCESSING_FAILED, null);
        return new InputResult(List.of(record), null, List.of(problem));
    }

    private void take(String corpus, Read read, Accounts accounts) throws IOException {
        InputResult result = read.result();
        if (result.document() != null && !(result.document() instanceof NormativeDocument)) {
            deferred.add(new Deferred(corpus, read.input()));
            return;
        }
        countIn(corpus, result.files().size());
        accounts.problems(corpus, result.problems());
        if (result.known() != null) {
            known.add(result.known());
        }
        if (!(result.document() instanceof NormativeDocument law)) {
            accounts.files(result.files());
            return;
        }
        Problem duplicate = duplicates.offer(law).orElse(null);
        if (duplicate == null) {
            laws.add(new ReadLaw(law, result.files()));
            return;
        }
        accounts.problems(corpus, List.of(duplicate));
        accounts.files(result.files().stream()
                .map(file -> file.fate() == FileRecord.Fate.INDEXED ? file.skipped(duplicate.code()) : file)
                .toList());
    }

    /** Gives every version its period, from the records, the texts and the known repeals. */
    void date(Accounts accounts) throws IOException {
        laws.replaceAll(this::withRecordedDates);
        List<NormativeDocument> documents = laws.stream().map(ReadLaw::document).toList();
        List<Repeal> repeals = new ArrayList<>(Repeal.known());
        repeals.addAll(TextRepeals.find(documents));
        List<LawHeader> all = new ArrayList<>(
                documents.stream().map(NormativeDocument::header).toList());
        Set<DocumentId> ids = all.stream().map(LawHeader::id).collect(Collectors.toSet());
        known.stream()
                .filter(record -> laws.stream().noneMatch(law -> isOf(record, law)))
                .filter(record -> ids.add(record.id()))
                .forEach(all::add);
        Chronology.Dated dated = new Chronology(repeals).date(all);
        Map<DocumentId, LawHeader> headers = new LinkedHashMap<>();
        dated.headers().forEach(header -> headers.put(header.id(), header));
        laws.replaceAll(law -> new ReadLaw(
                law.document()
                        .withHeader(headers.getOrDefault(
                                law.document().id(), law.document().header())),
                law.files()));
        Map<String, String> corpusOf = new HashMap<>();
        documents.forEach(document ->
                corpusOf.put(document.source().file(), document.source().corpus()));
        for (Problem problem : dated.problems()) {
            accounts.problems(corpusOf.getOrDefault(problem.where(), ""), List.of(problem));
        }
    }

    /**
     * A record whose own file could not be read still dates the copy of that version from another corpus; without a copy
     * it stands for the version, so that the one before ends in time.
     */
    private ReadLaw withRecordedDates(ReadLaw law) {
        LawHeader header = law.document().header();
        boolean dated = header.period().from() != null && !header.periodInferred();
        return known.stream()
                .filter(record -> !dated && isOf(record, law))
                .findFirst()
                .map(record -> header.withPeriod(record.period(), record.end(), record.periodInferred()))
                .map(recorded -> new ReadLaw(law.document().withHeader(recorded), law.files()))
                .orElse(law);
    }

    /** The same version: the same work, promulgated on the same day. */
    private static boolean isOf(LawHeader record, ReadLaw law) {
        LawHeader header = law.document().header();
        return record.promulgated() != null
                && record.promulgated().equals(header.promulgated())
                && WorkKey.of(record.title()).equals(header.work());
    }

    @Override
    public void close() {
        corpora.forEach(opened -> opened.source().close());
    }
}
