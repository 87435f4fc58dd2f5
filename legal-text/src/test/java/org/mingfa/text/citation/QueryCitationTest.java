package org.mingfa.text.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.document.ArticleNumber;

class QueryCitationTest {

    private static final LawNames NAMES = LawNames.standard()
            .withTitles(
                    List.of("中华人民共和国灯塔法", "最高人民法院、最高人民检察院关于办理灯塔案件的解释", "中华人民共和国宪法修正案（2004年）", "中华人民共和国宪法修正案（2018年）"));

    @ParameterizedTest
    @CsvSource({
        "民诉法 122, 中华人民共和国民事诉讼法, 122",
        "民法典188条, 中华人民共和国民法典, 188",
        "民法典第一百八十八条, 中华人民共和国民法典, 188",
        "劳动合同法三十八条, 中华人民共和国劳动合同法, 38",
        "劳动合同法第三十八条的内容是什么？, 中华人民共和国劳动合同法, 38",
        "民法商法灯塔法第三十三条, 中华人民共和国灯塔法, 33",
        "请问《灯塔法》第12条说了什么, 中华人民共和国灯塔法, 12",
        "刑法第一百二十条之一, 中华人民共和国刑法, 120-1",
        "刑法120-1, 中华人民共和国刑法, 120-1",
        "关于办理灯塔案件的解释 第3条, 最高人民法院、最高人民检察院关于办理灯塔案件的解释, 3",
        "劳动争议解释一15条, 最高人民法院关于审理劳动争议案件适用法律问题的解释（一）, 15",
        "宪法修正案2004年第二十三条, 中华人民共和国宪法修正案（2004年）, 23",
        "宪法修正案（2004年）第二十三条的内容是什么？, 中华人民共和国宪法修正案（2004年）, 23",
        "宪法相关法宪法修正案（2004）第23条, 中华人民共和国宪法修正案（2004年）, 23",
        "2018年宪法修正案第三十二条, 中华人民共和国宪法修正案（2018年）, 32",
        "《中华人民共和国宪法修正案（2018年）》第三十二条, 中华人民共和国宪法修正案（2018年）, 32",
        "2018年《宪法修正案》第三十二条, 中华人民共和国宪法修正案（2018年）, 32",
        "宪法修正案第三十二条, 中华人民共和国宪法修正案, 32",
        "公司法(2018修正)第20条, 中华人民共和国公司法, 20",
        "《公司法》（2018修正）第20条, 中华人民共和国公司法, 20",
    })
    void findsLawAndArticle(String query, String law, String article) {
        QueryCitation found = QueryCitation.find(query, NAMES).getFirst();
        assertThat(found.law()).isEqualTo(law);
        assertThat(found.article().ordinal()).isEqualTo(article);
    }

    @Test
    void findsParagraphVersionAndSpan() {
        assertThat(QueryCitation.find("请看公司法（2018） 第五条 第二款", NAMES))
                .containsExactly(new QueryCitation("中华人民共和国公司法", ArticleNumber.of(5), 2, "2018", 2, 19));
    }

    @ParameterizedTest
    @CsvSource({
        "'民法典第188条、民诉法第171条', 民法典 188 民事诉讼法 171",
        "民法典第一百八十八条和第一百九十五条, 民法典 188 民法典 195",
        "'《灯塔法》第三条、第五条第二款，与刑法第十条', 灯塔法 3 灯塔法 5 刑法 10",
        "民法典188条 195, 民法典 188",
        "民法典第一百八十八条规定的三年，合同第五条, 民法典 188",
    })
    void findsEachOfSeveral(String query, String cited) {
        assertThat(QueryCitation.find(query, NAMES).stream()
                        .map(found -> found.law().substring("中华人民共和国".length()) + " "
                                + found.article().ordinal())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(cited);
    }

    @Test
    void ofAListEachArticleHasItsOwnPlace() {
        assertThat(QueryCitation.find("民法典第一条、第二条", NAMES))
                .extracting(QueryCitation::start, QueryCitation::end)
                .containsExactly(tuple(0, 6), tuple(7, 10));
    }

    @Test
    void whoPastesATextAsksNoQuestion() {
        assertThat(QueryCitation.find("民法典第一条；".repeat(1_000), NAMES)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"民法典2021年施行", "公司法50万", "民法典", "第五条", "违约金30%", "合同第五条", "公司法一人公司"})
    void findsNothingWhereTheNumberIsNoArticle(String query) {
        assertThat(QueryCitation.find(query, NAMES)).isEmpty();
    }
}
