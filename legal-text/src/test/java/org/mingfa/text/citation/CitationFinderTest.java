package org.mingfa.text.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.LinearTime;
import org.mingfa.text.document.ArticleNumber;

class CitationFinderTest {

    private static final LawNames NAMES = LawNames.standard()
            .withTitles(List.of("某省水上集市管理条例", "中华人民共和国灯塔法", "中华人民共和国宪法修正案（1999年）", "中华人民共和国宪法修正案（2018年）"));
    private static final CitationFinder FINDER = new CitationFinder(NAMES);

    private static List<String> found(String text) {
        return FINDER.find(text).stream()
                .map(found -> found.citation().format())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // lists and ranges under one unit
                "民法典第三、五条 | 《中华人民共和国民法典》第三条;《中华人民共和国民法典》第五条",
                "民法典第10、12条 | 《中华人民共和国民法典》第十条;《中华人民共和国民法典》第十二条",
                "民法典第三至五条 | 《中华人民共和国民法典》第三条至第五条",
                "《灯塔法》第十四条第（一）、（三）项 | 《中华人民共和国灯塔法》第十四条第（一）项;《中华人民共和国灯塔法》第十四条第（三）项",
                "《灯塔法》第四条第一款第一至三项 | 《中华人民共和国灯塔法》第四条第一款第（一）项至第（三）项",
                "《灯塔法》第四条第一款第（二）项、第三款 | 《中华人民共和国灯塔法》第四条第一款第（二）项;《中华人民共和国灯塔法》第四条第三款",
                "《灯塔法》第四条、五条以及第九条 | 《中华人民共和国灯塔法》第四条;《中华人民共和国灯塔法》第五条;《中华人民共和国灯塔法》第九条",
                // full-width digits and spaces
                "民法典 第 １８８ 条 第 １ 款 | 《中华人民共和国民法典》第一百八十八条第一款",
                // the year of a version
                "2017年《民事诉讼法》第一百条 | 《中华人民共和国民事诉讼法》（2017）第一百条",
                "公司法（2018修正）第二十条 | 《中华人民共和国公司法》（2018）第二十条",
                // an amendment that is known by its year
                "《宪法修正案》（2018年）第三十二条 | 《中华人民共和国宪法修正案（2018年）》第三十二条",
                "1999年《宪法修正案》第十二条 | 《中华人民共和国宪法修正案（1999年）》第十二条",
                "宪法修正案第三十二条 | 《中华人民共和国宪法修正案》第三十二条",
                // a short title that the text defines
                "《灯塔法》（以下简称“本案法”）施行后，本案法第二条 | 《中华人民共和国灯塔法》第二条",
                // longer titles that end like a known one
                "依照海南省物业管理条例第二条 | 《海南省物业管理条例》第二条",
                "依照中华人民共和国某海洋环境保护法第二条 | 《中华人民共和国某海洋环境保护法》第二条",
                "劳动合同法第三条 | 《中华人民共和国劳动合同法》第三条",
                // 同法 is the law cited last; other words drop the law
                "民法典第一条、同法第二条 | 《中华人民共和国民法典》第一条;《中华人民共和国民法典》第二条",
                "民法典第一条规定了目的，第二条 | 《中华人民共和国民法典》第一条;第二条",
                // articles in brackets behind the title
                "违反《灯塔法》（第五条第二款） | 《中华人民共和国灯塔法》第五条第二款",
                // numbers of documents and cases
                "国务院令第586号、人民法院案例库2023-16-2-121-007 | 国务院令第586号;2023-16-2-121-007",
                "（2019）浙0203民初18775-18776号之一 | （2019）浙0203民初18775、18776号之一",
                "（2020）浙02破申１号 | （2020）浙02破申1号",
            })
    void finds(String text, String expected) {
        assertThat(found(text)).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "沿第三条街道向东", // a measure word
                "双方合同第五条第二款", // a clause of a contract
                "协议书第五条", // the same
                "《劳动合同》第六条、第七条", // a title that is no norm, its list too
                "第十一条约定：甲方付款", // clauses are agreed, articles are provided
                "目前条件下，提前款项", // words that end in 前
                "民诉法二百五十三条", // 第 is missing: for queries only
                "编号12023-16-2-121-0071", // inside a longer number
                "第五条　当事人应当诚信", // the head of an article
            })
    void rejects(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void resolvesRelativeWordsFromWhereTheTextStands() {
        CitationContext context =
                new CitationContext("中华人民共和国灯塔法", new ArticleNumber(20, 1), ArticleNumber.of(20), 3, 4);
        List<String> found = FINDER.find("前款、前两款、前条第二款、前项、前三项、本条第一款第（二）项、本法第三条", context).stream()
                .map(located -> located.citation().format().replace("《中华人民共和国灯塔法》", ""))
                .toList();
        assertThat(found)
                .containsExactly(
                        "第二十条之一第二款",
                        "第二十条之一第一款至第二款",
                        "第二十条第二款",
                        "第二十条之一第三款第（三）项",
                        "第二十条之一第三款第（一）项至第（三）项",
                        "第二十条之一第一款第（二）项",
                        "第三条");
    }

    @Test
    void offsetsAreThoseOfTheOriginalText() {
        String text = "依照《灯塔\u200b法》\n第 三 条、第四条规定";
        assertThat(FINDER.find(text).stream().map(found -> text.substring(found.start(), found.end())))
                .containsExactly("《灯塔\u200b法》\n第 三 条", "第四条");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"《", "第", "第一", "第1、", "第1至", "（2019）", "《《》", "《法》（", "（以下简称", "本法", "第一条、", "省市", "1", "前款"})
    void hostileTextTakesLinearTime(String piece) {
        LinearTime.assertLinear(piece, 300_000, FINDER::find);
        LinearTime.assertLinear(piece, 300_000, text -> FINDER.findEvery(text, Integer.MAX_VALUE));
        LinearTime.assertLinear(piece, 300_000, text -> QueryCitation.find(text, NAMES));
    }

    // each row: a text and every citation-like string of it, resolved as far as the text allows
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # of the article or the law that was cited last
            《灯塔法》第四条第一款规定了时间，同条第二款规定了例外 | 《中华人民共和国灯塔法》第四条第一款;《中华人民共和国灯塔法》第四条第二款
            《灯塔法》第四条第二款与前款规定不同 | 《中华人民共和国灯塔法》第四条第二款;《中华人民共和国灯塔法》第四条第一款
            依照《灯塔法》第四条，该条规定明确 | 《中华人民共和国灯塔法》第四条;《中华人民共和国灯塔法》第四条
            《灯塔法》第四条、该法第五条、本法第六条 | 《中华人民共和国灯塔法》第四条;《中华人民共和国灯塔法》第五条;《中华人民共和国灯塔法》第六条
            # an interpretation is no 法
            《灯塔法》第一条、《民间借贷规定》第二条及该法第三条 | 《中华人民共和国灯塔法》第一条;《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》第二条;《中华人民共和国灯塔法》第三条
            《民间借贷规定》第二条所说的本法第三条 | 《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》第二条;第三条
            # without 第, without 条
            《灯塔法》4条、灯塔法第5 | 《中华人民共和国灯塔法》第四条;《中华人民共和国灯塔法》第五条
            民法典577、585条 | 《中华人民共和国民法典》第五百七十七条;《中华人民共和国民法典》第五百八十五条
            《灯塔法》第４条、６条 | 《中华人民共和国灯塔法》第四条;《中华人民共和国灯塔法》第六条
            《灯塔法》四十条、第五十条、第六十条 | 《中华人民共和国灯塔法》第四十条;《中华人民共和国灯塔法》第五十条;《中华人民共和国灯塔法》第六十条
            《灯塔法》（国务院令第586号）第四条 | 《中华人民共和国灯塔法》第四条;国务院令第586号
            # other words between a law and its article
            《民法典》·合同编第577条 | 《中华人民共和国民法典》第五百七十七条
            《民法典》【第577条】 | 《中华人民共和国民法典》第五百七十七条
            《民法典·合同编》第577条 | 《中华人民共和国民法典》第五百七十七条
            《中华人民共和国民法典（侵权责任编）》第1165条 | 《中华人民共和国民法典》第一千一百六十五条
            《民法典》第三编第五百七十七条 | 《中华人民共和国民法典》第五百七十七条
            依照《灯塔法》的规定，第四条已经写明 | 《中华人民共和国灯塔法》第四条
            《灯塔法》第四条规定了时间，第五条规定了人员。第六条是例外 | 《中华人民共和国灯塔法》第四条;《中华人民共和国灯塔法》第五条;《中华人民共和国灯塔法》第六条
            《灯塔法》第四条不适用，而另一部文件的附则》（下称附则二）第五条 | 《中华人民共和国灯塔法》第四条;第五条
            # a law of which no article is cited, once
            《灯塔法》早已施行，《灯塔法》人人皆知 | 《中华人民共和国灯塔法》
            # what cannot be resolved is listed
            违反合同第五条，又按前款规定处理 | 第五条;前款
            双方签订的租赁合同中，第五条有约定 | 第五条
            # what only looks like one is not
            该条件不成就，该款项未付，本条例未规定，一共三条，民法典三条 |
            2021年支付5000元，三天后退还12条被子 |
            根据《灯塔法》的规定，5000元应当返还 | 《中华人民共和国灯塔法》
            """)
    void findsLooseCitationsForTheCheckOfAText(String text, @org.jspecify.annotations.Nullable String citations) {
        assertThat(String.join(
                        ";",
                        FINDER.findEvery(text, 100).stream()
                                .map(found -> found.citation().format())
                                .toList()))
                .isEqualTo(citations == null ? "" : citations);
    }
}
