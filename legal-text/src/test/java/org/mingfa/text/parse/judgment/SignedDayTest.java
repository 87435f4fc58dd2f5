package org.mingfa.text.parse.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The day of a judgment is that of its signature, wherever the text goes on. */
class SignedDayTest {

    private static final String HEAD = "某省某县人民法院 刑事判决书 （2019）浙0425刑初45号 公诉机关某县人民检察院。 ";

    private static LocalDate day(String end) {
        return new JudgmentParser()
                .parse("case", HEAD + "本院认为，罪名成立。判决如下： 被告人张某犯盗窃罪，判处拘役三个月。 " + end)
                .value()
                .decided();
    }

    @Test
    void isFoundBeforeTheArticlesThatArePrintedBelow() {
        assertThat(day("审判长 李某 人民陪审员 王某 二〇一九年七月十八日 书记员 赵某 附相关法律条文： 《中华人民共和国刑法》 第六十四条 犯罪分子违法所得的一切财物，应当予以追缴。"))
                .isEqualTo(LocalDate.of(2019, 7, 18));
    }

    @Test
    void isNoDayOfWhichTheTextTells() {
        assertThat(day("审判长认为证据不足，2018年1月2日退回。第六十四条 犯罪分子违法所得的一切财物，应当予以追缴。")).isNull();
    }
}
