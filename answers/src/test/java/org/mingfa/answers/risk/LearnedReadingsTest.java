package org.mingfa.answers.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.learned.SentenceEncoder;
import org.mingfa.semantics.EmbeddingFailedException;

/** A first sentence, read by the model that ships; sentences that nobody learned from. */
class LearnedReadingsTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final AsOfReader DATES =
            new AsOfReader(Clock.fixed(Instant.parse("2026-12-01T04:00:00Z"), ZoneOffset.UTC));

    private static ReadingsAnswer read(String text, SentenceEncoder encoder) {
        return new RiskAnswers(() -> ENGINE, DATES, encoder).readings(new CaseSentence(text));
    }

    private static ReadingsAnswer read(String text) {
        return read(text, StandardSearcher.sentenceEncoder());
    }

    private static final String DISMISSED = "我在面馆帮工快两年，老板从头到尾没跟我立过合同，昨天叫我卷铺盖走人";

    /** What no cue row has words for, with the part that tells it. */
    @Test
    void whatNoCueTellsIsReadAndPlaced() {
        String text = "房东不退押金，说墙上有划痕，我租的时候就有";

        ReadingsAnswer answer = read(text);

        assertThat(answer.proposed().facts())
                .containsEntry("dispute", "lease")
                .containsEntry("lease_matter", "deposit")
                .containsEntry("lease_side", "tenant");
        assertThat(answer.readings())
                .filteredOn(one -> "lease_side".equals(one.fact()))
                .singleElement()
                .satisfies(one ->
                        assertThat(text.substring(one.start(), one.end())).isEqualTo("我租的时候就有"));
    }

    /** It is shown, and fills nothing unless the person says so. */
    @Test
    void whatIsNotSureIsAQuestion() {
        ReadingsAnswer answer = read(DISMISSED);

        assertThat(answer.readings())
                .filteredOn(one -> Boolean.TRUE.equals(one.asked()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(answer.proposed().facts()).doesNotContainKey(one.fact()));
    }

    /** Whoever has property seized is no debtor by that; a guarantor is no outsider. */
    @Test
    void aSideThatIsNotToldOrToldTwoWaysIsAsked() {
        assertThat(read("我的工资卡被法院冻结了").proposed().role()).isNull();
        assertThat(read("因为给别人担保，现在我的房子被法院查封要拍卖").proposed().role()).isNull();
        assertThat(read("我弟欠人家钱，法院把我名下的房子给查封了").proposed().role()).isEqualTo("third_party");
    }

    /** A month is read as one, and the day asked beside it; none is made up. */
    @Test
    void aMonthIsReadAndNoDayIsMadeUp() {
        ReadingsAnswer answer = read("我去年三月借给同事5万，说好年底还，月息两分");

        assertThat(answer.readings())
                .filteredOn(one -> "loan_date".equals(one.fact()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.value()).isEqualTo("2025-03-01/2025-03-31");
                    assertThat(one.answer()).isNull();
                    assertThat(one.asked()).isNull();
                });
        assertThat(answer.proposed().facts()).doesNotContainKey("loan_date");
    }

    /** 5万 is lent and 1万 paid back; no sum is read for two facts at once. */
    @Test
    void aNumberTellsOneFact() {
        ReadingsAnswer answer = read("借给他5万只还了1万");

        assertThat(answer.proposed().facts()).containsEntry("loan_principal", "50000");
        assertThat(answer.readings())
                .filteredOn(one -> one.asked() == null && one.answer() != null)
                .filteredOn(one -> "1万".equals("借给他5万只还了1万".substring(one.start(), one.end())))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void withoutAModelCueWordsReadAndTheAnswerSaysSo() {
        SentenceEncoder broken = text -> {
            throw new EmbeddingFailedException("broken", new IllegalStateException());
        };

        ReadingsAnswer answer = read("我借给同事5万，一直没还", broken);

        assertThat(answer.notice()).startsWith("语义模型没有载入，只按字词读");
        assertThat(answer.proposed().facts()).containsEntry("dispute", "loan");
        assertThat(read("我借给同事5万，一直没还").notice()).doesNotContain("没有载入");
    }

    /** A question about the rule, and words about nothing, tell no case. */
    @Test
    void nothingIsReadWhereNothingIsTold() {
        assertThat(read("你好").readings()).isEmpty();
        assertThat(read("判决书下来多久可以上诉").proposed().facts()).isEmpty();
    }
}
