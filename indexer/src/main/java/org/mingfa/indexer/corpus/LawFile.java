package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.TextCaution;
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

    /** Of a text with articles of its own at most one in so many is lost. */
    private static final int LEAST_OF_ALL = 3;

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

    /** Where it came from; an official text whose numbers have a hole is marked. */
    public SourceFile source(String corpus) {
        SourceFile source = new SourceFile(corpus, file.path(), file.sha256());
        return missing().isEmpty() ? source : source.with(TextCaution.ARTICLES_LOST);
    }

    /**
     * The articles that lack between the first and the last. None of a text that only quotes articles of another one, as a table
     * of names of crimes does, and has few of its own; none before the first of an amendment that goes on counting.
     */
    List<ArticleNumber> missing() {
        Set<Integer> numbers = parsed.articles().stream()
                .map(article -> article.number().main())
                .collect(Collectors.toSet());
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        int first = numbers.contains(1) || numbers.contains(2)
                ? 1
                : numbers.stream().mapToInt(Integer::intValue).min().orElse(1);
        List<ArticleNumber> lacking = IntStream.rangeClosed(first, last)
                .filter(number -> !numbers.contains(number))
                .mapToObj(ArticleNumber::of)
                .toList();
        return lacking.size() <= (last - first + 1) / LEAST_OF_ALL ? lacking : List.of();
    }

    /** The day in force that the text names and its record gives otherwise; a text that repeats the day of a version before contradicts none. */
    Optional<LocalDate> contradicted(@Nullable LocalDate recorded, @Nullable LocalDate promulgated) {
        return recorded == null || promulgated == null
                ? Optional.empty()
                : FirstDay.findFixed(parsed.provisions(), promulgated).filter(day -> !day.equals(recorded));
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
