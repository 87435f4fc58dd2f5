package org.mingfa.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;

class QueryCleanerTest {

    private static final Segmenter SEGMENTER = new HanlpSegmenter();

    private final QueryCleaner courtesies = new QueryCleaner(new QuestionWords());

    @ParameterizedTest
    @CsvSource({
        "律师您好，我想咨询一下，房东不退押金。请问我应该怎么办？谢谢律师！, 房东不退押金。",
        "您好！我有一个法律问题想请您帮忙解答一下。试用期被辞退有没有补偿, 试用期被辞退有没有补偿",
        "公司不给加班费，请问有什么法律依据？, 公司不给加班费，",
        "请问一下需要什么手续, 需要什么手续",
        "房东不退押金，我该如何维护自己的合法权益, 房东不退押金，",
        "邻居装修把我家墙打裂了，希望各位律师能帮我解答一下，万分感谢, 邻居装修把我家墙打裂了，",
        "被狗咬了怎么办，在线等，急, 被狗咬了怎么办，"
    })
    void leavesTheMatter(String said, String matter) {
        assertThat(blanked(said).strip()).isEqualTo(matter);
    }

    @ParameterizedTest
    @CsvSource({
        "怎么办",
        "您好，谢谢！",
        "律师 收费",
        "\"没交物业费就停水，合法吗\"",
        "\"他退社了。根据法律规定，保证金能拿回来吗\"",
        "咨询费能退吗",
        "你好友把我车撞了",
        "\"不服判决，法律援助\""
    })
    void leavesAsItIsWhatHasNoOther(String said) {
        assertThat(blanked(said)).isEqualTo(said);
    }

    @Test
    void everyOtherCharacterKeepsItsPlace() {
        String said = "您好，𠮷某不还钱，谢谢";
        assertThat(blanked(said)).hasSameSizeAs(said).isEqualTo("   𠮷某不还钱，  ");
    }

    @Test
    void whatIsSaidManyTimesIsLeftOutEachTime() {
        String said = "房东不退押金，谢谢。".repeat(5_000);
        assertThat(blanked(said)).hasSameSizeAs(said).doesNotContain("谢谢");
    }

    private String blanked(String said) {
        return courtesies.blanked(said, SEGMENTER.words(said));
    }
}
