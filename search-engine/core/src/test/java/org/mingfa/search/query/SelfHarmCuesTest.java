package org.mingfa.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.table.TableRow;

class SelfHarmCuesTest {

    private static final Set<String> NOT_MEANT = Set.of("means", "other");

    static Stream<TableRow> rows() {
        return SelfHarmCues.TABLE.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheExampleOfEachRow(TableRow row) {
        String example = row.get("example");
        String question = switch (row.get("kind")) {
            case "intent" -> example + "自杀";
            case "danger" -> "喝农药" + example;
            default -> example;
        };
        assertThat(SelfHarmCues.isToldBy(question)).as(question).isEqualTo(!NOT_MEANT.contains(row.get("kind")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我不想活了",
                "想自杀，欠了网贷还不上",
                "真的想从楼上跳下去",
                "活着没意思，离婚他不给抚养费",
                "再不给工资我就跳楼",
                "吃多少片安眠药会死",
                "有轻生的念头",
                "我死了，我的债会不会连累父母",
                // somebody else in danger
                "我老公说要跳楼",
                "前夫威胁不复婚就自杀",
                "孩子割腕了怎么办",
                "闺女说不想活了，学校管不管",
                // traditional characters, full width
                "欠債還不上，我想自殺",
                // what means something else does not hide what is meant
                "保险有自杀条款，我也不想活了",
            })
    void recognizesWhoWantsToDieAndWhoFearsItOfAnother(String question) {
        assertThat(SelfHarmCues.isToldBy(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "自杀保险赔不赔",
                "被保险人自杀，保险公司不赔怎么办",
                "我爸自杀去世了，他的债我要还吗",
                "租客在出租屋里跳楼，房东要赔吗",
                "教唆他人自杀怎么判",
                "没有想自杀，只是问保险条款",
                "立遗嘱，我死了以后房子归谁",
                "跳楼价的商品能退吗",
                "公司快活不下去了，能裁员吗",
                "想死亡赔偿金怎么算",
                "不想过了，离婚怎么办",
                "农药残留超标怎么赔",
                "",
            })
    void leavesOtherQuestionsAlone(String question) {
        assertThat(SelfHarmCues.isToldBy(question)).isFalse();
    }

    @Test
    void keepsWhatElseWasAsked() {
        assertThat(SelfHarmCues.beside("想自杀，欠了网贷还不上")).isEqualTo("，,欠了网贷还不上");
        assertThat(SelfHarmCues.beside("逼得人跳楼要判几年")).isEqualTo("逼得人跳楼要判几年");
        assertThat(SelfHarmCues.beside("租房押金不退")).isEqualTo("租房押金不退");
    }
}
