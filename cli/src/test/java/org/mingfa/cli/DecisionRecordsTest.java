package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decision records are short, dated and listed, their figures are there, and no file names a record that is gone. */
class DecisionRecordsTest {

    private static final int MOST_WORDS = 250;
    private static final int MOST_WORDS_OF_A_TITLE = 6;

    private static final Pattern NUMBERED = Pattern.compile("/docs/adr/(\\d{4})-[a-z-]+\\.md");
    private static final Pattern FORM = Pattern.compile("(?s)# (?<number>\\d{4})\\. (?<title>[^\n]+)\n\n"
            + "Status: (?<status>accepted|superseded by (?<successor>\\d{4}))\n\n"
            + "Date: (?<date>\\d{4}-\\d{2}-\\d{2})\n\n"
            + "## Context\n.+\n## Decision\n.+\n## Consequences\n.+");
    private static final Pattern FIGURES = Pattern.compile("docs/lab/[\\w-]+\\.md");

    /** What makes a sentence of a title: "Silence is no answer" was one. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|has|have|had|does|do|can|may|must|not|no|who|what|where|that|makes?|costs?)\\b|[.,;:!?]$");

    /** With one number or several: {@code ADR 8}, {@code ADR 8, 9}, {@code docs/adr/0002、0020}. */
    private static final Pattern MENTION =
            Pattern.compile("\\bADR (\\d+(?:(?:, | and |、)\\d{1,3}\\b)*)|\\bdocs/adr/(\\d{4}(?:、\\d{4})*)");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    static List<Path> records() throws IOException {
        return SourceTree.files("/docs/adr/", ".md").stream()
                .filter(file -> !SourceTree.name(file).endsWith("/README.md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("records")
    void hasItsFormAndAtMost250Words(Path record) throws IOException {
        String text = Files.readString(record);
        Matcher form = FORM.matcher(text);
        assertThat(form.matches()).as("title, status, date and three sections").isTrue();
        assertThat(SourceTree.name(record)).contains("/" + form.group("number") + "-");
        assertThat(LocalDate.parse(form.group("date"))).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(text.strip().split("\\s+")).as("words").hasSizeLessThanOrEqualTo(MOST_WORDS);
        if (form.group("successor") != null) {
            assertThat(numbers()).contains(Integer.valueOf(form.group("successor")));
        }
        FIGURES.matcher(text)
                .results()
                .forEach(page ->
                        assertThat(SourceTree.ROOT.resolve(page.group())).exists());
    }

    @ParameterizedTest
    @MethodSource("records")
    void isListedUnderANoun(Path record) throws IOException {
        Matcher form = FORM.matcher(Files.readString(record));
        assertThat(form.matches()).isTrue();
        String title = form.group("title");
        assertThat(SENTENCE.matcher(title).find()).as(title).isFalse();
        assertThat(title.split(" ")).as(title).hasSizeLessThanOrEqualTo(MOST_WORDS_OF_A_TITLE);
        assertThat(SourceTree.text("docs/adr/README.md"))
                .contains("| [%s](%s) | %s | %s | %s |"
                        .formatted(
                                form.group("number"),
                                record.getFileName(),
                                title,
                                form.group("status"),
                                form.group("date")));
    }

    @Test
    void theIndexListsNothingElse() throws IOException {
        String index = SourceTree.text("docs/adr/README.md");
        Set<Integer> listed = Pattern.compile("(?m)^\\| \\[(\\d{4})]")
                .matcher(index)
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(numbers());
    }

    @Test
    void everyRecordThatAFileNamesIsThere() throws IOException {
        Set<Integer> numbers = numbers();
        List<String> gone = new ArrayList<>();
        for (Path file : SourceTree.files("", "")) {
            MENTION.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .results()
                    .filter(mention -> !numbers.containsAll(named(mention)))
                    .map(mention -> SourceTree.name(file) + ": " + mention.group())
                    .forEach(gone::add);
        }
        assertThat(gone).isEmpty();
    }

    private static Set<Integer> named(MatchResult mention) {
        String list = mention.group(1) == null ? mention.group(2) : mention.group(1);
        return DIGITS.matcher(list)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .collect(Collectors.toSet());
    }

    private static Set<Integer> numbers() throws IOException {
        return records().stream()
                .map(file -> NUMBERED.matcher(SourceTree.name(file)))
                .filter(Matcher::matches)
                .map(name -> Integer.valueOf(name.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
