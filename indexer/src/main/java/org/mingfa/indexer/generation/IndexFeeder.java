package org.mingfa.indexer.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.indexer.generation.BuildIndex.PreparedDocument;
import org.mingfa.indexer.generation.BuildListener.Step;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.questions.LayQuestions;
import org.mingfa.indexer.reading.BuildContext;
import org.mingfa.indexer.reading.LawHistories;
import org.mingfa.indexer.reading.ParsedCorpora.Cases;
import org.mingfa.indexer.reading.ParsedCorpora.ReadLaw;
import org.mingfa.indexer.reading.UnchangedCases;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.indexer.source.FileRecord.Fate;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.ArticleKey;

/** Gives the index every passage of the laws, then of the cases, cut into tokens on all cores; one document at a time. */
final class IndexFeeder {

    private final BuildContext context;
    private final BuildIndex index;
    private final BuildListener listener;
    private final Segmenter segmenter;
    private final LayQuestions questions;
    private final PassageAnalysis analysis;
    private final Set<DocumentId> caseIds = ConcurrentHashMap.newKeySet();
    private long documents;
    private long articles;
    private long passages;
    private long casesDone;
    private long casesInAll;

    IndexFeeder(Tools tools, BuildContext context, BuildIndex index, BuildListener listener) {
        this.context = context;
        this.index = index;
        this.listener = listener;
        this.segmenter = tools.segmenter();
        this.questions = tools.questions();
        this.analysis = PassageAnalysis.of(tools.segmenter(), tools.learned());
    }

    /** Indexes it all, once, and finishes the index. */
    IndexContents of(LawHistories dated) throws IOException {
        List<String> titles = dated.laws().stream()
                .map(law -> law.document().title())
                .distinct()
                .toList();
        CitationKeys cited = new CitationKeys(LawNames.standard().withTitles(titles));
        List<LawHeader> laws = laws(dated.laws(), cited);
        UnchangedCases unchanged = index.unchanged(titles, dated.cases());
        for (Cases cases : dated.cases()) {
            try (Stream<DocumentInput> inputs = cases.inputs().get()) {
                casesInAll += inputs.count(); // listed, not read: an hour of work wants to know its length
            }
        }
        for (Cases cases : dated.cases()) {
            cases(cases, unchanged, cited);
        }
        listener.progress(Step.FINISHING, 0, 1);
        index.commit();
        return new IndexContents(
                index.configuration(),
                laws,
                documents,
                articles,
                passages,
                index.kept(),
                context.accounts().totals());
    }

    /** What became of one document. */
    private record End(List<FileRecord> files, List<Problem> problems, long articles, long passages) {

        boolean isIndexed() {
            return files.stream().anyMatch(file -> file.fate() == Fate.INDEXED);
        }
    }

    /** Indexes the laws; one that is lost on the way is not among the result. */
    private List<LawHeader> laws(List<ReadLaw> laws, CitationKeys cited) throws IOException {
        record LawEnd(NormativeDocument law, End end) {}
        long total = laws.stream()
                .mapToLong(law -> law.document().provisions().size())
                .sum();
        long[] done = {0};
        List<LawHeader> indexed = new ArrayList<>();
        context.work().run(laws.stream(), law -> new LawEnd(law.document(), index(law, cited)), result -> {
            NormativeDocument law = result.law();
            take(law.source().corpus(), result.end());
            if (result.end().isIndexed()) {
                indexed.add(law.header());
            }
            done[0] += law.provisions().size();
            listener.progress(Step.INDEXING, done[0], total);
        });
        return indexed;
    }

    private End index(ReadLaw read, CitationKeys cited) throws IOException {
        NormativeDocument law = read.document();
        boolean isAsked = questions.knows(law.work());
        List<LawPassage> split = PassageSplitter.split(law).stream()
                .map(passage -> isAsked ? withLayQuestions(law.header(), passage) : passage)
                .toList();
        PreparedDocument prepared;
        try {
            List<List<ArticleKey>> cites = cited.of(law, split);
            String fingerprint = DocumentFingerprints.of(law, split, cites);
            prepared = prepared(
                    new Identity(law.id(), law.title(), fingerprint),
                    split.size(),
                    i -> analysis.analyse(law, split.get(i), cites.get(i)));
        } catch (RuntimeException e) {
            return lost(read.files(), e);
        }
        index.put(prepared);
        index.put(split);
        long found = split.stream().filter(passage -> passage.article() != null).count();
        return new End(read.files(), List.of(), found, split.size());
    }

