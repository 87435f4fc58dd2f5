package org.mingfa.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.table.TableRow;

class ViolenceCuesTest {

    private static final Set<String> NOT_MEANT = Set.of("third", "other");

    static Stream<TableRow> rows() {
        return ViolenceCues.TABLE.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheExampleOfEachRow(TableRow row) {
        String example = row.get("example");
        assertThat(ViolenceCues.isToldBy(example)).as(example).isEqualTo(!NOT_MEANT.contains(row.get("kind")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "老公动手打我，怎么让法院不许他靠近我",
                "老公打我怎么办",
                "老公打我",
                "他经常打我，我想离婚",
                "孩子被打",
                "孩子被爸爸打了怎么办",
                "男朋友威胁要杀我",
                "前夫老跟踪我",
                "老公喝了酒就打人",
                "同居的男人动手打了我",
                "男的被老婆打也能要保护令吗",
                "我妈被我爸打了几十年",
                // traditional characters, full width
                "老公動手打我，怎麼讓法院不許他靠近我",
                // what means something else does not hide what is meant
                "老公打我，打官司要多少钱",
            })
    void recognizesViolenceByFamilyAndIntimates(String question) {
        assertThat(ViolenceCues.isToldBy(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打官司要多少钱",
                "老公打工没发工资",
                "老公给别人打欠条",
                "前妻打电话催我还钱",
                "我妈买的东西打折，能退货吗",
                "殴打他人要判几年",
                "打架把人打伤了要赔多少",
                "邻居打我怎么赔偿",
                "孩子在学校被同学打了",
                "孩子打游戏充值能退吗",
                "催债的威胁我要去我单位闹",
                "公司威胁我不辞职就开除",
                "孩子打人要家长赔吗",
                "离婚孩子归谁",
                "离婚财产怎么分",
                "老公动手术谁签字",
                "他打我电话不接，欠我的钱怎么要",
                "被执行人转移财产怎么办",
                "民法典1079",
                "反家庭暴力法",
                "",
            })
    void leavesOtherQuestionsAlone(String question) {
        assertThat(ViolenceCues.isToldBy(question)).isFalse();
    }
}
