package org.mingfa.indexer.generation;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.corpus.CorpusReader;
import org.mingfa.indexer.corpus.DocumentInput;
import org.mingfa.indexer.corpus.FileRecord;
import org.mingfa.indexer.corpus.FileRecord.Fate;
import org.mingfa.indexer.corpus.InputResult;
import org.mingfa.indexer.extract.TextExtractor;
import org.mingfa.indexer.generation.BuildListener.Step;
import org.mingfa.indexer.generation.ReadCorpora.Opened;
import org.mingfa.indexer.generation.ReadCorpora.ReadLaw;
import org.mingfa.indexer.passage.CitedArticles;
import org.mingfa.indexer.passage.PassageSplitter;
import org.mingfa.indexer.passage.PassageVectors;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.search.passage.IndexedPassage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.version.ArticleKey;

/** The second half of a build: passages of laws, then of cases, cut into tokens on all cores and given to the index. */
final class Indexing {

    private final BuildIndex index;
    private final Accounts accounts;
    private final ReadCorpora corpora;
    private final PassageAnalysis analysis;
    private final CitedArticles cited;
    private final @Nullable PassageVectors vectors;
    private final Set<DocumentId> caseIds = new HashSet<>();
    private final Set<DocumentId> lost = ConcurrentHashMap.newKeySet();
    private long documents;
    private long articles;
    private long passages;

    Indexing(BuildRequest request, BuildIndex index, Accounts accounts, ReadCorpora corpora) {
        this.index = index;
        this.accounts = accounts;
        this.corpora = corpora;
        this.analysis = PassageAnalysis.of(request.segmenter(), request.learned());
        this.vectors = request.vectors();
        this.cited = new CitedArticles(LawNames.standard()
                .withTitles(corpora.laws().stream()
                        .map(law -> law.document().title())
                        .distinct()
                        .toList()));
    }

    /** What became of one document. */
    private record Indexed(
            List<FileRecord> files, List<Problem> problems, long provisions, long articles, long passages) {}

    /**
     * One document as it goes into the index.
     *
     * @param passages none when the index holds the document already
     */
    private record Prepared(DocumentId document, String fingerprint, List<IndexedPassage> passages) {}

    void laws(OrderedWork work, BuildListener listener) throws IOException {
        long total = corpora.laws().stream()
                .mapToLong(law -> law.document().provisions().size())
                .sum();
        long[] done = {0};
        work.run(corpora.laws().stream(), this::index, result -> {
            take(result.files().getFirst().corpus(), result);
            done[0] += result.provisions();
            listener.progress(Step.INDEXING, done[0], total);
        });
    }

    private Indexed index(ReadLaw law) throws IOException {
        NormativeDocument document = law.document();
        List<LawPassage> split = PassageSplitter.split(document);
        Prepared prepared;
        try {
            prepared = prepare(document, split);
        } catch (RuntimeException e) {
            lost.add(document.id());
            return lost(law.files(), e, document.provisions().size());
        }
        add(prepared);
        long found = split.stream().filter(passage -> passage.article() != null).count();
        return new Indexed(law.files(), List.of(), document.provisions().size(), found, split.size());
    }

    private Prepared prepare(NormativeDocument document, List<LawPassage> split) throws IOException {
        List<List<ArticleKey>> cites = cited.of(document, split);
        String fingerprint = DocumentFingerprints.of(document, split, cites);
        return prepare(
                document.id(), fingerprint, split.size(), i -> analysis.analyse(document, split.get(i), cites.get(i)));
    }

    private Prepared prepare(DocumentId document, String fingerprint, int passages, IntFunction<IndexedPassage> analyse)
            throws IOException {
        return new Prepared(
                document,
                fingerprint,
                index.keeps(document, fingerprint)
                        ? List.of()
                        : IntStream.range(0, passages).mapToObj(analyse).toList());
    }

