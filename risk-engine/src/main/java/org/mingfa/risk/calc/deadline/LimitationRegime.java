package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.Source;

/** Which period applies to a claim from a start, over the changes of the law. */
final class LimitationRegime {

    private static final String GENERAL = "limitation/general-period";

    private static final String SPECIAL = "limitation/special/";

    /**
     * A period with the value that fixes it.
     *
     * @param reading names the provision and length, e.g. 民法总则188(3y)
     */
    record AppliedPeriod(LegalPeriod period, DatedValue value, String reading) {}

    private final LawBook law;
    private final PeriodCounter counter;
    private final String claimType;
    private final boolean shortPeriod;

    LimitationRegime(LawBook law, PeriodCounter counter, String claimType, boolean shortPeriod) {
        this.law = law;
        this.counter = counter;
        this.claimType = claimType;
        this.shortPeriod = shortPeriod;
    }

    /** The careful reading: the period that ends first when the law is disputed. */
    AppliedPeriod careful(Worksheet sheet, LocalDate start) {
        if (law.has(SPECIAL + claimType)) {
            return applied(sheet.uses(law.at(SPECIAL + claimType, start)));
        }
        DatedValue value = law.at(GENERAL, start);
        LocalDate change = civilLawChange();
        if (!start.isBefore(change)) {
            return applied(sheet.uses(value));
        }
        DatedValue old = shortPeriod ? law.at("limitation/short-period", start) : value;
        LocalDate oldEnd = counter.end(start, old.period()).last();
        if (oldEnd.isBefore(change)) {
            sheet.uses(old);
            sheet.uses(law.at("limitation/transition-expired", change));
            sheet.step("按旧法 " + old.period() + "计算，" + oldEnd + " 届满，早于 " + change + "，不适用新的期间。");
            return applied(old);
        }
        DatedValue current = sheet.uses(law.at(GENERAL, change));
        sheet.uses(law.at("limitation/transition-running", change));
        sheet.step("按旧法 " + old.period() + "计算要到 " + oldEnd + " 才届满，" + change + " 尚未届满，适用 " + current.period() + "。");
        return applied(current);
    }

    /** The day on which the general period became longer (民法总则). */
    private LocalDate civilLawChange() {
        return law.history(GENERAL).get(1).from();
    }

    /** The other reading, when the law of the period can be read otherwise; empty when it cannot. */
    Optional<AppliedPeriod> findOther(LocalDate start) {
        if (!law.has(SPECIAL + claimType)) {
            return Optional.empty();
        }
        DatedValue value = law.at(SPECIAL + claimType, start);
        DatedValue.@Nullable Alternative alternative = value.alternative();
        if (alternative != null && alternative.value() instanceof org.mingfa.risk.law.LegalValue.Span span) {
            return Optional.of(new AppliedPeriod(span.period(), value, alternative.reading()));
        }
        LocalDate end = counter.end(start, value.period()).last();
        return law.history(SPECIAL + claimType).stream()
                .filter(later -> later.from().isAfter(start) && !later.from().isAfter(end))
                .filter(later -> !later.period().equals(value.period()))
                .findFirst()
                .map(later -> new AppliedPeriod(later.period(), later, reading(later, " ", "")));
    }

    private static AppliedPeriod applied(DatedValue value) {
        return new AppliedPeriod(value.period(), value, reading(value, "(", ")"));
    }

    private static String reading(DatedValue value, String open, String close) {
        Source source = value.sources().getFirst();
        String article = source.article() == null ? "" : source.article().ordinal();
        return source.shortTitle() + article + open + length(value.period()) + close;
    }

    private static String length(LegalPeriod period) {
        return period.length()
                + switch (period.unit()) {
                    case HOURS -> "h";
                    case DAYS -> "d";
                    case MONTHS -> "m";
                    case YEARS -> "y";
                };
    }
}
