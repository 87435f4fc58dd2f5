package org.mingfa.similar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Aspects are weighed apart and together as the file says. */
class AspectWeightsTest {

    private static final AspectWeights WEIGHTS = new AspectWeights(
            Map.of(Trait.FACTS, 1.0, Trait.WORDS, 3.0, Trait.FOCUS, 2.0, Trait.LAW, 1.0, Trait.CAUSE, 3.0));

    private static final Measures MEASURES = new Measures(
            Map.of(Trait.FACTS, 0.2, Trait.WORDS, 0.6, Trait.FOCUS, 0.4, Trait.LAW, 0.8, Trait.CAUSE, 1.0));

    @Test
    void eachAspectIsTheMeanOfItsOwnTraits() {
        assertThat(WEIGHTS.aspects(MEASURES)).isEqualTo(new Aspects((0.2 + 3 * 0.6) / 4, 0.4, 0.8, 1.0));
    }

    @Test
    void theScoreIsTheMeanOfAll() {
        assertThat(WEIGHTS.score(MEASURES)).isCloseTo((0.2 + 3 * 0.6 + 2 * 0.4 + 0.8 + 3 * 1.0) / 10, within(1e-12));
    }

    /** Whatever ships, a case that is nearer in one thing and no farther in any other is never the lesser one. */
    @Test
    void noTraitThatCountsIsForgotten() {
        AspectWeights standard = AspectWeights.standard();
        for (Trait trait : Trait.values()) {
            double more = standard.score(MEASURES.with(trait, 1)) - standard.score(MEASURES.with(trait, 0));
            assertThat(more > 0).as(trait.key()).isEqualTo(standard.of(trait) > 0);
        }
        for (Trait.Aspect aspect : Trait.Aspect.values()) {
            assertThat(Map.copyOf(standard.byTrait()).entrySet())
                    .anyMatch(weight -> weight.getKey().aspect() == aspect && weight.getValue() > 0);
        }
    }

    @Test
    void theFileNamesEveryTraitOnce() {
        assertThat(AspectWeights.standard().byTrait()).hasSize(Trait.values().length);
        Map<Trait, Double> some = new EnumMap<>(Trait.class);
        some.put(Trait.WINDOW, 0.5);
        assertThat(new AspectWeights(some).write(List.of("whose"))).isEqualTo("# whose\ntrait\tweight\nwindow\t0.5\n");
    }

    @Test
    void whatDoesNotApplyToTheQuestionTakesNothingAway() {
        Measures loan = MEASURES.with(Trait.LOAN, 0);
        AspectWeights even = AspectWeights.even();
        assertThat(even.score(MEASURES)).isCloseTo((0.2 + 0.6 + 0.4 + 0.8 + 1.0) / 5, within(1e-12));
        assertThat(even.score(loan)).isLessThan(even.score(MEASURES));
        assertThat(even.aspects(new Measures(Map.of(Trait.FACTS, 0.5)))).isEqualTo(new Aspects(0.5, 0, 0, 0));
    }

    /** Pairs of characters count most in a question of a sentence, and as learned in a story; what is left out stays out. */
    @Test
    void aShortDescriptionIsOrderedByPairs() {
        AspectWeights learned = new AspectWeights(Map.of(Trait.PAIRS, 0.2, Trait.CAUSE, 1.4));
        assertThat(learned.forDescription(12).of(Trait.PAIRS)).isCloseTo(3.8, within(1e-9));
        assertThat(learned.forDescription(40).of(Trait.PAIRS)).isCloseTo(3.8, within(1e-9));
        assertThat(learned.forDescription(70).of(Trait.PAIRS)).isCloseTo(2.0, within(1e-9));
        assertThat(learned.forDescription(100)).isEqualTo(learned);
        assertThat(learned.forDescription(12).of(Trait.CAUSE)).isEqualTo(1.4);
        AspectWeights alone = new AspectWeights(Map.of(Trait.CAUSE, 1.0));
        assertThat(alone.forDescription(12)).isEqualTo(alone);
    }
}
