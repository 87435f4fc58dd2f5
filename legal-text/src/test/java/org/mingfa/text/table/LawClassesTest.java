package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.document.Level;

/** Every row of law-classes.tsv: its example is of its class, and its address can be given to a reader. */
class LawClassesTest {

    static Stream<LawClass> rows() {
        return LawClass.all().stream();
    }

    static Stream<LawClass> told() {
        return rows().filter(row -> row.titles() != null);
    }

    @ParameterizedTest
    @MethodSource("told")
    void readsItsExample(LawClass row) {
        assertThat(LawClass.ofTitle(String.valueOf(row.example()))).contains(row);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhereElseToLook(LawClass row) {
        assertThat(row.lookIn()).isNotBlank();
        assertThat(row.address()).matches("https?://[a-z.]+(/.*)?");
    }

    @ParameterizedTest
    @EnumSource
    void holdsEveryLevelOnce(Level level) {
        assertThat(LawClass.all())
                .filteredOn(row -> row.levels().contains(level))
                .hasSize(1);
    }

    // a title that does not tell: 办法 of a ministry or of a town, a name in short, an invented one
    @ParameterizedTest
    @ValueSource(strings = {"工伤认定办法", "民间借贷规定", "关于适用民法典的意见"})
    void leavesOpenWhatATitleDoesNotTell(String title) {
        assertThat(LawClass.ofTitle(title)).isEmpty();
    }

    @Test
    void isFoundByItsName() {
        assertThat(List.of("法律", "司法解释", "案例"))
                .allMatch(name -> LawClass.named(name).isPresent());
        assertThat(LawClass.named("法规")).isEmpty();
    }
}
