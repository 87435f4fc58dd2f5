package org.mingfa.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.search.query.LaySynonyms.Contrasts;
import org.mingfa.segmentation.HanlpSegmenter;

class LaySynonymsTest {

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();
    private static final LaySynonyms SYNONYMS = LaySynonyms.standard();

    private static String added(String query) {
        return String.join(
                " ",
                SYNONYMS.find(query, SEGMENTER).stream()
                        .map(term -> term.said() + ">" + term.term())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        // a lay word leads to the terms of the law, the preferred first
        "房东不退押金,房东>出租人",
        "民间借贷利率上限,利率上限>约定利率 利率上限>贷款市场报价利率 利率上限>四倍 利率上限>支付利息",
        // the longest phrase takes the place: 没签合同 and not 合同
        "公司没签合同怎么办,没签合同>未订立书面劳动合同 没签合同>二倍的工资",
        // violence at home leads to the protection order, and no longer to what spouses own in common
        "老公打我怎么办,打我>家庭暴力 打我>人身安全保护令",
        "不许他靠近我,靠近我>人身安全保护令",
        // the two ways to deny, gaps, traditional and full-width characters
        "沒有簽合同,沒有簽合同>未订立书面劳动合同 沒有簽合同>二倍的工资",
        "Ｌｐｒ 是多少,Ｌｐｒ>贷款市场报价利率",
    })
    void findsLegalTermsForWhatPeopleSay(String query, String expected) {
        assertThat(added(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // part of a word: 告人 in 被告人, 时效 in 诉讼时效, 工伤 in the name of a law
        "被告人的权利",
        "诉讼时效中断",
        "工伤保险条例",
        // one way only
        "出租人的义务",
        // another meaning by its neighbours
        "邻居打我",
        "仲裁的时效是多久",
        "''",
    })
    void addsNothingWhereNothingIsMeant(String query) {
        assertThat(added(query)).isEmpty();
    }

    @Test
    void neverLeadsToTheWordThatTheLawKeepsApart() {
        assertThat(added("上告")).isEqualTo("上告>上诉 上告>申诉");
        assertThat(added("上告还是抗诉")).isEqualTo("上告>申诉");
    }

    @Test
    void refusesAListThatMergesAPair() {
        Synonym merged = new Synonym("订金", List.of("定金"), "合同", Set.of());
        assertThatThrownBy(() -> Contrasts.standard().check(merged)).hasMessage("不可混同的两个词：订金、定金");
    }

    @Test
    void leavesLongStoriesAlone() {
        assertThat(added("房东" + "。".repeat(500))).isEmpty();
    }

    @Test
    void saysWhy() {
        assertThat(SYNONYMS.find("房东", SEGMENTER))
                .containsExactly(new ExpansionTerm("房东", "出租人", "合同"))
                .first()
                .extracting(ExpansionTerm::reason)
                .isEqualTo("日常说法对应的法律用语（合同）");
    }
}
