package org.mingfa.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Loans are compared by what is owed and by whom; what few loans have says most. */
class LoanFacetsTest {

    private static final String PLAIN = "被告王某1向原告借款五万元，出具借条，约定月利率2%。";
    private static final String SURETY = PLAIN + "被告李某2为该借款提供担保。";
    private static final String DEAR = "被告赵某3向原告借款五万元，出具借条，约定月利率4%。";
    private static final String TRAFFIC = "被告驾驶机动车与原告发生交通事故，原告受伤住院治疗。";

    private static CaseVocabulary vocabulary(String... loans) {
        CaseVocabulary.Counting counting = new CaseVocabulary.Counting();
        List.of(loans).forEach(loan -> counting.loan(LoanFacets.in(loan)));
        return counting.done();
    }

    @Test
    void aLoanOfTheSameKindIsNearerThanOneWithASuretyOrAtAnotherRate() {
        CaseVocabulary vocabulary = vocabulary(PLAIN, PLAIN, SURETY, DEAR);
        LoanFacets plain = LoanFacets.in(PLAIN);

        assertThat(plain.likeness(LoanFacets.in(PLAIN), vocabulary)).isCloseTo(1, within(1e-12));
        assertThat(plain.likeness(LoanFacets.in(SURETY), vocabulary)).isBetween(0.01, 0.99);
        assertThat(plain.likeness(LoanFacets.in(DEAR), vocabulary)).isBetween(0.01, 0.99);
        assertThat(LoanFacets.in(DEAR).likeness(LoanFacets.in(SURETY), vocabulary))
                .isLessThan(plain.likeness(LoanFacets.in(SURETY), vocabulary));
    }

    @Test
    void agreeingInWhatFewLoansHaveSaysMore() {
        LoanFacets surety = LoanFacets.in(SURETY);
        LoanFacets dear = LoanFacets.in(SURETY.replace("2%", "4%"));
        assertThat(surety.likeness(dear, vocabulary(PLAIN, PLAIN, PLAIN, SURETY)))
                .isGreaterThan(surety.likeness(dear, vocabulary(SURETY, SURETY, SURETY, PLAIN)));
    }

    @Test
    void whatIsAboutNoLoanHasNoFacets() {
        assertThat(LoanFacets.in(TRAFFIC).isEmpty()).isTrue();
        assertThat(LoanFacets.in("").isEmpty()).isTrue();
        assertThat(LoanFacets.in(TRAFFIC.repeat(60) + "被告曾向他人借款。").isEmpty()).isTrue();
        assertThat(LoanFacets.in(PLAIN).likeness(LoanFacets.in(TRAFFIC), vocabulary(PLAIN)))
                .isZero();
    }

    @Test
    void theRateIsReadByTheMonthOrTheYearInPercentOrAsItIsSaid() {
        for (String rate : List.of("月利率2%", "月利率２分".replace('２', '2'), "月息20厘", "年利率24%", "月利率20‰")) {
            assertThat(LoanFacets.in("被告王某1向原告借款五万元，出具借条，约定" + rate + "。").bytes())
                    .as(rate)
                    .isEqualTo(LoanFacets.in(PLAIN).bytes());
        }
    }

    @Test
    void keptBytesAreTheSameFacets() {
        LoanFacets facets = LoanFacets.in(SURETY);
        assertThat(LoanFacets.kept(facets.bytes()).bytes()).isEqualTo(facets.bytes());
        assertThat(LoanFacets.kept(LoanFacets.NONE.bytes()).isEmpty()).isTrue();
    }
}
