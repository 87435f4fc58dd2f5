package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a case, and what is only denied, asked, wished, supposed or heard. */
class ClauseModalityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    /** One word of a fact, asserted or not: the same clause denies, asks, wishes, supposes or reports it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        借给他5万，有担保 | guarantee_involved | true
        借给他5万，他没说有担保 | guarantee_involved |
        物业费的事，法院的传票收到了 | progress | docketed
        物业费的事，没收到传票 | progress |
        如果收到传票，物业费要不要交 | progress |
        物业费的事，听说已经立案了 | progress |
        一审判决下来了，对方已经上诉 | appeal_filed | true
        一审判决下来了，要是对方已经上诉 | appeal_filed |
        判决生效了，他不给钱，我已经申请执行了 | enforcement_filed | true
        判决生效了，他不给钱，要不要申请执行了再说 | enforcement_filed |
        老公打我，我要离婚 | violence_feared | true
        老公没打我，我要离婚 | violence_feared |
        公司辞退我，已经申请工伤认定吗 | injury_recognition |
        公司辞退我，我没有工伤 | work_injury |
        """)
    void aFactIsTakenOnlyWhereItsClauseAssertsIt(String sentence, String key, @Nullable String value) {
        assertThat(SentenceReading.read(sentence, TODAY).stream()
                        .filter(one -> one.kind() == ExtractedFact.Kind.FACT)
                        .map(ExtractedFact::answer)
                        .filter(answer -> answer != null && answer.key().equals(key))
                        .map(answer -> String.valueOf(answer.value())))
                .as(sentence)
                .isEqualTo(value == null ? List.of() : List.of(value));
    }

    /** What the rule is: at most a dispute, for nobody's case is told. */
    @ParameterizedTest
    @CsvSource({
        "判决书下来多久可以上诉, ",
        "借条过了三年还有效吗, loan",
        "借条没写还款时间诉讼时效怎么算, loan",
        "试用期被辞退有补偿吗, labor",
        "如果输了官司不给钱会坐牢吗, ",
        "起诉离婚需要什么材料, divorce",
    })
    void aQuestionAboutTheRuleTellsADisputeAtMost(String sentence, @Nullable String dispute) {
        assertThat(SentenceReading.read(sentence, TODAY).stream().map(ExtractedFact::value))
                .isEqualTo(dispute == null ? List.of() : List.of(dispute));
    }

    /** Somebody, a sum, a day or an event makes it a case. */
    @ParameterizedTest
    @ValueSource(strings = {"我的借条过了三年还有效吗", "五万的借条过了三年还有效吗", "2022年5月的借条还有效吗", "试用期被辞退了有补偿吗", "借条丢了，对方不认，怎么起诉"})
    void aQuestionOfACaseTellsIt(String sentence) {
        assertThat(SentenceReading.read(sentence, TODAY)).anyMatch(one -> one.kind() == ExtractedFact.Kind.SIDE);
    }

    /** Whose thing is seized for another's debt has no part in that dispute; it decides nothing where two are told about as much. */
    @ParameterizedTest
    @ValueSource(strings = {"我买的二手房还没过户就被法院查封了", "我租的厂房因为房东欠债要被法院拍卖"})
    void anOutsiderOfEnforcementTellsNoDispute(String sentence) {
        assertThat(SentenceReading.read(sentence, TODAY))
                .noneMatch(one -> one.kind() == ExtractedFact.Kind.DISPUTE)
                .anyMatch(one -> one.kind() == ExtractedFact.Kind.STAGE);
    }

    /** 厂家 and 邻居 are settings of several disputes; the side is supposed all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"厂家不认账", "邻居说话不算数"})
    void aSettingAloneTellsNoDispute(String sentence) {
        assertThat(SentenceReading.read(sentence, TODAY))
                .noneMatch(one -> one.kind() == ExtractedFact.Kind.DISPUTE)
                .anyMatch(one -> one.kind() == ExtractedFact.Kind.SIDE);
    }
}
