package org.mingfa.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final Map<String, String> KNOWN = Map.of("due", "2024年3月1日", "limit.expiry", "2027年3月1日");

    private static String fill(String text) {
        return new Template(text).fill(name -> Optional.ofNullable(KNOWN.get(name)));
    }

    @Test
    void fillsNames() {
        assertThat(fill("{due}到期，{limit.expiry}届满。")).isEqualTo("2024年3月1日到期，2027年3月1日届满。");
    }

    @Test
    void leavesOutAnOptionalPartWithAnUnknownName() {
        assertThat(fill("甲〔（{due}）〕〔，{amount}〕。")).isEqualTo("甲（2024年3月1日）。");
    }

    @Test
    void saysWhatWasNotTold() {
        assertThat(fill("{amount}元")).isEqualTo("（未填写）元");
    }

    // text | what is wrong with it
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        原因：〔{reason}〕。           | 冒号前的话留在纸上
        法〔2021〕94号                | 〔2021〕 里没有 {事项}
        〔原因：{reason}。            | “〔”不成对
        〔原因：{reason}〔，{due}〕〕。 | “〔”不成对
        {Reason}到期。                | “{”不成对
        """)
    void namesWhatWouldBeNoSentence(String text, String flaw) {
        assertThat(new Template(text).findFlaw())
                .hasValueSatisfying(found -> assertThat(found).contains(flaw));
    }

    @Test
    void findsNoFlawInALabelThatGoesWithItsSlot() {
        Template template = new Template("〔没有原件的原因：{reason}。〕{due}到期。");
        assertThat(template.findFlaw()).isEmpty();
        assertThat(template.optionalNames()).containsExactly("reason");
    }

    @Test
    void leavesNoEmptySentenceAndNoDanglingMark() {
        Template template = new Template("文书退回之日视为送达。〔已确认地址：{confirmed}；〕〔没有原件的原因：{reason}。〕");
        assertThat(template.fill(name -> name.equals("confirmed") ? Optional.of("否") : Optional.of("")))
                .isEqualTo("文书退回之日视为送达。已确认地址：否。");
    }
}
