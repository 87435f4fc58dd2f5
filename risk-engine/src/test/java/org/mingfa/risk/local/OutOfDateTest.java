package org.mingfa.risk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.risk.assessment.Confidence;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** Where a table ends before the day that is asked about, no figure is given in silence: it is asked for, or 需核实. */
class OutOfDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final RiskEngine ENGINE = RiskEngine.load();

    @TempDir
    private Path folder;

    private static Optional<RiskPrompt> prompt(Map<String, String> facts, LocalDate asOf, String rule) {
        return ENGINE
                .assess(new CaseContext(
                        Stage.FIRST_INSTANCE,
                        Role.PLAINTIFF,
                        asOf,
                        ENGINE.facts().read(facts)))
                .prompts()
                .stream()
                .filter(prompt -> prompt.rule().equals(rule))
                .findFirst();
    }

    /** 2027-01-01 is a holiday by law, 2 and 3 the weekend; whether the 4th is one nobody knows yet. */
    @Test
    void aLastDayInAYearWithoutItsNoticeIsToBeVerified() {
        RiskPrompt appeal = prompt(
                        Map.of(
                                "progress", "judged",
                                "judgment_doc", "judgment",
                                "judgment_served", "2026-12-17",
                                "appeal_filed", "false",
                                "domicile_in_prc", "true",
                                "procedure", "ordinary"),
                        LocalDate.of(2026, 12, 20),
                        "R-APL-01")
                .orElseThrow();

        assertThat(Objects.requireNonNull(appeal.deadline()).day()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(appeal.confidence()).isEqualTo(Confidence.TO_BE_VERIFIED);
        assertThat(appeal.reservations()).anyMatch(said -> said.contains("2027 年") && said.contains("没有录入"));
    }

    @Test
    void aRateOfAMonthThatIsNotOnRecordIsAskedFor() {
        Map<String, String> loan = Map.of("contract_date", "2026-08-20");

        assertThatThrownBy(() -> Calculators.of(LawBook.load()).calculate("private_lending_interest", loan, TODAY))
                .isInstanceOf(InputsMissingException.class)
                .hasMessageContaining("2026-08-20")
                .hasMessageContaining("只录入到 2026-06-22")
                .hasMessageContaining("未核对");
    }

    /** 24 % is above every cap so far; 12.4 % is above some and below others: nothing is said of it. */
    @Test
    void withoutTheMonthsRateOnlyWhatNoRateCanChangeIsSaid() {
        Map<String, String> high =
                Map.of("dispute", "loan", "loan_date", "2026-08-20", "interest_clause", "clear", "loan_rate", "24");
        RiskPrompt prompt = prompt(high, TODAY, "R-SUB-01").orElseThrow();
        assertThat(prompt.confidence()).isEqualTo(Confidence.TO_BE_VERIFIED);
        assertThat(prompt.reservations()).anyMatch(said -> said.contains("没有收录"));

        Map<String, String> between =
                Map.of("dispute", "loan", "loan_date", "2026-08-20", "interest_clause", "clear", "loan_rate", "12.4");
        assertThat(prompt(between, TODAY, "R-SUB-01")).isEmpty();
    }

    @Test
    void anotherYearsFigureOfTheProvinceTakesNoPlace() throws IOException {
        Files.writeString(
                folder.resolve("figures.yaml"),
                "values:\n"
                        + "  - {figure: 城镇居民人均可支配收入, region: 样例省, year: 2024, yuan: 50000, source: 样例公告, checked:"
                        + " 2026-11-01}\n");
        LawBook law = LawBook.load(folder);
        assertThat(law.local().problems()).isEmpty();
        Map<String, String> harm = Map.of(
                "injured_on", "2026-01-05", "outcome", "disability", "province", "样例省", "age", "40", "grade", "5");

        assertThatThrownBy(() -> Calculators.of(law).calculate("injury_damages", harm, TODAY))
                .isInstanceOf(InputsMissingException.class)
                .hasMessageContaining("yearly_income")
                .hasMessageContaining("要的是 2025 年的；本系统只录入到 2024 年");
        assertThat(LocalStatus.of(law.local(), law.shipped(), TODAY))
                .filteredOn(LocalStatus::outdated)
                .extracting(LocalStatus::file)
                .containsExactly(LocalFile.RATES, LocalFile.HOLIDAYS, LocalFile.FIGURES);
    }
}
