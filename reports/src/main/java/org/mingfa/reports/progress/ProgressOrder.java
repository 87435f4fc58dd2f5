package org.mingfa.reports.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import org.mingfa.text.table.Province;

/**
 * What a report is made from.
 *
 * @param now what was measured in the month
 * @param before the month before; {@link Measured#NOTHING} where it is not known
 * @param made the day under the report
 */
public record ProgressOrder(
        YearMonth month, Province province, Measured now, Measured before, CourtStatement statement, LocalDate made) {

    String court() {
        return province.title() + "高级人民法院";
    }
}
