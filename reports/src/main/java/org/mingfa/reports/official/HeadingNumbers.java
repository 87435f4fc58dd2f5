package org.mingfa.reports.official;

import org.mingfa.text.numeral.ChineseNumeral;

/** Numbers headings in their order: 一、 then （一） then 1. (GB/T 9704-2012 7.3.3). */
public final class HeadingNumbers {

    private int sections;
    private int parts;
    private int points;

    public String section(String heading) {
        sections++;
        parts = 0;
        points = 0;
        return ChineseNumeral.format(sections) + "、" + heading;
    }

    public String part(String heading) {
        parts++;
        points = 0;
        return "（" + ChineseNumeral.format(parts) + "）" + heading;
    }

    public String point(String heading) {
        points++;
        return points + "." + heading;
    }
}
