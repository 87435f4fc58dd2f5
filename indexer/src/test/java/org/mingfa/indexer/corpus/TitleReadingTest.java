package org.mingfa.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
}
