package org.mingfa.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.text.problem.Refusal;

/** The months that a report is about, the first and the last; days and months are those of China. */
public record Period(YearMonth first, YearMonth last) {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Period {
        if (last.isBefore(first)) {
            throw Refusal.invalid("from", "起始的月份 " + first + " 在截止的月份 " + last + " 之后。");
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month, month);
    }

    List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    public Instant begin() {
        return firstDay().atStartOfDay(CHINA).toInstant();
    }

    /** The first moment that does not belong to it. */
    public Instant end() {
        return lastDay().plusDays(1).atStartOfDay(CHINA).toInstant();
    }
}
