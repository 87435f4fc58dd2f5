package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.PeriodEnd;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/**
 * 行政起诉期限: until when an administrative act can be taken to court, directly, after review, against inaction, or against an order
 * to demolish what stands on farmland (行政诉讼法 45–48; 行政诉讼法解释 64, 66; 行政诉讼起诉期限解释 2–7; 土地管理法 83). The law of the
 * day on which the suit would be filed counts.
 */
public final class AdministrativeSuit implements Calculator {

    private final LawBook law;
    private final PeriodCounter counter;

    public AdministrativeSuit(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate day = switch (inputs.text("path")) {
            case "review" -> afterReview(inputs, asOf, sheet);
            case "silence" -> afterSilence(inputs, asOf, sheet);
            case "farmland" -> period(sheet, inputs, inputs.day("known"), value(sheet, "farmland-demolition", asOf));
            default -> directly(inputs, asOf, sheet);
        };
        sheet.putDay("deadline", day);
        return sheet.put("status", asOf.isAfter(day) ? "expired" : "running");
    }

    private LocalDate directly(Inputs inputs, LocalDate asOf, Worksheet sheet) {
        LocalDate known = inputs.day("known");
        boolean untold = inputs.findText("told").filter("none"::equals).isPresent();
        sheet.step(
                value(sheet, "suit-start", asOf).rule().equals("act")
                        ? "自知道或者应当知道行政行为之日起算。"
                        : "自知道或者应当知道行政行为的内容和实施主体之日起算，两样都知道了才起算。");
        LocalDate day = period(sheet, inputs, known, value(sheet, untold ? "untold" : "suit", asOf));
        if (untold && inputs.has("told_later")) {
            sheet.step("后来知道了起诉期限的，自那一天起算，但不超过上面的最长期限。");
            day = earlier(day, period(sheet, inputs, inputs.day("told_later"), value(sheet, "suit", asOf)));
        }
        return earlier(trusting(inputs, asOf, sheet, day), longest(inputs, asOf, sheet));
    }

    /** A longer period that the authority told is kept to; of a shorter one the law's counts. */
    private LocalDate trusting(Inputs inputs, LocalDate asOf, Worksheet sheet, LocalDate day) {
        LocalDate told = inputs.findDay("told_until").orElse(day);
        if (!told.isAfter(day)) {
            return day;
        }
        return law.find("administrative/told-longer", asOf)
                .map(value -> {
                    sheet.uses(value);
                    sheet.step("机关告知的最后一日 " + told + " 比法定的晚，因此耽误的时间不计算在起诉期限内。");
                    return told;
                })
                .orElse(day);
    }

    private LocalDate longest(Inputs inputs, LocalDate asOf, Worksheet sheet) {
        if (!inputs.has("made")) {
            return LocalDate.MAX;
        }
        DatedValue longest = value(sheet, inputs.isTrue("moves_right") ? "longest-land" : "longest", asOf);
        LocalDate end = longest.period().after(inputs.day("made"));
        sheet.putDay("longest", end);
        sheet.step("自行政行为作出之日 " + inputs.day("made") + " 起，无论何时知道，最长 " + longest.period() + "，到 " + end + "。");
        return end;
    }

    private LocalDate afterReview(Inputs inputs, LocalDate asOf, Worksheet sheet) {
        boolean untold = inputs.findFlag("review_told").filter(told -> !told).isPresent();
        String name = untold ? "after-review-untold" : "after-review";
        return period(sheet, inputs, inputs.day("review_received"), value(sheet, name, asOf));
    }

    private LocalDate afterSilence(Inputs inputs, LocalDate asOf, Worksheet sheet) {
        DatedValue wait = value(sheet, "inaction-wait", asOf);
        LocalDate due = wait.period().after(inputs.day("applied"));
        sheet.putDay("first_day", due.plusDays(1));
        sheet.step(
                "机关接到申请 " + inputs.day("applied") + " 起 " + wait.period() + "不答复、不办的，自 " + due.plusDays(1) + " 起可以起诉。");
        return period(sheet, inputs, due, value(sheet, "inaction-suit", asOf));
    }

    /** The last day of a period; what was lost for a reason that is not one's own is not counted. */
    private LocalDate period(Worksheet sheet, Inputs inputs, LocalDate start, DatedValue value) {
        sheet.step(value.title() + "：" + value.period() + "。");
        PeriodEnd end = counter.end(start, value.period());
        long lost = lost(inputs, start, end.unmoved());
        if (lost > 0) {
            sheet.uses(law.at("administrative/delay", end.unmoved()));
            LocalDate unmoved = end.unmoved().plusDays(lost);
            String explanation = start + " 当日不算，自次日起算 " + value.period() + "到 " + end.unmoved() + "，不属于自己的原因耽误的 " + lost
                    + " 天不计算在内，最后一日为 " + unmoved;
            end = counter.moved(new PeriodEnd(start, value.period(), unmoved, unmoved, explanation));
            sheet.assume("耽误的时间要由起诉的一方提供证据，由法院认定");
        }
        return counter.written(sheet, end, PeriodCounter.CountingLaw.PROCEDURAL);
    }

    private static long lost(Inputs inputs, LocalDate start, LocalDate end) {
        if (!inputs.has("delay_from") || !inputs.has("delay_to")) {
            return 0;
        }
        LocalDate from = inputs.day("delay_from");
        LocalDate counted = from.isBefore(start) ? start : from;
        return counted.isAfter(end) ? 0 : Math.max(0, ChronoUnit.DAYS.between(counted, inputs.day("delay_to")));
    }

    private DatedValue value(Worksheet sheet, String name, LocalDate asOf) {
        return sheet.uses(law.at("administrative/" + name, asOf));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
