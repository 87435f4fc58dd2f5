package org.mingfa.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    @Test
    void leavesNoEmptySentenceAndNoDanglingMark() {
        Template template = new Template("文书退回之日视为送达。〔已确认地址：{confirmed}；〕〔没有原件的原因：{reason}。〕");
        assertThat(template.fill(name -> name.equals("confirmed") ? Optional.of("否") : Optional.of("")))
                .isEqualTo("文书退回之日视为送达。已确认地址：否。");
    }
}
