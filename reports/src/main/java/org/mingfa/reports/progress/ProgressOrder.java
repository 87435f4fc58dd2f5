package org.mingfa.reports.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.Province;

/**
 * What a report is made from.
 *
 * @param first month of the period; of a monthly report the only one
 * @param now what was measured in the period
 * @param before the month before; {@link Measured#NOTHING} where it is not known or the period is no month
 * @param quality null where it was not measured
 * @param made the day under the report
 */
public record ProgressOrder(
        YearMonth first,
        YearMonth last,
        Province province,
        Measured now,
        Measured before,
        CourtStatement statement,
        @Nullable Quality quality,
        LocalDate made) {

    String court() {
        return province.title() + "高级人民法院";
    }

    String firstMonth() {
        return written(first);
    }

    String lastMonth() {
        return written(last);
    }

    private static String written(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
