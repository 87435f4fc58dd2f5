package org.mingfa.text.parse.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.document.CaseHeader.CourtLevel;

class CourtTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "中华人民共和国最高人民法院, SUPREME, null",
                // as one source spells it
                "中国人民共和国最高人民法院, SUPREME, null",
                "浙江省高级人民法院, HIGH, 浙江",
                "新疆维吾尔自治区高级人民法院生产建设兵团分院, INTERMEDIATE, 新疆",
                "内蒙古自治区呼和浩特市中级人民法院, INTERMEDIATE, 内蒙古",
                "北京市第一中级人民法院, INTERMEDIATE, 北京",
                "宁波海事法院, INTERMEDIATE, null",
                "浙江省宁波市海曙区人民法院, BASIC, 浙江",
                "杭州互联网法院, BASIC, null",
            })
    void aNameTellsLevelAndProvince(String name, CourtLevel level, String province) {
        assertThat(Court.find(name)).contains(new Court(name, level, province));
    }

    @ParameterizedTest
    @CsvSource({"民事判决书", "原告不服人民法院的判决，提起上诉", "''"})
    void otherTextIsNoCourt(String text) {
        assertThat(Court.find(text)).isEmpty();
    }
}
