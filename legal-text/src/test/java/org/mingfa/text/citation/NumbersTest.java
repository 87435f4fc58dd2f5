package org.mingfa.text.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void caseNumbersHaveOneKeyHoweverTheyAreWritten() {
        assertThat(CaseNumber.find("(2019) 浙 0203 民初 01234 号").map(CaseNumber::key))
                .contains("2019|浙0203|民初|1234");
        assertThat(CaseNumber.find("〔２０１９〕浙0203民初字第1234号").map(CaseNumber::key)).contains("2019|浙0203|民初|1234");
        assertThat(CaseNumber.find("（2019）最高法知民终1号之一").map(CaseNumber::key)).contains("2019|最高法|知民终|1|之一");
        assertThat(CaseNumber.find("浙0203民初1234号")).isEmpty();
    }

    @Test
    void documentNumbersGetTheBracketsOfTheStandard() {
        assertThat(DocumentNumber.parse("法[2019]61号").format()).isEqualTo("法〔2019〕61号");
        assertThat(DocumentNumber.parse("国办发（2021）第 7 号").format()).isEqualTo("国办发〔2021〕7号");
        assertThat(DocumentNumber.find("法〔2019〕61号通知")).isEmpty();
    }

    @Test
    void namesAreComparedWithoutSpacesAndKindsOfBrackets() {
        LawNames names = LawNames.none().withTitles(List.of("最高人民法院关于适用《中华人民共和国灯塔法》的解释(一)"));
        String title = "最高人民法院关于适用《中华人民共和国灯塔法》的解释(一)";
        assertThat(names.findTitle("关于适用〈灯塔法〉的解释（一）")).contains(title);
        assertThat(names.findTitle("灯塔法")).isEmpty();
        assertThat(names.withAliases(java.util.Map.of("灯塔解释", title)).findTitle(" 灯塔 解释 "))
                .contains(title);
    }
}
