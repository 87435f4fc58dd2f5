package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {

    private static final String ARTICLE = "示例借贷的利率，不得超过百分之三十六。\n超过的部分无效，当事人可以请求返还。";

    // each row: the text around 〔citation〕, and whether its quotation is found in the article (empty: no quotation)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // behind, with a colon
                "〔示例法第二条〕规定：“示例借贷的利率不得超过百分之三十六”。 | true",
                // width and punctuation do not matter, an ellipsis leaves out
                "〔示例法第二条〕第一款明确规定，\"示例借贷的利率……超过的部分无效\" | true",
                // one figure is wrong
                "〔示例法第二条〕规定：“示例借贷的利率不得超过百分之二十四” | false",
                // parts in the wrong order
                "〔示例法第二条〕规定：“超过的部分无效……示例借贷的利率” | false",
                // in front, with the citation in brackets
                "“当事人可以请求返还”（〔示例法第二条〕） | true",
                // in front, pointed back to without brackets; what only stands before is no quotation of it
                "“超过的部分有效，当事人可以请求返还”的规定，见〔示例法第二条〕 | false",
                "“当事人可以请求返还”——〔示例法第二条〕 | true",
                "原告称“超过的部分有效并且已经返还”，〔示例法第二条〕 | ",
                // nothing quoted
                "依照〔示例法第二条〕判决如下 | ",
                // a quotation of the next sentence is not this article's
                "依照〔示例法第二条〕判决。证人称：“我什么都没有看见过” | ",
                // right behind a paragraph, behind a comma, behind other words of the sentence
                "〔示例法第二条〕第一款“示例借贷的利率不得超过百分之二十四” | false",
                "〔示例法第二条〕，“示例借贷的利率不得超过百分之二十四” | false",
                "〔示例法第二条〕的内容是“示例借贷的利率不得超过百分之三十六” | true",
                // other marks, and marks within marks
                "〔示例法第二条〕规定『示例借贷的利率不得超过百分之二十四』 | false",
                "〔示例法第二条〕规定‘示例借贷的利率不得超过百分之二十四’ | false",
                "〔示例法第二条〕规定＂示例借贷的利率不得超过百分之二十四＂ | false",
                "〔示例法第二条〕规定“超过的部分‘无效’，当事人可以拒绝返还” | false",
                "“超过的部分‘无效’，当事人可以拒绝返还”（〔示例法第二条〕） | false",
                "『当事人可以请求返还』（〔示例法第二条〕） | true"
            })
    void comparesWhatIsQuoted(String text, Boolean occurs) {
        int start = text.indexOf('〔');
        int end = text.indexOf('〕') - 1;
        var quotation = Quotation.beside(text.replaceAll("[〔〕]", ""), start, end);
        assertThat(quotation.map(found -> found.occursIn(ARTICLE)).orElse(null)).isEqualTo(occurs);
    }

    /** The quick way for what Chinese law is written in, and the way for everything else. */
    @Test
    void foldsEveryCharacterAsUnicodeDoes() {
        Pattern dropped = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}\\u200b]+");
        for (char c = 0; c < Character.MIN_SURROGATE; c++) {
            String text = "甲" + c + "乙";
            String expected = dropped.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                    .replaceAll("");
            assertThat(Quotation.fold(text)).as(Integer.toHexString(c)).isEqualTo(expected);
        }
    }
}
