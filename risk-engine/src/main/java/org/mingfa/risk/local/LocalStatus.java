package org.mingfa.risk.local;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far one file of the operator goes, and whether it has fallen behind.
 *
 * @param words one Chinese sentence: up to when, how many, what is missing
 * @param outdated whether something that must have been published by now is missing, or was not checked for a year
 */
public record LocalStatus(LocalFile file, String words, boolean outdated) {

    /** LPR is published on the 20th, or the first working day after; a week is enough. */
    private static final int PUBLISHED = 27;

    /** The notice for the next year is out by then, as a rule. */
    private static final MonthDay NOTICE = MonthDay.of(11, 15);

    /** Statistics of a year are out by the middle of the next. */
    private static final int STATISTICS_MONTH = 7;

    private static final int LONG_AGO_DAYS = 365;

    /** Of every file, entered or not, on a day. */
    public static List<LocalStatus> of(LocalLaw local, ShippedValues shipped, LocalDate today) {
        return List.of(
                rates(local, shipped, today),
                holidays(local, shipped, today),
                figures(local, today),
                counted(local, LocalFile.FEES, today, "没有录入的省，按法定幅度给出上下限"),
                counted(local, LocalFile.WORK_INJURY, today, "没有录入的省，计算时请用户填写月数"));
    }

    private static LocalStatus rates(LocalLaw local, ShippedValues shipped, LocalDate today) {
        LocalDate last = Stream.concat(
                        shipped.rates().keySet().stream(),
                        local.rates().stream().map(LocalRate::published))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        YearMonth due =
                today.getDayOfMonth() < PUBLISHED ? YearMonth.from(today).minusMonths(1) : YearMonth.from(today);
        long missing = Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(last), due));
        String words = "贷款市场报价利率到 " + last + " 为止"
                + (missing == 0 ? "" : "，此后应已公布的 " + missing + " 期没有录入，涉及这些日期的利率上限不计算，请用户填写");
        return new LocalStatus(LocalFile.RATES, words, missing > 0);
    }

    private static LocalStatus holidays(LocalLaw local, ShippedValues shipped, LocalDate today) {
        TreeSet<Integer> years = new TreeSet<>(shipped.holidayYears());
        local.holidays().forEach(year -> years.add(year.year()));
        int needed = MonthDay.from(today).isAfter(NOTICE) ? today.getYear() + 1 : today.getYear();
        boolean missing = !years.contains(needed);
        String words = "节假日安排到 " + years.last() + " 年为止"
                + (missing ? "，" + needed + " 年的没有录入（通知还没有公布的，公布后录入），此前只按法定节日和周末计算" : "");
        return new LocalStatus(LocalFile.HOLIDAYS, words, missing);
    }

    /** A statistic of a year that is over does not change; only a later one can be missing. */
    private static LocalStatus figures(LocalLaw local, LocalDate today) {
        if (local.figures().isEmpty()) {
            return new LocalStatus(LocalFile.FIGURES, "本地统计数据没有录入，计算时请用户填写", false);
        }
        int due = today.getMonthValue() >= STATISTICS_MONTH ? today.getYear() - 1 : today.getYear() - 2;
        List<String> behind = new ArrayList<>();
        local.figures().stream()
                .map(figure -> local.latest(figure.name(), figure.region()))
                .flatMap(Optional::stream)
                .distinct()
                .filter(figure -> figure.year() < due)
                .forEach(figure -> behind.add(figure.region() + figure.name().label() + "（" + figure.year() + " 年）"));
        String words = "本地统计数据 " + local.figures().size() + " 项"
                + (behind.isEmpty() ? "" : "，" + due + " 年的没有录入：" + String.join("、", behind));
        return new LocalStatus(LocalFile.FIGURES, words, !behind.isEmpty());
    }

    private static LocalStatus counted(LocalLaw local, LocalFile file, LocalDate today, String otherwise) {
        long count =
                local.entries().stream().filter(entry -> entry.file() == file).count();
        if (count == 0) {
            return new LocalStatus(file, file.title() + "没有录入，" + otherwise, false);
        }
        Optional<String> old = unchecked(local, file, today);
        return new LocalStatus(
                file,
                file.title() + " " + count + " 项" + old.map(text -> "，" + text).orElse(""),
                old.isPresent());
    }

    /** The law of a province may have changed since. */
    private static Optional<String> unchecked(LocalLaw local, LocalFile file, LocalDate today) {
        String keys = local.entries().stream()
                .filter(entry -> entry.file() == file)
                .filter(entry -> entry.provenance().checked().isBefore(today.minusDays(LONG_AGO_DAYS)))
                .map(LocalEntry::key)
                .collect(Collectors.joining("、"));
        return keys.isEmpty() ? Optional.empty() : Optional.of("超过一年没有核对：" + keys);
    }
}
