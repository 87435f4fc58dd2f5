package org.mingfa.similar.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingfa.text.version.ArticleKey;

class LikenessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final CaseVocabulary VOCABULARY = vocabulary("原告借款给被告", "原告与被告离婚", "原告与被告借款到期", "原告受伤住院");

    static CaseVocabulary vocabulary(String... passages) {
        CaseVocabulary.SampleCounter counting = new CaseVocabulary.SampleCounter();
        for (String passage : passages) {
            counting.section(BigramBag.of(passage)).passage(Factors.in(passage));
        }
        return counting.done();
    }

    @Test
    void weighsRareWordsMoreThanWhatEveryCaseHas() {
        TextProfile loan = TextProfile.of("原告借款到期", VOCABULARY);

        assertThat(loan.likeness(TextProfile.of("原告借款到期", VOCABULARY))).isCloseTo(1, within(1e-9));
        assertThat(loan.likeness(TextProfile.of("借款到期", VOCABULARY)))
                .isGreaterThan(loan.likeness(TextProfile.of("原告住院", VOCABULARY)));
        assertThat(loan.likeness(TextProfile.of("", VOCABULARY))).isZero();
    }

    /** What is compared by sketches comes to what is compared by texts. */
    @Test
    void measuresSectionsEachAloneAndAllTogetherAsOneText() {
        TextProfile loan = TextProfile.of("原告借款给被告，借款到期", VOCABULARY);
        BigramBag first = BigramBag.of("原告借款给被告");
        BigramBag second = BigramBag.of("借款到期");
        BigramBag both = BigramBag.together(List.of(first, second));
        SectionLikeness.Sections sections = new SectionLikeness(loan).ofCase();

        assertThat(sections.with(first, VOCABULARY.length(first)))
                .isCloseTo(loan.likeness(TextProfile.of("原告借款给被告", VOCABULARY)), within(1e-12));
        assertThat(sections.with(second, VOCABULARY.length(second)))
                .isCloseTo(loan.likeness(TextProfile.of("借款到期", VOCABULARY)), within(1e-12));
        assertThat(sections.together(VOCABULARY.length(both)))
                .isCloseTo(loan.likeness(TextProfile.of("原告借款给被告\n借款到期", VOCABULARY)), within(1e-12))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void comparesATextWithManyAsWithEach() {
        List<TextProfile> texts = List.of(
                TextProfile.of("原告借款给被告", VOCABULARY),
                TextProfile.of("", VOCABULARY),
                TextProfile.of("原告受伤住院", VOCABULARY));
        TextProfile other = TextProfile.of("原告借款到期，原告住院", VOCABULARY);

        assertThat(new SentenceTable(texts).likeness(other))
                .containsExactly(
                        texts.get(0).likeness(other),
                        texts.get(1).likeness(other),
                        texts.get(2).likeness(other));
    }

    @Test
    void measuresCausesByTheirWayDownTheTree() {
        assertThat(CauseLikeness.of("民间借贷纠纷", "民间借贷纠纷")).isEqualTo(1);
        double sisters = CauseLikeness.of("民间借贷纠纷", "金融借款合同纠纷");
        assertThat(sisters).isBetween(0.6, 0.9);
        assertThat(CauseLikeness.of("民间借贷纠纷", "离婚纠纷")).isLessThan(sisters);
    }

    @Test
    void readsCausesOutOfWords() {
        assertThat(CauseLikeness.named("甲与乙民间借贷纠纷一审民事判决书")).containsExactly("民间借贷纠纷");
        assertThat(CauseLikeness.named("张某故意伤害罪、寻衅滋事罪一案")).containsExactly("故意伤害罪", "寻衅滋事罪");
    }

    @Test
    void meetsTheOldNumberAndTheNewAtHalfWeight() {
        ArticleKey old = ArticleKey.of("中华人民共和国民事诉讼法", "253");
        ArticleKey now = ArticleKey.of("中华人民共和国民事诉讼法", "264");
        assertThat(CommonArticle.of(old, null, LocalDate.of(2018, 5, 1), DAY)).isEqualTo(new CommonArticle(now, true));
        assertThat(CommonArticle.of(old, "2017", null, DAY)).isEqualTo(new CommonArticle(now, true));
        assertThat(CommonArticle.of(now, null, LocalDate.of(2025, 5, 1), DAY)).isEqualTo(new CommonArticle(now, false));

        ArticleIdf rarity = new ArticleIdf(Map.of());
        CitationProfile asked = new CitationProfile(Set.of(now), Map.of(now, false));
        assertThat(rarity.overlap(asked, new CitationProfile(Set.of(old), Map.of(now, true))))
                .isEqualTo(0.5);
        assertThat(rarity.overlap(asked, asked)).isEqualTo(1);
        assertThat(rarity.overlap(asked, CitationProfile.NONE)).isZero();
    }

    /** Of law that began later nothing is expected of a text; of law that the table does not date, as of old law. */
    @Test
    void leavesOutArticlesOfLawThatHadNotBegun() {
        ArticleKey code = ArticleKey.of("中华人民共和国民法典", "675");
        ArticleKey procedure = ArticleKey.of("中华人民共和国民事诉讼法", "264");
        ArticleKey unknown = ArticleKey.of("样例借贷条例", "3");
        Map<ArticleKey, Boolean> all = Map.of(code, false, procedure, false, unknown, false);
        CitationProfile asked = new CitationProfile(all.keySet(), all);

        CitationProfile before = asked.begunOn(LocalDate.of(2020, 12, 31));
        assertThat(before.common().keySet()).containsExactlyInAnyOrder(procedure, unknown);
        assertThat(before.written()).containsExactlyInAnyOrder(procedure, unknown);
        assertThat(asked.begunOn(LocalDate.of(2021, 1, 1))).isEqualTo(asked);
        assertThat(asked.begunOn(null)).isEqualTo(asked);

        CitationProfile decided = new CitationProfile(Set.of(procedure), Map.of(procedure, false));
        assertThat(new ArticleIdf(Map.of())
                        .overlap(
                                new CitationProfile(Set.of(code, procedure), Map.of(code, false, procedure, false))
                                        .begunOn(LocalDate.of(2015, 1, 1)),
                                decided))
                .isEqualTo(1);
    }

    @Test
    void findsWhatATextCallsItsFocus() {
        assertThat(FocusReading.find("双方均到庭。本案争议焦点为：利息应否支付。其余从略。")).contains("利息应否支付。");
        assertThat(FocusReading.find("被告没有还钱。")).isEmpty();
    }
}
