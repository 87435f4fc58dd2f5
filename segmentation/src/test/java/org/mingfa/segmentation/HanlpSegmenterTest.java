package org.mingfa.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanlpSegmenterTest {

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();

    private static String words(String text) {
        StringBuilder written = new StringBuilder();
        for (Token token : SEGMENTER.words(text)) {
            written.append(written.isEmpty() ? "" : " ").append(token.term());
        }
        return written.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # article numbers come out in one Chinese form, whatever the script
            第一百八十八条之一       | 第一百八十八条之一
            第188条之1               | 第一百八十八条之一
            第１２２ 条              | 第一百二十二条
            188条                    | 第一百八十八条
            第三条之一般规定         | 第三条 之 一般 规定
            # paragraphs and items
            第2款第（三）项          | 第二款 第三项
            第（二）款               | 第二款
            # case numbers with full and half width brackets, and with spaces
            （2019）浙0203民初1234号 | (2019)浙0203民初1234号
            (2019)浙0203民初1234号   | (2019)浙0203民初1234号
            〔2019〕浙 0203 民初 1234 号之一 | (2019)浙0203民初1234号之一
            # numbers of documents keep the agency before the year
            依照法释〔2099〕7号      | 依照 法释(2099)7号
            # numerals with their units
            三十日                   | 三十日
            一百二十                 | 一百二十
            １５％                   | 15%
            2021年1月1日             | 2021年1月1日
            二○二一年一月一日        | 二〇二一年一月一日
            百分之十五               | 百分之十五
            1,234.50元               | 1234.50元
            # ordinals and words that begin with a numeral are not numbers
            第三人                   | 第三人
            一审                     | 一审
            统一年度                 | 统一 年度
            # lower case, simplified, half width
            ＩＰhone                 | iphone
            訴訟時效                 | 诉讼时效 诉讼 时效
            """)
    void writesEachExpressionInOneForm(String text, String expected) {
        assertThat(words(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a compound is found whole and by its parts
            劳动合同       | 劳动合同 劳动 合同
            财产保全       | 财产保全 财产 保全
            不安抗辩权     | 不安抗辩权 不安 抗辩
            # 民法 lies across the border of 人民 and 法院
            人民法院       | 人民法院 人民 法院
            最高人民法院   | 最高人民法院 最高 人民法院 人民 法院
            # our longer terms count across that border too
            民事诉讼法     | 民事诉讼法 民事诉讼 民事 诉讼法 诉讼
            第一审         | 第一审 一审
            # the 公司法 is not named here, and 和解 is not meant
            公司法定代表人 | 公司 法定代表人 法定 代表
            公司法规定     | 公司法 公司 规定
            和解除劳动合同 | 和 解除劳动合同 解除 劳动合同 劳动 合同
            """)
    void findsPartsOnlyAlongTheBordersOfWords(String text, String expected) {
        assertThat(words(text)).isEqualTo(expected);
    }

    @Test
    void namesALawByOneFormHoweverItIsWritten() {
        assertThat(SEGMENTER.words("民诉法")).containsExactly(new Token("民事诉讼法", 0, 3));
        assertThat(SEGMENTER.words("中华人民共和国民法典").getFirst()).isEqualTo(new Token("民法典", 0, 10));
        assertThat(SEGMENTER.words("《民法典》").getFirst()).isEqualTo(new Token("民法典", 1, 4));
    }

    @Test
    void findsTheWordsInsideATitleItDoesNotKnow() {
        assertThat(SEGMENTER.words("依《月球采矿条例（试行）》"))
                .containsExactly(
                        new Token("依", 0, 1),
                        new Token("月球采矿条例试行", 2, 12),
                        new Token("月球", 2, 4),
                        new Token("采矿", 4, 6),
                        new Token("条例", 6, 8),
                        new Token("试行", 9, 11));
    }

    @Test
    void takesFurtherTitlesFromTheCorpus() {
        HanlpSegmenter taught = new HanlpSegmenter(List.of("中华人民共和国月球法", "火星移民安置补偿暂行条例"));
        assertThat(taught.words("月球法").getFirst()).isEqualTo(new Token("月球法", 0, 3));
        assertThat(taught.words("按火星移民安置补偿暂行条例办理")).contains(new Token("火星移民安置补偿暂行条例", 1, 13));
        assertThat(taught.fingerprint()).isNotEqualTo(SEGMENTER.fingerprint());
    }

    @Test
    void keepsPlacesExactWhereCharactersVanishOrMultiply() {
        assertThat(SEGMENTER.words("\uD83D\uDE00合\u200B同\r\n㎡e\u0301\uD800①"))
                .containsExactly(new Token("合同", 2, 5), new Token("m2é", 7, 10), new Token("①", 11, 12));
    }

    @Test
    void pairsNeighbouringCharacters() {
        assertThat(SEGMENTER.bigrams("民法典，第188条 A罪"))
                .containsExactly(
                        new Token("民法", 0, 2),
                        new Token("法典", 1, 3),
                        new Token("第", 4, 5),
                        new Token("188", 5, 8),
                        new Token("条", 8, 9),
                        new Token("a", 10, 11),
                        new Token("罪", 11, 12));
    }

    @Test
    void hasTheSameFingerprintForTheSameDictionary() {
        assertThat(new HanlpSegmenter().fingerprint())
                .isEqualTo(SEGMENTER.fingerprint())
                .matches("hanlp-portable-[0-9.]+\\+rules-[0-9]+\\+[0-9a-f]{64}");
    }
}
