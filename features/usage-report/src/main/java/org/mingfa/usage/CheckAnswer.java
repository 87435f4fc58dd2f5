package org.mingfa.usage;

import java.util.List;
import org.mingfa.usage.report.ReportCorrection.Difference;

/**
 * Whether a report that was filed has the figures that the usage gives.
 *
 * @param period 2026-11, or 2026-10/2026-11 of a stage
 * @param checked figures that were computed anew
 * @param unchecked figures that only the court can prove
 * @param differences none where all agree
 */
public record CheckAnswer(String period, long checked, long unchecked, List<Difference> differences) {}
