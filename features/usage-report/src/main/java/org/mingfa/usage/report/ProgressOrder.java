package org.mingfa.usage.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.Province;

/**
 * What a report is made from.
 *
 * @param first month of the period; of a monthly report the only one
 * @param now what was measured in the period
 * @param before the month before; {@link UsageMeasurements#NOTHING} where it is not known or the period is no month
 * @param since what was measured since the service began to count; {@link UsageMeasurements#NOTHING} where it is not known
 * @param corrections of what was filed before
 * @param quality null where it was not measured
 * @param made the day under the report
 */
public record ProgressOrder(
        YearMonth first,
        YearMonth last,
        Province province,
        UsageMeasurements now,
        UsageMeasurements before,
        UsageMeasurements since,
        List<ReportCorrection> corrections,
        CourtStatement statement,
        @Nullable Quality quality,
        LocalDate made) {

    /** The same with corrections of what was filed before. */
    public ProgressOrder correcting(List<ReportCorrection> wrong) {
        return new ProgressOrder(first, last, province, now, before, since, wrong, statement, quality, made);
    }

    /** Whether the report stands in the place of one that was filed. */
    boolean isCorrected() {
        return corrections.stream().anyMatch(correction -> correction.period().equals(last.toString()));
    }

    String court() {
        return province.title() + "高级人民法院";
    }

    String firstMonth() {
        return written(first);
    }

    String lastMonth() {
        return written(last);
    }

    /** 2026年11月, 2026年10月至2026年11月 of 2026-11, 2026-10/2026-11. */
    static String written(String period) {
        return Stream.of(period.split("/"))
                .map(month -> written(YearMonth.parse(month)))
                .collect(Collectors.joining("至"));
    }

    private static String written(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
