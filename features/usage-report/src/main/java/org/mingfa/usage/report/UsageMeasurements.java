package org.mingfa.usage.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mingfa.reports.document.Block.Chart.Bar;

/**
 * What the service counted and measured in a period.
 *
 * @param values by id of the catalogue
 * @param missing why a figure of the catalogue has no value, by id
 * @param series what outline.tsv shows as tables and charts, by name; one that is absent was not counted, an empty one has nothing
 * @param remarks how the figures came about: from when it was counted, what was lost
 */
public record UsageMeasurements(
        Map<String, BigDecimal> values,
        Map<String, String> missing,
        Map<String, List<Bar>> series,
        List<String> remarks) {

    /** A month of which nothing is known. */
    public static final UsageMeasurements NOTHING = new UsageMeasurements(Map.of(), Map.of(), Map.of(), List.of());

    public UsageMeasurements {
        values = Map.copyOf(values);
        missing = Map.copyOf(missing);
        series = Map.copyOf(series);
        remarks = List.copyOf(remarks);
    }
}
