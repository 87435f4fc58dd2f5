package org.mingfa.risk.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.yaml.FlawException;
import org.mingfa.yaml.YamlReader;

class LawFileReaderTest {

    private static final String GOOD = """
            title: 样例期间
            unit: 期间
            values:
              - from: 2000-01-01
                value: 15日
                source: [{law: 拍卖法, article: 3}]
              - from: 2010-01-01
                value: 6个月
                source: [{law: 拍卖法, article: 3-1, part: 第二款}]
            """;

    private static List<DatedValue> read(String text) {
        return new LawFileReader("x/sample").read(YamlReader.read("law/x/sample.yaml", text));
    }

    @Test
    void entryEndsWhereTheNextBegins() {
        List<DatedValue> values = read(GOOD);
        assertThat(values)
                .extracting(value -> value.period() + " " + value.from() + " " + value.until())
                .containsExactly("15日 2000-01-01 2010-01-01", "6个月 2010-01-01 null");
        assertThat(values.getLast().sources())
                .extracting(source -> source.label() + source.law() + source.version())
                .containsExactly("《拍卖法》第三条之一第二款中华人民共和国拍卖法2015-04-24");
    }

    // what is written | what it becomes | the message
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            source: [{law: 拍卖法, article: 3}] | sorce: [{law: 拍卖法, article: 3}] | law/x/sample.yaml:6 不认识的键 "sorce"，是否想写 "source"？见 docs/errors.md#R012
            value: 15日   | value: 15天          | law/x/sample.yaml:5 "15天" 不是期间（如 3年、6个月、15日）。见 docs/errors.md#R013
            value: 15日   | value: [15日]        | law/x/sample.yaml:5 此处应为单个值。见 docs/errors.md#R013
            unit: 期间    | unit: 期限           | law/x/sample.yaml:2 不认识的值 "期限"，是否想写 "期间"？见 docs/errors.md#R015
            title: 样例期间 | note: 没有标题      | law/x/sample.yaml:1 缺少键 "title"。见 docs/errors.md#R011
            article: 3}]  | article: 某条}]      | law/x/sample.yaml:6 "某条" 不是条文序号。见 docs/errors.md#R013
            law: 拍卖法, article: 3} | law: 拍买法, article: 3} | law/x/sample.yaml:6 laws.tsv 中没有法律 "拍买法"，是否想写 "拍卖法"？见 docs/errors.md#R015
            law: 拍卖法, article: 3} | law: 拍卖法, version: 2001-01-01} | law/x/sample.yaml:6 中华人民共和国拍卖法没有 2001-01-01 施行的版本；law-versions.tsv 已登记的有 [1997-01-01, 2015-04-24]。见 docs/errors.md#R015
            law: 拍卖法, article: 3} | law: 引渡法, article: 3} | law/x/sample.yaml:6 中华人民共和国引渡法没有登记的版本；law-versions.tsv 已登记的有 []。见 docs/errors.md#R015
            from: 2010-01-01 | from: 1999-01-01  | law/x/sample.yaml:4 各时段须按日期先后排列且互不重叠。见 docs/errors.md#R016
            value: 6个月  | from: 2011-01-01     | law/x/sample.yaml:8 键 "from" 重复。见 docs/errors.md#R014
            unit: 期间    | unit: [              | law/x/sample.yaml:4 不是合法的 YAML：expected the node content, but found '-'。见 docs/errors.md#R010
            """)
    void flawNamesFileLineAndRemedy(String written, String wrong, String message) {
        assertThat(GOOD).contains(written);
        String text = GOOD.replaceFirst(java.util.regex.Pattern.quote(written), wrong);
        assertThatThrownBy(() -> read(text)).isInstanceOf(FlawException.class).hasMessage(message);
    }
}
