package org.mingfa.reports.document;

import java.time.LocalDate;

/** The day in official documents: 2019年5月31日, without leading zeros (GB/T 9704-2012 7.3.5). */
public final class OfficialDay {

    private OfficialDay() {}

    public static String format(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
