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
import org.mingfa.text.document.WorkKey;

/** The versions of our table against the records of the national database: a day of ours that they contradict is wrong. */
@Tag("shared")
class LawVersionsInLawtextTest {

    private static final Path RECORDS =
            Path.of(System.getProperty("mingfa.root"), "..", "shared", "corpora", "lawtext", "content");
    private static final Pattern HEAD = Pattern.compile(
            "(?s)\ntitle: (\\V+)\n.*?\npublication_date: '(\\d{4}-\\d\\d-\\d\\d)'\neffective_date: '(\\d{4}-\\d\\d-\\d\\d)'");

    /** First days by law, of each version that has both dates. */
    private static Map<WorkKey, List<LocalDate[]>> records() throws IOException {
        Map<WorkKey, List<LocalDate[]>> records = new HashMap<>();
        try (Stream<Path> files = Files.walk(RECORDS)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                Matcher head = HEAD.matcher(Files.readString(file));
                if (head.find()) {
                    records.computeIfAbsent(WorkKey.of(head.group(1)), work -> new ArrayList<>())
                            .add(new LocalDate[] {LocalDate.parse(head.group(2)), LocalDate.parse(head.group(3))});
                }
            }
        }
        return records;
    }

    @Test
    void noRowContradictsTheDatabase() throws IOException {
        Map<WorkKey, List<LocalDate[]>> records = records();
        List<String> contradicted = new ArrayList<>();
        List<String> unconfirmed = new ArrayList<>();
        for (Law.Version known :
                Law.all().stream().flatMap(law -> law.versions().stream()).toList()) {
            List<LocalDate> days = records.getOrDefault(known.work(), List.of()).stream()
                    .filter(record -> record[0].getYear() == known.promulgated())
                    .map(record -> record[1])
                    .toList();
            if (!days.contains(known.from())) {
                (days.isEmpty() ? unconfirmed : contradicted).add(known + " " + days);
            }
        }
        assertThat(contradicted).isEmpty();
        assertThat(unconfirmed).noneMatch(version -> version.contains("国家法律法规数据库"));
    }
}
