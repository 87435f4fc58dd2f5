package org.mingfa.risk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** Our own sentences: what is understood of them, with precision and recall by kind. */
class SentenceReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final List<TableRow> SENTENCES =
            new TextResource(SentenceReadingTest.class, "sentences.tsv").rows("set", "sentence", "expected");

    /** Told right, told wrong, not told. */
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        private double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        private double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    @Test
    void sentencesAreReadWithFewMistakes() {
        Map<String, Count> counts = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        for (TableRow row : SENTENCES) {
            List<String> wanted = new ArrayList<>(row.find("expected")
                    .map(text -> List.of(text.split(" ", -1)))
                    .orElse(List.of()));
            List<String> read = tokens(row.get("sentence"));
            for (String token : new TreeSet<>(read)) {
                boolean right = wanted.remove(token);
                count(counts, row, token, right ? 0 : 1);
                if (!right) {
                    mistakes.add("+" + token + "  " + row.get("sentence"));
                }
            }
            for (String token : wanted) {
                count(counts, row, token, 2);
                mistakes.add("-" + token + "  " + row.get("sentence"));
            }
        }
        StringBuilder table = new StringBuilder(SENTENCES.size() + " sentences\n");
        counts.forEach((kind, count) -> table.append(String.format(
                "%s precision %.3f recall %.3f (%d right, %d wrong, %d missed)%n",
                kind, count.precision(), count.recall(), count.right, count.wrong, count.missed)));
        System.out.println(table + String.join("\n", mistakes));
        assertThat(SENTENCES).hasSizeGreaterThanOrEqualTo(60);
        assertThat(counts.get("all").precision()).isGreaterThan(0.95);
        assertThat(counts.get("all").recall()).isGreaterThan(0.9);
    }

    private static void count(Map<String, Count> counts, TableRow row, String token, int outcome) {
        for (String kind : List.of("all", row.get("set"), token.substring(0, 1))) {
            Count count = counts.computeIfAbsent(kind, key -> new Count());
            switch (outcome) {
                case 0 -> count.right++;
                case 1 -> count.wrong++;
                default -> count.missed++;
            }
        }
    }

    private static List<String> tokens(String sentence) {
        List<String> tokens = new ArrayList<>();
        for (Understood one : SentenceReading.read(sentence, TODAY)) {
            tokens.add(
                    switch (one.kind()) {
                        case AMOUNT -> "a:" + one.value();
                        case RATE -> "r:" + one.value();
                        case DATE -> "d:" + day(one.value());
                        case DISPUTE -> "k:" + one.value();
                        case SIDE -> "s:" + one.value();
                        case STAGE -> "g:" + one.value();
                    });
            boolean told = one.value().indexOf('/') < 0;
            if (one.fact() != null && told && one.kind() != Understood.Kind.DISPUTE) {
                tokens.add("f:" + one.fact());
            }
        }
        return tokens;
    }

    /** A month as 2025-03, a year as 2025. */
    private static String day(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return value;
        }
        boolean month = value.substring(0, 7).equals(value.substring(slash + 1, slash + 8));
        return month ? value.substring(0, 7) : value.substring(0, 4);
    }
}
