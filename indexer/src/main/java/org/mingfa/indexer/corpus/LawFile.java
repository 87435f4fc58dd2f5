package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.parse.NormativeTextParser;
import org.mingfa.text.parse.ParsedText;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.version.FirstDay;

/** A file that was read as the text of a law. */
public record LawFile(CorpusFile file, ParsedText parsed) {

    /** Several times the longest title that a law has. */
    private static final int LONGEST_TITLE = 400;

    private static final NormativeTextParser PARSER = new NormativeTextParser();

    public static Outcome<LawFile> read(CorpusFile file, TextExtractor extractor) {
        return extractor.extract(file.path(), file.bytes()).then(text -> parse(file, text.text()));
    }

    public static Outcome<LawFile> parse(CorpusFile file, String text) {
        return PARSER.parse(file.path(), text)
                .then(parsed -> parsed.title().length() > LONGEST_TITLE
                        ? Outcome.failed(Problem.of(
                                ErrorCode.MALFORMED_DOCUMENT,
                                file.path(),
                                "标题长 " + parsed.title().length() + " 字，上限 " + LONGEST_TITLE + " 字：首行不是标题。"))
                        : Outcome.of(new LawFile(file, parsed)));
    }

    /** The title in the text, or else the file's name without date and ending. */
    public String title() {
        return parsed.title().isBlank() ? titleOf(file.path()) : parsed.title();
    }

    static String titleOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String bare = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceFirst("[（(]\\d{4}-\\d{2}-\\d{2}[）)]$", "")
                .replaceFirst("_\\d{8}_[0-9A-Za-z]+$", "")
                .strip();
        return bare.isEmpty() ? name : bare;
    }

    public SourceFile source(String corpus) {
        return new SourceFile(corpus, file.path(), file.sha256());
    }

    /** The first day in force that the text itself says; null when it says none, for the chronology to infer. */
    @Nullable
    public LocalDate effective(@Nullable LocalDate promulgated) {
        return FirstDay.find(parsed.notes(), parsed.provisions(), promulgated)
                .filter(day -> !day.inferred())
                .map(FirstDay::date)
                .orElse(null);
    }
}
