package org.mingfa.usage.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report: a value, or why there is none. What is missing is never written as zero.
 *
 * @param id of the catalogue, e.g. S5.1
 * @param unit 次, 家, %
 * @param value null exactly where {@code missing} is not
 * @param before the month before, or the time before the pilot; null where it is not known
 * @param total since the service began to count (累计), with this month; null where it is not known
 * @param origin system where this product counted it, court where the court says so and it cannot be proved here
 * @param source system or document that it was taken from
 * @param missing why there is no value
 */
public record ReportFigure(
        String id,
        String name,
        String unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal before,
        @Nullable BigDecimal total,
        Origin origin,
        String source,
        @Nullable String missing) {

    /** Who answers for a figure. */
    public enum Origin {
        SYSTEM("系统"),
        COURT("填报");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Origin of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static final String PERCENT = "%";
    private static final Set<String> DURATIONS = Set.of("天", "分钟", "毫秒");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public ReportFigure {
        if ((value == null) == (missing == null)) {
            throw new IllegalArgumentException(id + " needs either a value or why there is none");
        }
    }

    /** With its unit, exactly, or why it is missing. */
    public String shown() {
        return value == null ? "缺（" + missing + "）" : OfficialNumber.exact(value, unit);
    }

    /** For a sentence: large numbers in 万 and 亿. */
    String inWords() {
        return value == null ? "缺（" + missing + "）" : OfficialNumber.rounded(value, unit);
    }

    /** What it is compared with, exactly. */
    public String shownBefore() {
        return before == null ? "缺" : OfficialNumber.exact(before, unit);
    }

    /** Since the service began to count, exactly. */
    public String shownTotal() {
        return total == null ? "缺" : OfficialNumber.exact(total, unit);
    }

    /**
     * Against what it is compared with: points of a share, days and milliseconds as such, per cent of all else; says so where it
     * cannot be told.
     */
    public String change() {
        if (value == null || before == null) {
            return "无从比较";
        }
        BigDecimal difference = value.subtract(before).setScale(DECIMALS, RoundingMode.HALF_UP);
        if (difference.signum() == 0) {
            return "持平";
        }
        if (unit.equals(PERCENT)) {
            return sign(difference) + difference.abs().toPlainString() + "个百分点";
        }
        if (DURATIONS.contains(unit)) {
            return sign(difference) + OfficialNumber.exact(difference.abs(), unit);
        }
        if (before.signum() == 0) {
            return "原为0";
        }
        BigDecimal share = difference.multiply(HUNDRED).divide(before, DECIMALS, RoundingMode.HALF_UP);
        return sign(share) + share.abs().toPlainString() + PERCENT;
    }

    /** The same in words, for a sentence: 增长23.46%, 下降1.25个百分点. */
    String changeTold() {
        String change = change();
        boolean less = change.startsWith("−");
        if (!less && !change.startsWith("+")) {
            return change;
        }
        String word = unit.equals(PERCENT)
                ? less ? "下降" : "上升"
                : DURATIONS.contains(unit) ? less ? "减少" : "增加" : less ? "下降" : "增长";
        return word + change.substring(1);
    }

    private static String sign(BigDecimal number) {
        return number.signum() < 0 ? "−" : "+";
    }
}
