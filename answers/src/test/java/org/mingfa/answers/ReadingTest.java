package org.mingfa.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.answers.risk.CaseReader;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;

class ReadingTest {

    /** Ten in the evening in Europe is the next morning in the courts. */
    private static final AsOfReader DATES =
            new AsOfReader(Clock.fixed(Instant.parse("2025-12-31T22:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static void refuses(String field, Refusal.Kind kind, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }

    @Test
    void todayIsTheDayInChina() {
        assertThat(DATES.read(null)).isEqualTo(new AsOf.Day(TODAY));
        assertThat(DATES.read("any")).isEqualTo(new AsOf.Any(TODAY));
        assertThat(DATES.read("2020-02-29")).isEqualTo(new AsOf.Day(LocalDate.of(2020, 2, 29)));
        assertThat(AsOfReader.shown(DATES.read("any"))).isEqualTo("any");
        assertThat(AsOfReader.shown(DATES.read(null))).isEqualTo("2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021", "2021-2-1", "2021-02-30", "昨天", "2021-01-01T00:00", "+2021-01-01", "ANY"})
    void whatIsNoDayIsRefused(String text) {
        refuses("as_of", Refusal.Kind.INVALID_VALUE, () -> DATES.read(text));
        refuses("as_of", Refusal.Kind.INVALID_VALUE, () -> DATES.day(text));
    }

    @Test
    void anyDayIsNoDay() {
        refuses("as_of", Refusal.Kind.INVALID_VALUE, () -> DATES.day("any"));
    }

    @Test
    void choicesNameWhatIsAllowed() {
        assertThat(Choices.kinds(List.of("statute", "case"))).isEqualTo(Set.of(PassageKind.STATUTE, PassageKind.CASE));
        assertThat(Choices.kinds(List.of("statute", "all"))).isEmpty();
        assertThatThrownBy(() -> Choices.kinds(List.of("statut"))).hasMessage("没有这个值，是否想写 \"statute\"？");
        refuses("type", Refusal.Kind.INVALID_VALUE, () -> Choices.kinds(java.util.Collections.nCopies(51, "case")));
    }

    @Test
    void partiesAreReadInEitherLanguageAndBelongToTheirStage() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(CaseReader.read("一审", "被告", day))
                .isEqualTo(new CaseContext(Stage.FIRST_INSTANCE, Role.DEFENDANT, day, CaseFacts.NONE))
                .isEqualTo(CaseReader.read("first-instance", "defendant", day));
        refuses("role", Refusal.Kind.INVALID_VALUE, () -> CaseReader.read("一审", "上诉人", day));
        refuses("stage", Refusal.Kind.INVALID_VALUE, () -> CaseReader.read("三审", "原告", day));
        refuses("stage", Refusal.Kind.MISSING_VALUE, () -> CaseReader.read(null, "原告", day));
    }
}
