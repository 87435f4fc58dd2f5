package org.mingfa.risk.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LawBookTest {

    private final LawBook law = LawBook.load();

    @Test
    void everyPartOfAProcessHasTheSameBook() {
        assertThat(LawBook.load()).isSameAs(law);
    }

    @Test
    void valueChangesOnTheDayOfTheNewLaw() {
        assertThat(law.at("limitation/general-period", LocalDate.of(2017, 9, 30))
                        .period())
                .isEqualTo(new LegalPeriod(2, LegalPeriod.Unit.YEARS));
        DatedValue next = law.at("limitation/general-period", LocalDate.of(2017, 10, 1));
        assertThat(next.period().format()).isEqualTo("3年");
        assertThat(next.sources().getFirst().label()).isEqualTo("《民法总则》第一百八十八条第一款");
        assertThat(next.until()).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @Test
    void dayBeforeTheFirstEntryIsNotOnRecord() {
        assertThatThrownBy(() -> law.at("limitation/general-period", LocalDate.of(1986, 12, 31)))
                .isInstanceOf(NoLawOnRecordException.class)
                .hasMessage("普通诉讼时效期间在 1986-12-31 适用的规定未收录，不能计算；请咨询专业人员。");
    }

    @Test
    void unknownNameSaysTheNearest() {
        assertThatThrownBy(() -> law.at("limitation/genral-period", LocalDate.of(2024, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("是否想写 \"limitation/general-period\"？");
    }
}
