package org.mingfa.text.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PkulawHeaderTest {

    @Test
    void readsTheFieldsOfTheFirstLine() {
        String text = "\ufeff【发布部门】灯塔院【发文字号】灯发[2019]61号【发布日期】2019.03.19【实施日期】2019年4月1日【效力级别】工作文件\n各灯塔:\n一、点灯 |";
        assertThat(PkulawHeader.find(text))
                .contains(new PkulawHeader(
                        "灯塔院",
                        "灯发〔2019〕61号",
                        LocalDate.of(2019, 3, 19),
                        LocalDate.of(2019, 4, 1),
                        "工作文件",
                        "各灯塔:\n一、点灯"));
    }

    @Test
    void otherTextHasNoHeader() {
        assertThat(PkulawHeader.find("【提示】本文")).isEmpty();
        assertThat(PkulawHeader.find("")).isEmpty();
    }
}
