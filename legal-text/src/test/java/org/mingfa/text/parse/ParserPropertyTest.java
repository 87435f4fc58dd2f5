package org.mingfa.text.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.mingfa.text.LinearTime;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.Provision.Article;
import org.mingfa.text.parse.judgment.JudgmentParser;

class ParserPropertyTest {

    private final NormativeTextParser parser = new NormativeTextParser();

    @Property
    void readsAnyText(@ForAll String text) {
        assertThat(parser.parse("x", text)).isNotNull();
        assertThat(new JudgmentParser().parse("x", text)).isNotNull();
        assertThat(PkulawHeader.find(text)).isNotNull();
    }

    @Property
    void readsAnyMixtureOfLegalLines(@ForAll("legalLines") String text) {
        assertThat(parser.parse("x", text)).isNotNull();
        assertThat(new JudgmentParser().parse("x", text)).isNotNull();
    }

    @Property
    void losesNoCharacterOfAnArticle(
            @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("paragraphs") String> texts) {
        String law = "虚构灯塔法\n"
                + IntStream.range(0, texts.size())
                        .mapToObj(i -> ArticleNumber.of(i + 1).format() + "　" + texts.get(i))
                        .collect(Collectors.joining("\n"));
        List<Article> expected = IntStream.range(0, texts.size())
                .mapToObj(i -> new Article(ArticleNumber.of(i + 1), List.of(), texts.get(i)))
                .toList();
        assertThat(parser.parse("x", law).value().articles()).isEqualTo(expected);
    }

    @Property
    void keepsEveryLetterOfATextWithoutArticles(@ForAll("bodies") String body) {
        ParsedText parsed = parser.parse("x", "关于灯塔的通知\n" + body).value();
        String kept = parsed.provisions().stream().map(Provision::text).collect(Collectors.joining());
        assertThat(packed(kept)).isEqualTo(packed(body));
    }

    @Example
    void hostileTextTakesLinearTime() {
        for (String piece :
                List.of("第", "附件：\n", "（一）\n", "第一章\n", "目录\n", "<!--", "第一条\n", "一、\n", "本院认为。", "（2019年通过\n")) {
            LinearTime.assertLinear(piece, 300_000, text -> parser.parse("x", text));
            LinearTime.assertLinear(piece, 300_000, text -> new JudgmentParser().parse("x", text));
        }
    }

    private static String packed(String text) {
        return text.replaceAll("\\s", "");
    }

    @Provide
    Arbitrary<String> paragraphs() {
        return Arbitraries.of("甲", "灯塔。", "《乙法》", "，", "（一）", "应当", "3", "𠀀", "a", "第五条", "本章")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> "应" + String.join("", parts) + "。")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(
                        "一、工作安排", "（一）原则", "点灯应当及时。", "1.今年点一盏。", "灯".repeat(700) + "。", "灯。".repeat(1_300), "附件：名单")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(lines -> "各灯塔：\n" + String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> legalLines() {
        return Arbitraries.of(
                        "第一条 甲",
                        "第二条之一乙",
                        "第一章 总则",
                        "第二编",
                        "目录",
                        "附件",
                        "附则",
                        "（一）丙",
                        "1. 丁",
                        "一、戊",
                        "# 己",
                        "本院认为，",
                        "判决如下：",
                        "原告：庚。",
                        "2020年1月1日",
                        "（2020年通过）",
                        "<!--",
                        "-->",
                        "第",
                        "条",
                        "",
                        "　",
                        "\u0000",
                        "某法院",
                        "《辛法》")
                .list()
                .ofMaxSize(30)
                .map(lines -> String.join("\n", lines));
    }
}
