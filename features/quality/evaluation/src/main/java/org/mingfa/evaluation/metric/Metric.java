package org.mingfa.evaluation.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.text.problem.Refusal;

/**
 * A measure to a depth over certain documents: MRR@10, nDCG@30/judged-only.
 *
 * @param cutoff how many documents from the top count, 1 or more
 */
public record Metric(Measure measure, int cutoff, Documents documents) {

    private static final Pattern FORM = Pattern.compile("(\\w+)@([1-9]\\d{0,4})(/[a-z-]+)?");

    public Metric {
        if (cutoff < 1) {
            throw new IllegalArgumentException("a cutoff is 1 or more, not " + cutoff);
        }
    }

    public static Metric of(Measure measure, int cutoff) {
        return new Metric(measure, cutoff, Documents.COMPLETE);
    }

    /** Reads what {@link #name} writes; empty when the text is none. */
    public static Optional<Metric> find(String name) {
        Matcher matcher = FORM.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String suffix = matcher.group(3) == null ? "" : matcher.group(3);
        Optional<Measure> measure = Arrays.stream(Measure.values())
                .filter(candidate -> candidate.label().equals(matcher.group(1)))
                .findFirst();
        Optional<Documents> documents = Arrays.stream(Documents.values())
                .filter(candidate -> candidate.suffix().equals(suffix))
                .findFirst();
        return measure.flatMap(m -> documents.map(d -> new Metric(m, Integer.parseInt(matcher.group(2)), d)));
    }

    /** As {@link #find}, for a name that must be one; any other is a {@link Refusal}. */
    public static Metric parse(String name) {
        return find(name)
                .orElseThrow(() -> Refusal.invalid(
                        "metric",
                        "不认识的指标 \"" + name + "\"，应为 名称@深度，名称可用 "
                                + Arrays.stream(Measure.values())
                                        .map(Measure::label)
                                        .collect(Collectors.joining("、"))
                                + "，例如 MRR@10、nDCG@30/judged-only。"));
    }

    public String name() {
        return measure.label() + "@" + cutoff + documents.suffix();
    }

    /** The value for one topic, 0 to 1. */
    public double of(List<String> ranked, Judgments judgments) {
        List<String> counted = documents.of(ranked, judgments);
        return measure.of(counted.subList(0, Math.min(cutoff, counted.size())), cutoff, judgments);
    }

    @Override
    public String toString() {
        return name();
    }
}
