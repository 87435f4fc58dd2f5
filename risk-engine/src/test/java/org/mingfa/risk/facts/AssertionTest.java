package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a case, and what is only denied, asked, wished, supposed or heard. */
class AssertionTest {

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

    /** 厂家 and 邻居 are settings of several disputes; the side is supposed all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"厂家不认账", "邻居说话不算数"})
    void aSettingAloneTellsNoDispute(String sentence) {
        assertThat(SentenceReading.read(sentence, TODAY))
                .noneMatch(one -> one.kind() == ExtractedFact.Kind.DISPUTE)
                .anyMatch(one -> one.kind() == ExtractedFact.Kind.SIDE);
    }
}
