package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;

/** The versions of our table against the records of the national database: a day of ours that they contradict is wrong. */
@Tag("shared")
class LawVersionsInLawtextTest {

    private static final Path CORPORA = Path.of(System.getProperty("mingfa.root"), "..", "shared", "corpora");

    /** The living corpus, and what it lacks. */
    private static final List<Path> RECORDS =
            List.of(CORPORA.resolve("lawtext").resolve("content"), CORPORA.resolve("lawtext-additions"));

    private static final Pattern HEAD = Pattern.compile(
            "(?s)\ntitle: (\\V+)\n.*?\npublication_date: '(\\d{4}-\\d\\d-\\d\\d)'\neffective_date: '(\\d{4}-\\d\\d-\\d\\d)'");

    private static final Pattern ARTICLE = Pattern.compile("(?m)^- \\*\\*(第[〇零一二三四五六七八九十百千]+条)\\*\\*");

    /**
     * What the database has of a version.
     *
     * @param lastArticle number of the last one, 0 of what has no articles
     */
    private record Text(LocalDate promulgated, LocalDate from, int lastArticle) {}

    /** By law, of each version that has both dates. */
    private static Map<WorkKey, List<Text>> records() throws IOException {
        Map<WorkKey, List<Text>> records = new HashMap<>();
        for (Path folder : RECORDS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".md")).toList()) {
                    read(Files.readString(file), records);
                }
            }
        }
        return records;
    }

    private static void read(String text, Map<WorkKey, List<Text>> records) {
        Matcher head = HEAD.matcher(text);
        if (head.find()) {
            int last = ARTICLE.matcher(text)
                    .results()
                    .mapToInt(found -> ArticleNumber.parse(found.group(1)).main())
                    .max()
                    .orElse(0);
            records.computeIfAbsent(WorkKey.of(head.group(1)), work -> new ArrayList<>())
                    .add(new Text(LocalDate.parse(head.group(2)), LocalDate.parse(head.group(3)), last));
        }
    }

    @Test
    void noRowContradictsTheDatabase() throws IOException {
        Map<WorkKey, List<Text>> records = records();
        List<String> contradicted = new ArrayList<>();
        List<String> unconfirmed = new ArrayList<>();
        for (Law.Version known :
                LawTable.all().stream().flatMap(law -> law.versions().stream()).toList()) {
            List<LocalDate> days = records.getOrDefault(known.work(), List.of()).stream()
                    .filter(record -> record.promulgated().getYear() == known.promulgated())
                    .map(Text::from)
                    .toList();
            if (!days.contains(known.from())) {
                (days.isEmpty() ? unconfirmed : contradicted).add(known + " " + days);
            }
        }
        for (Law.Version known :
                LawTable.all().stream().flatMap(law -> law.versions().stream()).toList()) {
            records.getOrDefault(known.work(), List.of()).stream()
                    .filter(record -> record.from().equals(known.from()))
                    .filter(record -> known.lastArticle() != null && record.lastArticle() != known.lastArticle())
                    .forEach(record -> contradicted.add(known + " ends with " + record.lastArticle()));
        }
        assertThat(contradicted).isEmpty();
        assertThat(unconfirmed).noneMatch(version -> version.contains("国家法律法规数据库"));
    }
}
