package org.mingfa.risk.law;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mingfa.text.problem.Refusal;

/** What a provision fixes: a period, an amount, a share, a table, or a rule without a number. */
public sealed interface LegalValue {

    /** A length of time, see {@link LegalPeriod}. */
    record Span(LegalPeriod period) implements LegalValue {}

    /** An amount of money in yuan. */
    record Money(BigDecimal yuan) implements LegalValue {}

    /** A range within which a province or a court decides, both ends included, in yuan. */
    record MoneyRange(BigDecimal min, BigDecimal max) implements LegalValue {
        public MoneyRange {
            if (min.compareTo(max) > 0) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "区间的 min 大于 max");
            }
        }
    }

    /** A share: 30%, 1/2. */
    record Share(LegalRatio ratio) implements LegalValue {}

    /** A count without a unit. */
    record Count(int number) implements LegalValue {}

    /** A day that the law names. */
    record Day(java.time.LocalDate date) implements LegalValue {}

    /** Fees by slices of an amount. */
    record Brackets(BracketTable table) implements LegalValue {}

    /** Words that belong together, e.g. provinces or kinds of claims. */
    record Names(Set<String> names) implements LegalValue {
        public Names {
            names = Set.copyOf(names);
        }
    }

    /** Words by key, in the order of the file. */
    record Rows(Map<String, String> rows) implements LegalValue {
        public Rows {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    /** A rule without a number; the word says which of the known rules is in force. */
    record Rule(String word) implements LegalValue {}

    /** As expressions know it: a period to add to a date, a number, a day or a word. */
    default Object inExpressions() {
        return switch (this) {
            case Span(LegalPeriod(int length, LegalPeriod.Unit unit)) ->
                switch (unit) {
                    case HOURS -> Duration.ofHours(length);
                    case DAYS -> Duration.ofDays(length);
                    case MONTHS -> Period.ofMonths(length);
                    case YEARS -> Period.ofYears(length);
                };
            case Money money -> money.yuan();
            case Share share -> share.ratio().percent();
            case Count count -> BigDecimal.valueOf(count.number());
            case Day day -> day.date();
            case Rule rule -> rule.word();
            default -> throw new IllegalStateException("条件不能使用这种法定数值，它不是一个数：" + this);
        };
    }
}
