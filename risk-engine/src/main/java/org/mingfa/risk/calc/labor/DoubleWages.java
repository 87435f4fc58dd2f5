package org.mingfa.risk.calc.labor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.LegalRatio;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * 未订立书面劳动合同的二倍工资, month by month, and what of it is still within the year for arbitration (劳动合同法 82; 实施条例
 * 6, 7; 劳动争议解释（二）6, 7, 9; 劳动争议调解仲裁法 27).
 */
public final class DoubleWages implements Calculator {

    private static final int YEAR = 12;

    private final LawBook law;
    private final PeriodCounter counter;

    public DoubleWages(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
    }

    /**
     * A month of the period, counted from its first day, not by the calendar.
     *
     * @param last day that is paid, of the last month perhaps before its {@code end}
     */
    private record Month(LocalDate first, LocalDate last, LocalDate end) {}

    /** From the first day with double wages to the last. */
    private record Span(LocalDate first, LocalDate last) {}

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate claimed = inputs.findDay("claimed").orElse(asOf);
        boolean openEnded = inputs.findText("kind").orElse("no_contract").equals("no_open_ended");
        Span span = openEnded ? openEnded(inputs, sheet, claimed) : noContract(inputs, sheet, claimed);
        if (span.last().isBefore(span.first())) {
            sheet.step("没有应当支付" + multiple(inputs).words() + "工资的月份。");
            return sheet.put("months", 0).putMoney("total", BigDecimal.ZERO).putMoney("in_time", BigDecimal.ZERO);
        }
        sheet.step(
                "应当支付" + multiple(inputs).words() + "工资的期间：" + span.first() + " 至 " + span.last() + "；正常工资已经支付的，以下只是差额（"
                        + ChineseNumeral.format(difference(inputs).longValueExact()) + "倍）。");
        law.find("labor/double-wage-by-month", claimed).ifPresent(sheet::uses);
        law.find("labor/double-wage-exceptions", claimed).ifPresent(rule -> {
            sheet.uses(rule);
            sheet.step("用人单位证明因不可抗力、劳动者本人故意或者重大过失等未订立的，不支付。");
        });
        return byMonth(inputs, sheet, months(span), claimed);
    }

    private LegalRatio multiple(Inputs inputs) {
        return law.at("labor/double-wage-multiple", inputs.day("employed_from")).ratio();
    }

    /** What is owed beside the wage that was paid. */
    private BigDecimal difference(Inputs inputs) {
        return multiple(inputs).of(BigDecimal.ONE).subtract(BigDecimal.ONE).stripTrailingZeros();
    }

    private Span noContract(Inputs inputs, Worksheet sheet, LocalDate claimed) {
        LocalDate from = inputs.day("employed_from");
        LegalPeriod grace = sheet.uses(law.at("labor/double-wage-grace", from)).period();
        LegalPeriod most = sheet.uses(law.at("labor/double-wage-end", from)).period();
        law.find("labor/double-wage-deemed", claimed).ifPresent(sheet::uses);
        sheet.assume("“满" + grace.words() + "的次日”按用工" + grace.words() + "后的对应日计算，“满" + most.words() + "的前一日”为用工"
                + most.words() + "后对应日的前一日，最多"
                + ChineseNumeral.format(most.length() * YEAR - grace.length()) + "个月");
        LocalDate yearEnd = ServiceYears.dayAfter(from, most.length() * YEAR).minusDays(1);
        return new Span(ServiceYears.dayAfter(from, grace.length()), earliest(inputs, yearEnd, claimed));
    }

    private Span openEnded(Inputs inputs, Worksheet sheet, LocalDate claimed) {
        LocalDate from = inputs.day("employed_from");
        sheet.uses(law.at("labor/double-wage-open-ended", from));
        String wages = multiple(inputs).words() + "工资";
        String deemed = law.at("labor/double-wage-end", from).period().words();
        sheet.assume("法律没有写明此种情形" + wages + "的最长月数，计算到补订的前一日、劳动关系结束之日或者申请仲裁之日");
        sheet.assume("入职满" + deemed + "未订合同、视为已订立无固定期限合同的，不属于此种情形，不支付" + wages);
        return new Span(from, earliest(inputs, claimed, claimed));
    }

    private static LocalDate earliest(Inputs inputs, LocalDate end, LocalDate claimed) {
        LocalDate last = end.isAfter(claimed) ? claimed : end;
        Optional<LocalDate> signed = inputs.findDay("signed").map(day -> day.minusDays(1));
        if (signed.isPresent() && signed.get().isBefore(last)) {
            last = signed.get();
        }
        Optional<LocalDate> ended = inputs.findDay("ended");
        return ended.isPresent() && ended.get().isBefore(last) ? ended.get() : last;
    }

    private static List<Month> months(Span span) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; !ServiceYears.dayAfter(span.first(), i).isAfter(span.last()); i++) {
            LocalDate first = ServiceYears.dayAfter(span.first(), i);
            LocalDate end = ServiceYears.dayAfter(span.first(), i + 1).minusDays(1);
            months.add(new Month(first, end.isAfter(span.last()) ? span.last() : end, end));
        }
        return months;
    }

    private Worksheet byMonth(Inputs inputs, Worksheet sheet, List<Month> months, LocalDate claimed) {
        List<BigDecimal> wages = inputs.moneys("wages");
        if (!wages.isEmpty() && wages.size() != months.size()) {
            throw inputs.refused("wages", "应当写出 " + months.size() + " 个月的工资，写了 " + wages.size() + " 个");
        }
        LegalPeriod limit =
                sheet.uses(law.at("labor/arbitration-limitation", claimed)).period();
        LocalDate wholeExpiry = counter.end(months.getLast().last(), limit).last();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal inTime = BigDecimal.ZERO;
        List<Figure.Parts> rows = new ArrayList<>();
        Optional<LocalDate> next = Optional.empty();
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            BigDecimal wage = wages.isEmpty() ? inputs.money("monthly_wage") : wages.get(i);
            BigDecimal amount = amount(sheet, month, wage.multiply(difference(inputs)));
            LocalDate expiry = counter.end(month.last(), limit).last();
            boolean late = claimed.isAfter(expiry);
            total = total.add(amount);
            inTime = late ? inTime : inTime.add(amount);
            next = late || next.isPresent() ? next : Optional.of(expiry);
            rows.add(row(month, amount, expiry, late));
        }
        sheet.put("months", months.size()).put("rows", new Figure.Rows(rows));
        sheet.putMoney("total", total).putMoney("in_time", inTime);
        next.ifPresent(day -> sheet.putDay("apply_by", day));
        sheet.step(months.size() + " 个月（含不满的月）差额合计 " + Yuan.format(total) + " 元；按月分别计算" + limit.words() + "仲裁时效，"
                + claimed + " 申请仲裁的，未过时效的为 " + Yuan.format(inTime) + " 元。");
        sheet.assume("各月的仲裁时效自该月最后一日起算；有中断、中止的，用“劳动仲裁时效”另算");
        if (total.compareTo(inTime) != 0) {
            sheet.dispute(
                    "in_time",
                    new Figure.Money(claimed.isAfter(wholeExpiry) ? BigDecimal.ZERO : total),
                    multiple(inputs).words() + "工资作为整体，时效自最后一日起算（部分地区的做法）");
        }
        return sheet;
    }

    private static Figure.Parts row(Month month, BigDecimal amount, LocalDate expiry, boolean late) {
        Map<String, Figure> row = new LinkedHashMap<>();
        row.put("from", new Figure.Day(month.first()));
        row.put("to", new Figure.Day(month.last()));
        row.put("amount", new Figure.Money(amount));
        row.put("expiry", new Figure.Day(expiry));
        row.put("status", new Figure.Word(late ? "expired" : "running"));
        return new Figure.Parts(row);
    }

    /** A part of a month goes by its working days (劳动争议解释（二）6). */
    private BigDecimal amount(Worksheet sheet, Month month, BigDecimal wage) {
        if (month.last().equals(month.end())) {
            return Yuan.round(wage);
        }
        long all = workingDays(month.first(), month.end());
        long worked = workingDays(month.first(), month.last());
        sheet.step("最后不满一个月的 " + month.first() + " 至 " + month.last() + "：" + worked + " 个工作日，该月共 " + all
                + " 个工作日，按比例计算。");
        return all == 0
                ? BigDecimal.ZERO
                : wage.multiply(BigDecimal.valueOf(worked)).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    }

    private long workingDays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !counter.calendar().isRestDay(day))
                .count();
    }
}
