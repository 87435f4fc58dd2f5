package org.mingfa.risk.calc.injury;

import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/**
 * For how many years is paid: the full number below sixty, a year less for each year of age above, a fixed number from
 * seventy-five (人身损害赔偿解释 12, 15, 17).
 */
final class CompensationYears {

    private final LawBook law;
    private final LocalDate harm;

    CompensationYears(LawBook law, LocalDate harm) {
        this.law = law;
        this.harm = harm;
    }

    /**
     * The years.
     *
     * @param full the name of the value that holds the full number
     * @param age in full years
     */
    int of(Worksheet sheet, String full, int age) {
        DatedValue years = sheet.uses(law.at(full, harm));
        if (age >= law.at("injury/old-age", harm).count()) {
            return sheet.uses(law.at("injury/old-age-years", harm)).count();
        }
        int over = age - law.at("injury/reduction-age", harm).count();
        return over <= 0 ? years.count() : years.count() - over;
    }

    /** Until a minor comes of age. */
    int untilOfAge(Worksheet sheet, int age) {
        return Math.max(
                0, sheet.uses(law.at("injury/dependant-minor-age", harm)).count() - age);
    }
}
