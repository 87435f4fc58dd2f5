package org.mingfa.usage.report;

import java.util.List;

/**
 * What is corrected of a report that was filed: its figures stand as they were filed, and the right ones beside them.
 *
 * @param period of the report that was filed, e.g. 2026-11
 * @param reason in the court's words
 */
public record ReportCorrection(String period, List<Difference> differences, String reason) {

    /**
     * A figure that is not what was filed.
     *
     * @param name with the column where it is not that of the period itself
     */
    public record Difference(String name, String filed, String now) {}

    public ReportCorrection {
        differences = List.copyOf(differences);
    }
}
