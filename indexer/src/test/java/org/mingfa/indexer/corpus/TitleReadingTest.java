package org.mingfa.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.document.Level;
import org.mingfa.text.table.IssuingBody;

class TitleReadingTest {

    static List<IssuingBody> bodies() {
        return IssuingBody.all();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theTitleOrTheNotesNameTheBody(IssuingBody body) {
        assertThat(TitleReading.authority(body.example(), List.of())).isEqualTo(body.name());
        assertThat(TitleReading.authority("样例法", List.of("2020年1月1日" + body.name() + "通过")))
                .isEqualTo(body.name());
    }

    @Test
    void namesBothCourtsWhereBothMadeIt() {
        assertThat(TitleReading.authority("最高人民法院 最高人民检察院关于样例问题的解释", List.of())).isEqualTo("最高人民法院、最高人民检察院");
    }

    /** 市场 is no city, and what the whole country has in its title is no place's. */
    @Test
    void aMarketIsNoPlace() {
        assertThat(TitleReading.level("中华人民共和国市场花木条例实施细则")).isEqualTo(Level.ADMINISTRATIVE_REGULATION);
        assertThat(TitleReading.level("花木市场规定")).isEqualTo(Level.OTHER);
        assertThat(TitleReading.level("样例市市场花木条例")).isEqualTo(Level.LOCAL_REGULATION);
    }
}
