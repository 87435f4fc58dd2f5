package org.mingfa.indexer.source;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * What reading one input gave.
 *
 * @param files a record per file that went in; several files may make one document
 * @param document null when the input gave none (then the records say why)
 * @param known a version of a law whose record is there and whose text is not: it still ends the version before it
 */
public record InputResult(
        List<FileRecord> files,
        @Nullable LegalDocument document,
        @Nullable LawHeader known,
        List<Problem> problems) {

    public InputResult {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    public InputResult(List<FileRecord> files, @Nullable LegalDocument document, List<Problem> problems) {
        this(files, document, null, problems);
    }

    /** The same, with what the record alone says of the version. */
    public InputResult withKnown(LawHeader header) {
        return new InputResult(files, document, header, problems);
    }

    /** One that is as it was when that became of it: there is no need to read it. */
    public static InputResult unread(FileRecord before, List<Problem> problems) {
        return new InputResult(List.of(before), null, problems);
    }

    /** One file, read whole and brought by some steps to a document, or to the problem that stopped it. */
    public static InputResult read(
            String corpus, SourceEntry entry, long limit, Function<CorpusFile, Outcome<LegalDocument>> steps) {
        Outcome<CorpusFile> file = entry.load(limit);
        CorpusFile loaded = file.value();
        return loaded == null
                ? lost(corpus, entry.path(), null, file.problems())
                : of(corpus, loaded, steps.apply(loaded));
    }

    /** The same, for what is in memory already; the file is called as the problem that stopped it calls it. */
    static InputResult of(String corpus, CorpusFile file, Outcome<LegalDocument> made) {
        LegalDocument document = made.value();
        return document == null
                ? lost(corpus, made.problems().getLast().where(), file.sha256(), made.problems())
                : indexed(document, made.problems());
    }

    private static InputResult indexed(LegalDocument document, List<Problem> problems) {
        SourceFile source = document.source();
        FileRecord file = new FileRecord(
                source.corpus(),
                source.file(),
                source.sha256(),
                null,
                null,
                FileRecord.Fate.INDEXED,
                null,
                document.id().value());
        return new InputResult(List.of(file), document, problems);
    }

    /** One file that gave no document; the last problem says why. */
    public static InputResult lost(String corpus, String path, @Nullable String sha256, List<Problem> problems) {
        ErrorCode code = problems.getLast().code();
        FileRecord file = new FileRecord(corpus, path, sha256, null, null, FileRecord.fateOf(code), code, null);
        return new InputResult(List.of(file), null, problems);
    }

    public static InputResult skipped(String corpus, String path, String why) {
        return lost(corpus, path, null, List.of(Problem.of(ErrorCode.LEFT_OUT_BY_FORMAT, path, why)));
    }

    /** The same, each file with a record of its own beside it. */
    public InputResult withCompanion(String path, String sha256) {
        return new InputResult(
                files.stream()
                        .map(f -> new FileRecord(
                                f.corpus(), f.path(), f.sha256(), path, sha256, f.fate(), f.code(), f.document()))
                        .toList(),
                document,
                known,
                problems);
    }
}
