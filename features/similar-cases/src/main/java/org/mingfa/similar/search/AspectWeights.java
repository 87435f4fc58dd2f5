package org.mingfa.similar.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.similar.search.Trait.Aspect;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * How much each trait counts, as a person can read and change it in {@code aspect-weights.tsv}; written by
 * {@code train similar}.
 *
 * @param byTrait none negative, not all 0
 */
public record AspectWeights(Map<Trait, Double> byTrait) {

    private static final TextResource STANDARD = new TextResource(AspectWeights.class, "aspect-weights.tsv");
    /** Up to this length a description is a question, from the other on a story, in characters; chosen on short questions (docs/lab). */
    private static final int SENTENCE = 40;

    private static final int STORY = 100;
    private static final double PAIRS_OF_A_SENTENCE = 19;

    private static final String[] COLUMNS = {"trait", "weight"};

    public AspectWeights {
        Map<Trait, Double> copy = new EnumMap<>(Trait.class);
        copy.putAll(byTrait);
        byTrait = Collections.unmodifiableMap(copy);
        boolean negative = copy.values().stream().anyMatch(weight -> weight < 0 || !Double.isFinite(weight));
        if (negative || copy.values().stream().allMatch(weight -> weight == 0)) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "类案各项的权重不得为负，也不得全为 0。");
        }
    }

    /** What the product ships. */
    public static AspectWeights standard() {
        Map<Trait, Double> weights = new EnumMap<>(Trait.class);
        for (TableRow row : STANDARD.rows(COLUMNS)) {
            weights.put(
                    row.read("trait", key -> Trait.valueOf(key.toUpperCase(Locale.ROOT))),
                    row.read("weight", Double::valueOf));
        }
        return new AspectWeights(weights);
    }

    /** Every trait counts the same. */
    public static AspectWeights even() {
        Map<Trait, Double> weights = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            weights.put(trait, 1.0);
        }
        return new AspectWeights(weights);
    }

    /** The weights as the file has them, under these lines of explanation. */
    public String write(List<String> card) {
        StringBuilder text = new StringBuilder();
        card.forEach(line -> text.append("# ").append(line).append('\n'));
        text.append(String.join("\t", COLUMNS)).append('\n');
        byTrait.forEach((trait, weight) ->
                text.append(trait.key()).append('\t').append(weight).append('\n'));
        return text.toString();
    }

    /**
     * The same for a description of so many characters. A question of one sentence names a point and tells no story: the traits of a
     * story say little of it, and the pairs of characters that it has in common with a passage say most.
     */
    AspectWeights forDescription(int characters) {
        double story = Math.clamp((characters - SENTENCE) / (double) (STORY - SENTENCE), 0, 1);
        Map<Trait, Double> weights = new EnumMap<>(byTrait);
        weights.computeIfPresent(Trait.PAIRS, (pairs, weight) -> weight * (story + (1 - story) * PAIRS_OF_A_SENTENCE));
        return new AspectWeights(weights);
    }

    public double of(Trait trait) {
        return byTrait.getOrDefault(trait, 0.0);
    }

    /** All traits that apply weighed, 0 to 1. */
    public double score(Measures measures) {
        return mean(measures, null);
    }

    /** The four aspects; each the weighed mean of its traits. */
    public Aspects aspects(Measures measures) {
        return new Aspects(
                mean(measures, Aspect.FACTS),
                mean(measures, Aspect.FOCUS),
                mean(measures, Aspect.LAW),
                mean(measures, Aspect.CAUSE));
    }

    private double mean(Measures measures, @Nullable Aspect only) {
        double sum = 0;
        double all = 0;
        for (Trait trait : Trait.values()) {
            if (measures.has(trait) && (only == null || trait.aspect() == only)) {
                sum += of(trait) * measures.get(trait);
                all += of(trait);
            }
        }
        return all == 0 ? 0 : sum / all;
    }
}
