package org.mingfa.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.search.likeness.CommonStory.Voice;

/** What the nearest have in common, and who has no voice in it. */
class CommonStoryTest {

    private static final PairBag LOAN = PairBag.of("被告向原告借款二十万元，出具借条，到期未归还。");
    private static final PairBag LOAN_TOO = PairBag.of("原告出借款项，被告出具借条，逾期没有归还本金。");
    private static final PairBag TRAFFIC = PairBag.of("机动车发生交通事故，伤者住院治疗。");

    private final CaseVocabulary vocabulary = new CaseVocabulary.Counting()
            .section(LOAN)
            .section(LOAN_TOO)
            .section(TRAFFIC)
            .done();

    private Voice voice(String id, PairBag told, double weight) {
        return new Voice(id, List.of(told), vocabulary.length(told), weight);
    }

    private double likeness(CommonStory story, String id, PairBag told) {
        return story.likeness(id, List.of(told), vocabulary.length(told));
    }

    @Test
    void isTheMeanLikenessToTheOthersByTheirVoices() {
        CommonStory story = CommonStory.of(List.of(voice("a", LOAN, 2), voice("b", TRAFFIC, 1)), vocabulary);

        assertThat(likeness(story, "z", LOAN)).isCloseTo(2.0 / 3, within(1e-6));
        assertThat(likeness(story, "z", TRAFFIC)).isCloseTo(1.0 / 3, within(1e-6));
        assertThat(likeness(story, "z", LOAN_TOO)).isBetween(0.01, 0.6);
    }

    @Test
    void aCaseHasNoVoiceInItsOwnMatter() {
        CommonStory story = CommonStory.of(List.of(voice("a", LOAN, 2), voice("b", TRAFFIC, 1)), vocabulary);

        assertThat(likeness(story, "a", LOAN)).isCloseTo(0, within(1e-6));
        assertThat(likeness(CommonStory.of(List.of(voice("a", LOAN, 1)), vocabulary), "a", LOAN))
                .isZero();
    }

    @Test
    void isNothingWhereNothingIsTold() {
        CommonStory none = CommonStory.of(List.of(voice("a", PairBag.EMPTY, 1)), vocabulary);

        assertThat(likeness(none, "z", LOAN)).isZero();
        assertThat(likeness(CommonStory.of(List.of(), vocabulary), "z", LOAN)).isZero();
    }

    @Test
    void aWordIsAsRareAsItsRarestPairAndANameIsNone() {
        assertThat(vocabulary.rarity("借条")).isPositive().isLessThan(vocabulary.rarity("交通事故"));
        assertThat(vocabulary.rarity("欧阳借条")).isZero();
        assertThat(vocabulary.rarity("车")).isZero();
    }
}
