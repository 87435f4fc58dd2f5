package org.mingfa.indexer.generation;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mingfa.indexer.generation.BuildIndex.PreparedDocument;
import org.mingfa.indexer.reading.BuildContext;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.indexer.source.FileRecord.Fate;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.problem.Refusal;

/** What the feeding of laws and of cases share: the index, how a document is prepared for it, and the account of both. */
final class DocumentFeeder {

    private final BuildContext context;
    private final BuildIndex index;
    private final PassageAnalysis analysis;
    private long documents;
    private long articles;
    private long passages;

    DocumentFeeder(BuildContext context, BuildIndex index, PassageAnalysis analysis) {
        this.context = context;
        this.index = index;
        this.analysis = analysis;
    }

    BuildContext context() {
        return context;
    }

    BuildIndex index() {
        return index;
    }

    PassageAnalysis analysis() {
        return analysis;
    }

    /** What became of one document. */
    record End(List<FileRecord> files, List<Problem> problems, long articles, long passages) {

        boolean isIndexed() {
            return files.stream().anyMatch(file -> file.fate() == Fate.INDEXED);
        }
    }

    /** By what a document is known, and the title that its passages are embedded with. */
    record Identity(DocumentId document, String title, String fingerprint) {}

    PreparedDocument prepared(Identity identity, int number, IntFunction<IndexDocument> analyse) throws IOException {
        return new PreparedDocument(
                identity.document(),
                identity.fingerprint(),
                identity.title(),
                index.keeps(identity.document(), identity.fingerprint())
                        ? List.of()
                        : IntStream.range(0, number).mapToObj(analyse).toList());
    }

    /** Our own failure on one document takes that document, not the build. */
    static End lost(List<FileRecord> files, RuntimeException e) {
        Problem problem = Problem.of(
                ErrorCode.PROCESSING_FAILED,
                files.getFirst().path(),
                e instanceof Refusal refusal ? refusal.detail() : "处理该文件时出错：" + e);
        List<FileRecord> failed = files.stream()
                .map(file -> file.fate() == Fate.INDEXED ? file.failed(problem.code()) : file)
                .toList();
        return new End(failed, List.of(problem), 0, 0);
    }

    /** Writes down what became of a document. */
    void take(String corpus, End end) throws IOException {
        context.accounts().files(end.files());
        context.accounts().problems(corpus, end.problems());
        documents += end.isIndexed() ? 1 : 0;
        articles += end.articles();
        passages += end.passages();
    }

    /** What was fed, with these laws. */
    IndexContents contents(List<LawHeader> laws) {
        return new IndexContents(
                index.configuration(),
                laws,
                documents,
                articles,
                passages,
                index.kept(),
                context.accounts().totals());
    }
}
