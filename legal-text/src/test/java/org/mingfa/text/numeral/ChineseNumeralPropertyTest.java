package org.mingfa.text.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;

class ChineseNumeralPropertyTest {

    @Property
    void formatAndParseAreInverses(@ForAll @LongRange(max = 99_999_999) long number) {
        assertThat(ChineseNumeral.parse(ChineseNumeral.format(number))).isEqualTo(number);
    }

    @Property
    void readsNothingTwice(@ForAll @Chars({'零', '〇', '一', '两', '九', '十', '百', '千', '万', '3'}) String text) {
        OptionalLong number = ChineseNumeral.find(text);
        number.ifPresent(n -> assertThat(n).isBetween(0L, 99_999_999L));
    }

    @Property
    void refusesOtherText(@ForAll @CharRange(from = 'a', to = 'z') String text) {
        assertThat(ChineseNumeral.find(text)).isEmpty();
    }

    @Example
    void readsTheFormsOfTheGrammar() {
        assertThat(ChineseNumeral.parse("一千零四十二")).isEqualTo(1042);
        assertThat(ChineseNumeral.parse("十五")).isEqualTo(15);
        assertThat(ChineseNumeral.parse("二〇一九")).isEqualTo(2019);
        assertThat(ChineseNumeral.parse("１８８")).isEqualTo(188);
        assertThat(ChineseNumeral.find("一5")).isEmpty();
        assertThat(ChineseNumeral.find("0一")).isEmpty();
        assertThat(ChineseNumeral.format(110)).isEqualTo("一百一十");
        assertThat(ChineseNumeral.format(1010)).isEqualTo("一千零一十");
    }
}
