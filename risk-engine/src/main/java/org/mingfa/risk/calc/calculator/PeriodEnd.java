package org.mingfa.risk.calc.calculator;

import java.time.LocalDate;
import org.mingfa.risk.law.LegalPeriod;

/**
 * How a period was counted.
 *
 * @param start the day that is not counted
 * @param unmoved the last day before any move for rest days
 * @param last the last day
 * @param explanation the counting in one Chinese line
 */
public record PeriodEnd(LocalDate start, LegalPeriod period, LocalDate unmoved, LocalDate last, String explanation) {}
