package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.document.WorkKey;

class RepealClauseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本法自2021年1月1日起施行。《甲法》、《乙法》同时废止。 | 甲法;乙法",
                "1986年9月12日灯塔院发布的《甲条例》和《关于适用〈乙法〉的规定》（试行）同时废止。 | 甲条例;关于适用〈乙法〉的规定",
                "《甲法》自本法施行之日起废止。 | 甲法",
                "根据《丙法》制定本法，《甲法》同时废止。 | 甲法",
            })
    void findsTheRepealedLaws(String text, String titles) {
        assertThat(RepealClause.find(text)).isEqualTo(new RepealClause(List.of(titles.split(";"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "《甲法》第五条同时废止。", // a part
                "《甲法》已被废止的，适用本法。", // an older repeal
                "已被《关于废止甲法的决定》废止。", // the law that repeals
                "与《甲法》不一致的规定同时废止。", // what contradicts
                "违反《甲法》的，合同失效。", // no repeal at all
            })
    void findsNothingElse(String text) {
        assertThat(RepealClause.find(text).titles()).isEmpty();
    }

    @Test
    void theRepealsBeginWithTheRepealingLaw() {
        LocalDate day = LocalDate.of(2021, 1, 1);
        assertThat(new RepealClause(List.of("中华人民共和国甲法")).since(day, "乙法第三条"))
                .containsExactly(new Repeal(WorkKey.of("甲法"), day, "乙法第三条"));
    }
}