    private void add(Prepared prepared) throws IOException {
        List<IndexedPassage> bare = prepared.passages();
        List<float[]> found = vectors == null || bare.isEmpty()
                ? List.of()
                : vectors.of(
                        bare.stream().map(passage -> passage.passage().text()).toList());
        for (int i = 0; i < bare.size(); i++) {
            index.add(found.isEmpty() ? bare.get(i) : bare.get(i).withVector(found.get(i)));
        }
        index.holds(prepared.document(), prepared.fingerprint());
    }

    /** Our own failure on one document takes that document, not the build. */
    private static Indexed lost(List<FileRecord> files, RuntimeException e, long provisions) {
        Problem problem =
                Problem.of(ErrorCode.PROCESSING_FAILED, files.getFirst().path(), "处理该文件时出错：" + e);
        List<FileRecord> failed = files.stream()
                .map(file -> file.fate() == Fate.INDEXED ? file.failed(ErrorCode.PROCESSING_FAILED) : file)
                .toList();
        return new Indexed(failed, List.of(problem), provisions, 0, 0);
    }

    /** Laws that could not be indexed, and so do not belong into the catalogue. */
    Set<DocumentId> lost() {
        return lost;
    }

    private void take(String corpus, Indexed result) throws IOException {
        accounts.files(result.files());
        accounts.problems(corpus, result.problems());
        boolean indexed = result.files().stream().anyMatch(file -> file.fate() == Fate.INDEXED);
        documents += indexed ? 1 : 0;
        articles += result.articles();
        passages += result.passages();
    }

    /** Cases are read, cut and forgotten one by one. */
    void cases(OrderedWork work, TextExtractor extractor, BuildListener listener) throws IOException {
        long[] done = {0};
        for (Opened opened : corpora.corpora()) {
            String corpus = opened.corpus().name();
            try (Stream<DocumentInput> inputs = cases(opened, extractor)) {
                work.run(inputs, input -> index(corpus, input), result -> {
                    corpora.countIn(corpus, result.files().size());
                    take(corpus, result);
                    listener.progress(Step.CASES, ++done[0], -1);
                });
            }
        }
    }

    private Stream<DocumentInput> cases(Opened opened, TextExtractor extractor) {
        String corpus = opened.corpus().name();
        return opened.format() == CorpusFormat.JUDGMENTS
                ? CorpusReader.of(corpus, opened.source(), opened.format(), extractor)
                        .inputs()
                : corpora.deferred().stream()
                        .filter(deferred -> deferred.corpus().equals(corpus))
                        .map(ReadCorpora.Deferred::input);
    }

    private Indexed index(String corpus, DocumentInput input) throws IOException {
        InputResult result = ReadCorpora.read(corpus, input);
        LegalDocument document = result.document();
        if (document == null) {
            return new Indexed(result.files(), result.problems(), 0, 0, 0);
        }
        synchronized (caseIds) {
            if (!caseIds.add(document.id())) {
                Problem twice = Problem.of(ErrorCode.SAME_AS_HELD, input.path(), "编号为 " + document.id() + " 的案例已收录。");
                return new Indexed(
                        result.files().stream()
                                .map(file -> file.skipped(ErrorCode.SAME_AS_HELD))
                                .toList(),
                        List.of(twice),
                        0,
                        0,
                        0);
            }
        }
        List<CasePassage> split = PassageSplitter.splitCase(document);
        Prepared prepared;
        try {
            List<List<ArticleKey>> cites = cited.of(split);
            String fingerprint = DocumentFingerprints.of(split, cites);
            prepared = prepare(
                    document.id(), fingerprint, split.size(), i -> analysis.analyse(split.get(i), cites.get(i)));
        } catch (RuntimeException e) {
            return lost(result.files(), e, 0);
        }
        add(prepared);
        return new Indexed(result.files(), result.problems(), 0, 0, split.size());
    }

    long documents() {
        return documents;
    }

    long articles() {
        return articles;
    }

    long passages() {
        return passages;
    }
}
