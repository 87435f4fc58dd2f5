package org.mingfa.training.sentences;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.risk.facts.learned.SentenceFindings.Finding;

/** How well the sentences of one hand are read. */
final class HandScore {

    private int said;
    private int right;
    private int wrong;
    private int beside;
    private int routes;
    private int routesRight;
    private int days;
    private int daysRight;
    final Reliability reliability = new Reliability();
    /** By kind of fact: said, right, wrong, beside. */
    final Map<String, int[]> byKind = new TreeMap<>();

    /** Counts what is proposed for a text, stage and role with it. */
    void add(LabelledText text, Map<String, String> proposed, Labels labels) {
        text.facts().forEach((fact, values) -> {
            String value = proposed.get(fact);
            boolean isRight = value != null && isAmong(values, value);
            said++;
            int[] kind = kind(fact, values.getFirst());
            kind[0]++;
            if (isRight) {
                right++;
                kind[1]++;
            } else if (value != null) {
                wrong++;
                kind[2]++;
            }
            if (values.getFirst().matches("\\d{4}-\\d\\d-\\d\\d")) {
                days++;
                daysRight += isRight ? 1 : 0;
            }
        });
        proposed.forEach((fact, value) -> {
            boolean silent = !text.facts().containsKey(fact)
                    && !fact.equals("stage")
                    && !isAmong(text.may().getOrDefault(fact, List.of()), value);
            if (silent) {
                beside++;
                kind(fact, value)[3]++;
            }
        });
        if (text.facts().containsKey("stage") || text.facts().containsKey("role")) {
            routes++;
            routesRight += holds(text, proposed, "stage") && holds(text, proposed, "role") ? 1 : 0;
        }
    }

    void add(HandScore other) {
        reliability.add(other.reliability);
        said += other.said;
        right += other.right;
        wrong += other.wrong;
        beside += other.beside;
        routes += other.routes;
        routesRight += other.routesRight;
        days += other.days;
        daysRight += other.daysRight;
        other.byKind.forEach((kind, counts) -> {
            int[] own = byKind.computeIfAbsent(kind, key -> new int[4]);
            for (int i = 0; i < 4; i++) {
                own[i] += counts[i];
            }
        });
    }

    private int[] kind(String fact, String value) {
        String kind = fact.equals("stage") || fact.equals("role") || fact.equals("dispute")
                ? fact
                : value.matches("\\d{4}-\\d\\d-\\d\\d.*")
                        ? "day"
                        : value.matches("[\\d.]+%?") ? "number" : value.matches("true|false") ? "boolean" : "choice";
        return byKind.computeIfAbsent(kind, key -> new int[4]);
    }

    private static boolean holds(LabelledText text, Map<String, String> proposed, String fact) {
        List<String> values = text.facts().get(fact);
        return values == null || proposed.containsKey(fact) && isAmong(values, proposed.get(fact));
    }

    static boolean isAmong(List<String> values, String value) {
        return values.stream().anyMatch(one -> Labels.same(one, value));
    }

    /** Counts how likely a finding was said to be; what the label does not speak of does not hold, what may be either is left out. */
    void addCertainty(LabelledText text, Finding found) {
        String fact = found.candidate().fact();
        String value = found.candidate().value();
        boolean holds = isAmong(text.facts().getOrDefault(fact, List.of()), value);
        if (holds || !isAmong(text.may().getOrDefault(fact, List.of()), value)) {
            reliability.add(found, holds);
        }
    }

    double precision() {
        return (double) right / Math.max(1, right + wrong + beside);
    }

    double recall() {
        return (double) right / Math.max(1, said);
    }

    /** Recall, precision with what labels do not speak of, precision without, stage and role, days. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.3f  %.3f  %.3f  %.3f  %.3f  (%d said, %d right, %d wrong, %d beside; %d of %d days)",
                recall(),
                precision(),
                (double) right / Math.max(1, right + wrong),
                (double) routesRight / Math.max(1, routes),
                (double) daysRight / Math.max(1, days),
                said,
                right,
                wrong,
                beside,
                daysRight,
                days);
    }

    String kinds() {
        StringBuilder kinds = new StringBuilder();
        byKind.forEach((kind, c) -> kinds.append(String.format(
                Locale.ROOT,
                "  %s %.2f/%.2f/%.2f(%d)",
                kind,
                (double) c[1] / Math.max(1, c[0]),
                (double) c[1] / Math.max(1, c[1] + c[2]),
                (double) c[1] / Math.max(1, c[1] + c[2] + c[3]),
                c[0])));
        return kinds.toString();
    }
}
