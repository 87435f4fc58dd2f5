package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Validity;
import org.mingfa.text.identity.DocumentId;
import org.mingfa.text.identity.SourceFile;
import org.mingfa.text.identity.WorkKey;

class KnownVersionTest {

    private static final WorkKey PROCEDURE = WorkKey.of("中华人民共和国民事诉讼法");
    private static final WorkKey ARBITRATION = WorkKey.of("中华人民共和国仲裁法");

    private static Optional<LocalDate> from(WorkKey work, String promulgated) {
        return KnownVersion.find(work, LocalDate.parse(promulgated)).map(KnownVersion::from);
    }

    @Test
    void tellsTheFirstDayByLawAndYear() {
        assertThat(from(PROCEDURE, "2023-09-01")).contains(LocalDate.of(2024, 1, 1));
        assertThat(from(PROCEDURE, "2021-12-24")).contains(LocalDate.of(2022, 1, 1));
        assertThat(from(PROCEDURE, "2022-12-24")).isEmpty();
        assertThat(from(WorkKey.of("样例灯塔法"), "2023-09-01")).isEmpty();
        assertThat(KnownVersion.find(PROCEDURE, null)).isEmpty();
    }

    @Test
    void namesTheVersionsThatAreNotHeldOfALawThatIs() {
        LawHeader old = new LawHeader(
                new DocumentId("arbitration-2017"),
                "中华人民共和国仲裁法",
                List.of(),
                Level.LAW,
                Nature.OFFICIAL,
                "",
                null,
                LocalDate.of(2017, 9, 1),
                new EffectivePeriod(LocalDate.of(2018, 1, 1), null),
                Validity.IN_FORCE,
                false,
                List.of(),
                new SourceFile("c", "f", "0"));
        LawCatalogue catalogue = new LawCatalogue(List.of(old));
        assertThat(catalogue.missing(ARBITRATION))
                .extracting(KnownVersion::from)
                .containsExactly(LocalDate.of(2026, 3, 1));
        assertThat(catalogue.missing(PROCEDURE)).isEmpty();
    }

    @Test
    void aDayThatASourceHasWrongFindsTheVersionAllTheSame() {
        WorkKey notice = WorkKey.of("关于职工全年月平均工作时间和工资折算问题的通知");

        assertThat(from(notice, "2009-03-29")).contains(LocalDate.of(2008, 1, 3));
        assertThat(from(notice, "2008-01-03")).contains(LocalDate.of(2008, 1, 3));
        assertThat(from(notice, "2009-03-28")).isEmpty();
    }

    @Test
    void noVersionEndsBeforeItBeginsAndNoneIsListedTwice() {
        assertThat(KnownVersion.all())
                .isNotEmpty()
                .allMatch(known -> known.until() == null || known.until().isAfter(known.from()))
                .allMatch(known -> known.from().getYear() >= known.promulgated())
                .extracting(known -> Objects.hash(known.work(), known.from()))
                .doesNotHaveDuplicates();
    }
}
