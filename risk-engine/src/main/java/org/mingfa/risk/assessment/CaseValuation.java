package org.mingfa.risk.assessment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.SortedMap;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Valuation;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.LegalValue;
import org.mingfa.risk.rules.Computation;
import org.mingfa.risk.rules.book.RuleBook;

/** Looks names up in facts, computations and law, in this order. For one thread. */
final class CaseValuation implements Valuation {

    private static final String LAW = "law:";

    private final FactValuation facts;
    private final ComputedValues computed;
    private final RuleBook rules;
    private final LawBook law;
    private final LocalDate asOf;

    CaseValuation(FactValuation facts, CalculatorRun calculators, RuleBook rules, LawBook law, LocalDate asOf) {
        this.facts = facts;
        this.computed = new ComputedValues(this::find, calculators, asOf);
        this.rules = rules;
        this.law = law;
        this.asOf = asOf;
    }

    /** What was supposed of facts that were not told. */
    SortedMap<String, Object> presumed() {
        return facts.presumed();
    }

    ComputedValues computed() {
        return computed;
    }

    @Override
    public Resolution find(String name) {
        if (name.startsWith(LAW)) {
            return law(name.substring(LAW.length()));
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return facts.find(name);
        }
        Optional<Computation> computation = rules.findComputation(name.substring(0, dot));
        return computation.map(c -> computed.find(c, name.substring(dot + 1))).orElseGet(() -> facts.find(name));
    }

    private Resolution law(String path) {
        return law.find(path, asOf)
                .<Resolution>map(value -> new Resolution.Known(feel(value)))
                .orElseGet(() -> new Resolution.Unavailable("法定数值 " + path + " 在 " + asOf + " 未收录"));
    }

    /** A value of law as expressions know it: a period to add to a date, or a number. */
    private static Object feel(DatedValue value) {
        return switch (value.value()) {
            case LegalValue.Span span -> period(span.period());
            case LegalValue.Money money -> money.yuan();
            case LegalValue.Share share -> share.ratio().percent();
            case LegalValue.Count count -> BigDecimal.valueOf(count.number());
            case LegalValue.Day day -> day.date();
            case LegalValue.Rule rule -> rule.word();
            default -> throw new IllegalStateException("条件不能使用法定数值 " + value.name() + "：它不是一个数");
        };
    }

    private static Object period(LegalPeriod period) {
        return switch (period.unit()) {
            case HOURS -> Duration.ofHours(period.length());
            case DAYS -> Duration.ofDays(period.length());
            case MONTHS -> Period.ofMonths(period.length());
            case YEARS -> Period.ofYears(period.length());
        };
    }
}
