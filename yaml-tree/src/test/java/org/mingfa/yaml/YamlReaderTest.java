package org.mingfa.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.problem.Refusal;

/** What is read keeps its line, and what cannot be read says where and what to do. */
class YamlReaderTest {

    @Test
    void scalarsAreWhatTheirReaderAsksFor() {
        YamlMap map = YamlReader.read("x.yaml", """
                day: 2021-01-01
                number: 0.0175
                flag: true
                items: [a, b]
                """);

        assertThat(map.findDate("day")).contains(LocalDate.of(2021, 1, 1));
        assertThat(map.getText("day")).isEqualTo("2021-01-01");
        assertThat(map.getNumber("number")).isEqualTo(new BigDecimal("0.0175"));
        assertThat(map.flag("flag")).isTrue();
        assertThat(map.flag("absent")).isFalse();
        assertThat(map.getList("items")).extracting(YamlNode::place).containsOnly(new FilePosition("x.yaml", 4));
    }

    // what stands in the second line | message
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            dya: 2021-01-01     | x.yaml:2 不认识的键 "dya"，是否想写 "day"？见 docs/errors.md#R012
            day: 2021-02-30     | x.yaml:2 "2021-02-30" 不是日期（如 2021-01-01）。见 docs/errors.md#R013
            day: [2021-02-28]   | x.yaml:2 此处应为单个值。见 docs/errors.md#R013
            id: 2               | x.yaml:2 键 "id" 重复。见 docs/errors.md#R014
            kind: chioce        | x.yaml:2 不认识的值 "chioce"，是否想写 "choice"？见 docs/errors.md#R015
            x y                 | x.yaml:3 不是合法的 YAML：could not find expected ':'。见 docs/errors.md#R010
            """)
    void aFlawNamesFileLineAndTheNearestName(String line, String message) {
        assertThatThrownBy(() -> read("id: 1\n" + line + "\n"))
                .isInstanceOfSatisfying(
                        FlawException.class, flaw -> assertThat(flaw.kind()).isEqualTo(Refusal.Kind.BAD_INPUT))
                .hasMessage(message);
    }

    @Test
    void aFlawAlsoComesInPartsForAModuleWithCodesOfItsOwn() {
        assertThatThrownBy(() -> read("id: 1\nday: x\n")).isInstanceOfSatisfying(FlawException.class, flaw -> {
            assertThat(flaw.place()).isEqualTo(new FilePosition("x.yaml", 2));
            assertThat(flaw.code()).isEqualTo(FlawCode.R013);
            assertThat(flaw.sentence()).isEqualTo("\"x\" 不是日期（如 2021-01-01）。");
        });
        assertThatThrownBy(() -> read("")).hasMessage("x.yaml:1 文件是空的。见 docs/errors.md#R010");
        assertThatThrownBy(() -> read("day: 2021-01-01")).hasMessage("x.yaml:1 缺少键 \"id\"。见 docs/errors.md#R011");
    }

    private static void read(String text) {
        YamlMap map = YamlReader.read("x.yaml", text).onlyKeys("id", "day", "kind");
        map.getText("id");
        map.findDate("day");
        map.find("kind").map(kind -> kind.asText().oneOf(java.util.List.of("choice", "date")));
    }

    /** Each ended the program: by its stack, or by a billion parts. */
    @ParameterizedTest
    @ValueSource(strings = {"a: &a [*a]", "a: &a [x, x]\nb: [*a, *a]", "a: &a 1\nb: *a"})
    void refusesReferences(String text) {
        assertThatThrownBy(() -> YamlReader.read("x.yaml", text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不支持的 YAML 写法（锚点或引用）");
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThatThrownBy(() -> YamlReader.read("x.yaml", "a: " + "[".repeat(100_000) + "]".repeat(100_000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("x.yaml:1 嵌套超过 60 层");
    }
}
