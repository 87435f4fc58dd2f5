package org.mingfa.risk.calc.calculator;

import java.time.LocalDate;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;

/**
 * Counts periods: the first day out, the corresponding day in, the last day moved when it is a rest day
 * (民法典 201–203, 民事诉讼法 85). Only the last day is examined.
 */
public final class PeriodCounter {

    /** By which law a period is counted: the names of its values in the law book. */
    public enum CountingLaw {
        CIVIL("period/civil-counting", "period/civil-last-day"),
        PROCEDURAL("period/procedural-counting", "period/procedural-last-day");

        private final String value;
        private final String lastDay;

        CountingLaw(String value, String lastDay) {
            this.value = value;
            this.lastDay = lastDay;
        }
    }

    private final LawBook law;
    private final CourtCalendar calendar;

    public PeriodCounter(LawBook law) {
        this.law = law;
        this.calendar = new CourtCalendar(law);
    }

    public CourtCalendar calendar() {
        return calendar;
    }

    /** The end of a period that begins the day after {@code start}. */
    public PeriodEnd end(LocalDate start, LegalPeriod period) {
        LocalDate unmoved = period.after(start);
        String counted = start + " 当日不算，自次日起算 " + period + "，最后一日为 " + unmoved;
        return moved(new PeriodEnd(start, period, unmoved, unmoved, counted));
    }

    /** Moves an end that was found otherwise to the first working day, when it is a rest day. */
    public PeriodEnd moved(PeriodEnd end) {
        LocalDate last = calendar.workingDayFrom(end.unmoved());
        String move = calendar.findRestReason(end.unmoved())
                .map(reason -> "；该日是" + reason + "，顺延到假期后的第一个工作日 " + last)
                .orElse(
                        calendar.isMakeUpDay(end.unmoved())
                                ? "；该日虽是" + CourtCalendar.weekday(end.unmoved()) + "，但属调休上班，不顺延"
                                : "");
        return new PeriodEnd(end.start(), end.period(), end.unmoved(), last, end.explanation() + move + "。");
    }

    /** Counts a civil period (limitation and the like) and writes steps, sources and assumptions down. */
    public LocalDate civil(Worksheet sheet, LocalDate start, LegalPeriod period) {
        return written(sheet, end(start, period), CountingLaw.CIVIL);
    }

    /** Counts a period of the proceedings and writes steps, sources and assumptions down. */
    public LocalDate procedural(Worksheet sheet, LocalDate start, LegalPeriod period) {
        return written(sheet, end(start, period), CountingLaw.PROCEDURAL);
    }

    /** Writes down an end that was found otherwise. */
    public LocalDate written(Worksheet sheet, PeriodEnd end, CountingLaw counting) {
        sheet.uses(law.at(counting.value, end.last()));
        sheet.step(end.explanation());
        if (calendar.isMakeUpDay(end.unmoved())) {
            law.find("period/moved-rest-day", end.last()).ifPresent(sheet::uses);
        }
        postpone(sheet, end.unmoved(), end.last(), counting);
        return end.last();
    }

    /** Writes down how a civil period was moved, for a last day that was counted before. */
    public void cite(Worksheet sheet, LocalDate unmoved, LocalDate last) {
        calendar.findRestReason(unmoved)
                .ifPresent(reason ->
                        sheet.step("最后一日" + unmoved + "是" + reason + "，顺延到" + last + "；稳妥的，在" + unmoved + "以前行使"));
        postpone(sheet, unmoved, last, CountingLaw.CIVIL);
    }

    private void postpone(Worksheet sheet, LocalDate unmoved, LocalDate last, CountingLaw counting) {
        sheet.postpones(
                last, new Postponement(unmoved, law.at(counting.lastDay, last).sources()));
        reserve(sheet, last);
    }

    private void reserve(Worksheet sheet, LocalDate last) {
        if (!calendar.isAnnounced(last)) {
            sheet.assume(
                    calendar.isBeforeRecord(last)
                            ? last.getYear() + " 年的节假日安排未收录，只按周末计算"
                            : "节假日安排未公布或者没有录入（" + last.getYear() + " 年），只按周末和法定节日计算，不含补假和调休；请查国务院办公厅的通知，或者公布后重新计算");
        }
    }
}