    private LawPassage withLayQuestions(LawHeader law, LawPassage passage) {
        ArticleNumber article = passage.article();
        return article == null
                ? passage
                : passage.with(questions.of(law, article, LayQuestions.sketch(segmenter, passage.text())));
    }

    /** By what a document is known, and the title that its passages are embedded with. */
    private record Identity(DocumentId document, String title, String fingerprint) {}

    private PreparedDocument prepared(Identity identity, int number, IntFunction<IndexDocument> analyse)
            throws IOException {
        return new PreparedDocument(
                identity.document(),
                identity.fingerprint(),
                identity.title(),
                index.keeps(identity.document(), identity.fingerprint())
                        ? List.of()
                        : IntStream.range(0, number).mapToObj(analyse).toList());
    }

    /** Our own failure on one document takes that document, not the build. */
    private static End lost(List<FileRecord> files, RuntimeException e) {
        Problem problem = Problem.of(
                ErrorCode.PROCESSING_FAILED,
                files.getFirst().path(),
                e instanceof Refusal refusal ? refusal.detail() : "处理该文件时出错：" + e);
        List<FileRecord> failed = files.stream()
                .map(file -> file.fate() == Fate.INDEXED ? file.failed(problem.code()) : file)
                .toList();
        return new End(failed, List.of(problem), 0, 0);
    }

    private void take(String corpus, End end) throws IOException {
        context.accounts().files(end.files());
        context.accounts().problems(corpus, end.problems());
        documents += end.isIndexed() ? 1 : 0;
        articles += end.articles();
        passages += end.passages();
    }

    /** Cases are read, cut and forgotten one by one; what is as it was in the live generation is not even read. */
    private void cases(Cases cases, UnchangedCases unchanged, CitationKeys cited) throws IOException {
        String corpus = cases.corpus();
        try (Stream<DocumentInput> inputs = cases.inputs().get()) {
            context.work().run(inputs, input -> end(input, corpus, unchanged, cited), end -> {
                context.accounts().in(corpus, end.files().size());
                take(corpus, end);
                listener.progress(Step.CASES, ++casesDone, casesInAll);
            });
        }
    }

    private End end(DocumentInput input, String corpus, UnchangedCases unchanged, CitationKeys cited)
            throws IOException {
        Optional<End> kept = Optional.empty();
        Optional<InputResult> known = unchanged.find(corpus, input);
        if (known.isPresent()) {
            kept = kept(known.get());
        }
        return kept.isPresent() ? kept.get() : index(input.path(), input.read(corpus), cited);
    }

    /** What became of it then; empty where the index has no such case, or has one of this id from another file. */
    private Optional<End> kept(InputResult unread) throws IOException {
        String id = unread.files().getFirst().document();
        if (id == null) {
            return Optional.of(new End(unread.files(), unread.problems(), 0, 0));
        }
        DocumentId document = new DocumentId(id);
        if (!caseIds.add(document)) {
            return Optional.empty();
        }
        OptionalInt passages = index.keep(document);
        if (passages.isEmpty()) {
            caseIds.remove(document);
            return Optional.empty();
        }
        return Optional.of(new End(unread.files(), unread.problems(), 0, passages.getAsInt()));
    }

    private End index(String path, InputResult read, CitationKeys cited) throws IOException {
        LegalDocument document = read.document();
        if (document == null) {
            return new End(read.files(), read.problems(), 0, 0);
        }
        if (!caseIds.add(document.id())) {
            Problem twice = Problem.of(ErrorCode.SAME_AS_HELD, path, "编号为 " + document.id() + " 的案例已收录。");
            return new End(
                    read.files().stream()
                            .map(file -> file.skipped(twice.code()))
                            .toList(),
                    List.of(twice),
                    0,
                    0);
        }
        List<CasePassage> split = PassageSplitter.splitCase(document);
        PreparedDocument prepared;
        try {
            List<List<ArticleKey>> cites = cited.of(split);
            String fingerprint = DocumentFingerprints.of(split, cites);
            prepared = prepared(
                    new Identity(document.id(), "", fingerprint),
                    split.size(),
                    i -> analysis.analyse(split.get(i), cites.get(i)));
            index.keep(document.id(), split, cited.places());
        } catch (RuntimeException e) {
            return lost(read.files(), e);
        }
        index.put(prepared);
        return new End(read.files(), read.problems(), 0, split.size());
    }
}
