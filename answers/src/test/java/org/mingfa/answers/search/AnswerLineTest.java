package org.mingfa.answers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.search.result.Hit.Span;

class AnswerLineTest {

    private static final String GARDEN = "花园由园丁管理。损坏花木的，应当在三十日内补种；逾期不补种的，由邻居代为补种。园丁每年公布一次账目。";

    private static final String LIST = """
            有下列情形之一的，园丁可以关闭花园：
            （一）连续下雨超过七日；
            （二）花木生病，可能传给邻近的花园；
            （三）举办灯会。
            关闭花园应当提前告知邻居。""";

    private static String quoted(String text, String... words) {
        List<Span> met = new ArrayList<>();
        for (String word : words) {
            met.add(new Span(text.indexOf(word), text.indexOf(word) + word.length()));
        }
        return AnswerLine.sentence(text, met);
    }

    @Test
    void aShortArticleIsQuotedWhole() {
        assertThat(quoted("花园由园丁管理。灯会另行规定。", "灯会")).isEqualTo("花园由园丁管理。灯会另行规定。");
    }

    @Test
    void theSentenceThatIsMetMostIsQuoted() {
        String text = GARDEN + "灯会期间花园开放到晚上十点，入园不收费用。";
        assertThat(quoted(text, "损坏花木", "补种")).isEqualTo("损坏花木的，应当在三十日内补种；");
        assertThat(quoted(text, "账目")).isEqualTo("园丁每年公布一次账目。");
        assertThat(quoted(text)).isEqualTo("花园由园丁管理。");
    }

    @Test
    void anItemIsQuotedWithTheWordsThatItsListBeginsWith() {
        assertThat(quoted(LIST, "下雨")).isEqualTo("有下列情形之一的，园丁可以关闭花园：（一）连续下雨超过七日；");
        assertThat(quoted(LIST, "花木生病")).isEqualTo("有下列情形之一的，园丁可以关闭花园：……（二）花木生病，可能传给邻近的花园；");
        assertThat(quoted(LIST, "提前告知")).isEqualTo("关闭花园应当提前告知邻居。");
    }

    @Test
    void ofALongSentenceTheClausesAroundWhatIsMetAreQuoted() {
        String text = "园丁应当" + "清扫道路、".repeat(5) + "并且每天浇水，" + "修剪灌木、".repeat(5) + "不得使用农药，" + "开花的季节还应当派人值守，"
                + "检查围墙、".repeat(8) + "发现损坏及时报告。";
        String line = quoted(text, "值守");
        assertThat(line).startsWith("……").endsWith("……").contains("开花的季节还应当派人值守，");
        assertThat(line.length()).isLessThanOrEqualTo(AnswerLine.LONGEST + 4);
        assertThat(text).contains(line.replace("……", ""));
    }
}
