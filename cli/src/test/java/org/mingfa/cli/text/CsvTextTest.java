package org.mingfa.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mingfa.text.problem.Refusal;

class CsvTextTest {

    @Test
    void readsRowsByTheirHead() {
        assertThat(CsvText.parse(
                        "\uFEFF日期,类型,金额,备注\r\n2024-01-01,出借,\"100,000\",\"甲说\"\"收到\"\"\"\r\n\r\n2024-03-31,还款,1万,\r\n"))
                .containsExactly(
                        Map.of("日期", "2024-01-01", "类型", "出借", "金额", "100,000", "备注", "甲说\"收到\""),
                        Map.of("日期", "2024-03-31", "类型", "还款", "金额", "1万"));
        assertThat(CsvText.parse("甲,乙\n1,2")).containsExactly(Map.of("甲", "1", "乙", "2"));
        assertThat(CsvText.parse("甲,乙\n1,")).containsExactly(Map.of("甲", "1"));
        assertThat(CsvText.parse("甲,乙\n\"一\n二\",2")).containsExactly(Map.of("甲", "一\n二", "乙", "2"));
        assertThat(CsvText.parse("甲,乙\n")).isEmpty();
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> CsvText.parse("甲\n1,000\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("第 2 行比表头多一格");
        assertThatThrownBy(() -> CsvText.parse("甲\n\"1\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有成对");
        assertThatThrownBy(() -> CsvText.parse("")).isInstanceOf(Refusal.class);
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(@ForAll @Size(3) List<String> cells) {
        List<String> stripped = cells.stream().map(String::strip).toList();
        Map<String, Object> expected = new LinkedHashMap<>();
        for (int i = 0; i < stripped.size(); i++) {
            if (!stripped.get(i).isEmpty()) {
                expected.put("列" + i, stripped.get(i));
            }
        }
        List<Map<String, Object>> read = CsvText.parse(CsvText.format(List.of(List.of("列0", "列1", "列2"), stripped)));
        assertThat(read).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }
}
