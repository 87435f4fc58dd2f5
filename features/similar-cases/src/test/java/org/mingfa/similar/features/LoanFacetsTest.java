package org.mingfa.similar.features;

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
        CaseVocabulary.SampleCounter counting = new CaseVocabulary.SampleCounter();
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
        for (String rate : List.of(
                "月利率2%", "月利率２分", "月息20厘", "年利率24%", "月利率20‰", "月息二分", "月息按贰分计算", "利息为月息两分", "年利率百分之二十四", "月利率千分之二十")) {
            assertThat(at(rate)).as(rate).isEqualTo(LoanFacets.in(PLAIN).bytes());
        }
        // another ceiling each: 24 % and less, more, and more than 36 %
        assertThat(at("月息一分五")).isEqualTo(at("年利率18%")).isEqualTo(at("月利率2%"));
        assertThat(at("月息二分五")).isEqualTo(at("年利率30%")).isNotEqualTo(at("月息二分"));
        assertThat(at("月息三分五")).isEqualTo(at("年利率42%")).isNotEqualTo(at("月息二分五"));
    }

    @Test
    void aShareOrADayIsNoRate() {
        byte[] none = at("利息");
        for (String other : List.of("利息已付三分之一", "利息，已还二分之一", "利息，以百分之二十的股份担保", "利息于二月二十日支付", "利息，逾期每日按万分之五支付")) {
            assertThat(at(other)).as(other).isEqualTo(none);
        }
    }

    private static byte[] at(String rate) {
        return LoanFacets.in("被告王某1向原告借款五万元，出具借条，约定" + rate + "。").bytes();
    }

    @Test
    void keptBytesAreTheSameFacets() {
        LoanFacets facets = LoanFacets.in(SURETY);
        assertThat(LoanFacets.ofStored(facets.bytes()).bytes()).isEqualTo(facets.bytes());
        assertThat(LoanFacets.ofStored(LoanFacets.NONE.bytes()).isEmpty()).isTrue();
    }
}
