package org.mingfa.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;

class WorkKeyPropertyTest {

    @Property
    void aKeyIsItsOwnKey(
            @ForAll
                    @NotBlank
                    @Chars({
                        '中', '华', '人', '民', '共', '和', '国', '法', '（', ')', '2', '年', '《', '＞', ' ', '、', '修', '正', '案',
                        '①'
                    })
                    String title) {
        Assume.that(!title.isBlank());
        WorkKey key = WorkKey.of(title);
        assertThat(WorkKey.of(key.value())).isEqualTo(key);
    }

    @Property
    void anyTitleHasOneKey(@ForAll @NotBlank String title) {
        WorkKey key = WorkKey.of(title);
        assertThat(WorkKey.of(key.value())).isEqualTo(key);
    }

    @Property
    void aBrokenNameOfTheStateIsFoldedToTheEnd(
            @ForAll @Chars({'（', '》', ' ', '、'}) String noise, @ForAll @IntRange(max = 6) int at) {
        String state = "中华人民共和国";
        String title = state.substring(0, at) + noise + state.substring(at) + "灯塔法";
        assertThat(WorkKey.of(title)).isEqualTo(new WorkKey("灯塔法"));
    }

    @Example
    void lettersThatComposeOnlyAfterFoldingComeTogether() {
        for (String odd : new String[] {"e(\u0301)", "\u00a0", "（\u00a0）", "\u1100（\u1161"}) {
            WorkKey key = WorkKey.of(odd);
            assertThat(WorkKey.of(key.value())).isEqualTo(key);
        }
    }

    @Example
    void aTitleOfSpacesOfAnyKindIsUntitled() {
        for (String spaces : new String[] {" ", "\u3000", "\u2003\u2003", "\u2028", "\u001f"}) {
            assertThat(WorkKey.of(spaces)).isEqualTo(new WorkKey("无题"));
        }
    }

    @Example
    void waysToWriteATitleComeTogether() {
        WorkKey key = WorkKey.of("民事诉讼法");
        assertThat(WorkKey.of("中华人民共和国民事诉讼法")).isEqualTo(key);
        assertThat(WorkKey.of("《中华人民共和国民事诉讼法》（2021修正）")).isEqualTo(key);
        assertThat(WorkKey.of("中华人民共和国 民事诉讼法(2023年修正)")).isEqualTo(key);
        assertThat(WorkKey.of("民事诉讼法（试行）")).isNotEqualTo(key);
        assertThat(WorkKey.of("最高人民法院关于适用〈公司法〉若干问题的规定(三)")).isEqualTo(WorkKey.of("最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三）"));
    }

    @Example
    void anAmendmentThatIsKnownByItsYearIsALawOfItsOwn() {
        WorkKey key = WorkKey.of("中华人民共和国宪法修正案（2004年）");
        assertThat(key).isEqualTo(new WorkKey("宪法修正案2004"));
        for (String written : new String[] {"宪法修正案2004年", "《宪法修正案》（2004）", "2004年宪法修正案", "2004年《中华人民共和国宪法修正案》"}) {
            assertThat(WorkKey.of(written)).as(written).isEqualTo(key);
        }
        assertThat(WorkKey.of("中华人民共和国宪法修正案（2018年）")).isNotEqualTo(key);
        assertThat(WorkKey.of("中华人民共和国宪法（2018年修正文本）")).isEqualTo(new WorkKey("宪法"));
        assertThat(WorkKey.of("中华人民共和国刑法修正案（十一）")).isEqualTo(new WorkKey("刑法修正案十一"));
    }
}
