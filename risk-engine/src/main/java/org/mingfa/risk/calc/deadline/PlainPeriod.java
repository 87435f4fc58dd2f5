package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.LegalValue;

/** 期间计算: the last day of any period, or of one that the law book names (民事诉讼法 85). */
public final class PlainPeriod implements Calculator {

    private static final List<String> NAMED = List.of("deadline/", "fees/", "appeal/", "preservation/", "service/");

    private final LawBook law;
    private final PeriodCounter counter;

    public PlainPeriod(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate start = inputs.day("start");
        Optional<DatedValue> named = inputs.findText("what").flatMap(what -> find(what, start));
        LegalPeriod period =
                given(inputs).or(() -> named.map(DatedValue::period)).orElseThrow(() -> inputs.missing("days"));
        named.ifPresent(value -> compare(sheet, value, period));
        LocalDate last = counter.procedural(sheet, start, period);
        return sheet.putDay("last_day", last);
    }

    private static Optional<LegalPeriod> given(Inputs inputs) {
        Optional<LegalPeriod> days = inputs.findWhole("days").map(n -> new LegalPeriod(n, LegalPeriod.Unit.DAYS));
        Optional<LegalPeriod> months = inputs.findWhole("months").map(n -> new LegalPeriod(n, LegalPeriod.Unit.MONTHS));
        Optional<LegalPeriod> years = inputs.findWhole("years").map(n -> new LegalPeriod(n, LegalPeriod.Unit.YEARS));
        if (days.stream().count() + months.stream().count() + years.stream().count() > 1) {
            throw inputs.refused("days", "days、months、years 只能填一项");
        }
        return days.or(() -> months).or(() -> years);
    }

    /**
     * The period of the proceedings whose title says what the user calls it; none when several of different lengths
     * are called so (上诉 is said of judgments and of rulings).
     */
    private Optional<DatedValue> find(String what, LocalDate date) {
        List<DatedValue> called = law.names().stream()
                .filter(name -> NAMED.stream().anyMatch(name::startsWith))
                .filter(name -> law.history(name).getLast().title().contains(what))
                .flatMap(name -> law.find(name, date).stream())
                .filter(value -> value.value() instanceof LegalValue.Span)
                .toList();
        boolean alike = called.stream().map(DatedValue::period).distinct().count() == 1;
        return alike ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private static void compare(Worksheet sheet, DatedValue value, LegalPeriod period) {
        if (value.period().equals(period)) {
            sheet.uses(value);
            sheet.step(value.title() + "：" + period + "。");
        } else {
            sheet.assume("“" + value.title() + "”法定为 " + value.period() + "，此处按填写的 " + period + "计算");
        }
    }
}
