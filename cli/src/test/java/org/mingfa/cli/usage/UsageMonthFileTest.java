package org.mingfa.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.problem.Refusal;

/** What a report adds is filed: a kept answer that the service cannot have given is refused, with what is wrong in it. */
class UsageMonthFileTest {

    private static final String ROW = "{'day':'2026-11-03','endpoint':'GET /v1/search','outcome':'answered','count':2}";

    private static String month(String rows) {
        return "{'month':'2026-11','total':2,'usage':[" + rows + "],'feedback':{'useful':0,'all':0}}";
    }

    @Test
    void takesWhatTheServiceAnswers() {
        assertThat(UsageMonthFile.parse("a.json", month(ROW).replace('\'', '"')).outcomes())
                .containsEntry("GET /v1/search\tanswered", 2L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null | 是空的
            {'month':'2026-11','total':0} | 缺少计数
            {'month':'2026-11','total':0,'usage':null,'feedback':{'useful':0,'all':0}} | 缺少计数
            {'total':0,'usage':[],'feedback':{'useful':0,'all':0}} | 没有写明月份
            {'month':'2026-13','total':0,'usage':[],'feedback':{'useful':0,'all':0}} | 没有写明月份
            {'month':'2026-11','total':-1,'usage':[],'feedback':{'useful':0,'all':0}} | 总数小于 0
            {'month':'2026-11','total':0,'usage':[{'day':'2026-11-03','count':1}],'feedback':{'useful':0,'all':0}} | 不完整
            """)
    void refusesWhatNoServiceAnswers(String text, String why) {
        refused(text, why);
    }

    @Test
    void refusesRowsThatCannotBe() {
        refused(month(ROW.replace(":2}", ":-3}")), "“2026-11-03 GET /v1/search answered”的次数小于 0");
        refused(month(ROW.replace("2026-11-03", "2026-10-31")), "不在 2026-11 月内");
        refused(month(ROW + "," + ROW), "写了两次");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> UsageMonthFile.parse("a.json", text.replace('\'', '"')))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BAD_INPUT);
                    assertThat(refusal.getMessage()).contains("a.json 不是一个月的用量", why);
                });
    }
}
