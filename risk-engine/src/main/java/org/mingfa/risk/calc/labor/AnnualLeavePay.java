package org.mingfa.risk.calc.labor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalRatio;

/** 未休年休假工资: the days of one calendar year, and what is owed for those not taken (职工带薪年休假条例 2–5; 企业职工带薪年休假实施办法 3–13). */
public final class AnnualLeavePay implements Calculator {

    private final LawBook law;

    public AnnualLeavePay(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        int year = inputs.whole("year");
        LocalDate last = LocalDate.of(year, 12, 31);
        int full = fullYear(inputs, sheet, last);
        sheet.put("full_year_days", full);
        if (full == 0) {
            return sheet.put("unused_days", 0).putMoney("amount", BigDecimal.ZERO);
        }
        int entitled = inYear(inputs, sheet, full, last);
        int taken = inputs.findWhole("taken").orElse(0);
        int unused = Math.max(0, entitled - taken);
        sheet.put("entitled_days", entitled).put("unused_days", unused);
        sheet.step("当年应休 " + entitled + " 天，已安排 " + taken + " 天，应休未休 " + unused + " 天。");
        return pay(inputs, sheet, unused, last);
    }

    /** The days of a whole year by the years of all work, with whomever; none where the law gives none. */
    private int fullYear(Inputs inputs, Worksheet sheet, LocalDate last) {
        DatedValue days = sheet.uses(law.at("leave/days", last));
        String continuous =
                sheet.uses(law.at("leave/continuous", last)).period().words();
        if (!inputs.findFlag("continuous").orElse(true)) {
            sheet.step("连续工作不满" + continuous + "的，不享受年休假。");
            return 0;
        }
        if (inputs.isTrue("excluded")) {
            sheet.uses(law.at("leave/excluded", last));
            sheet.step("有法定情形之一的，不享受当年的年休假。");
            return 0;
        }
        int years = inputs.whole("service_years");
        int full = days.rows().entrySet().stream()
                .filter(row -> years >= Integer.parseInt(row.getKey()))
                .mapToInt(row -> Integer.parseInt(row.getValue()))
                .max()
                .orElse(0);
        sheet.step("累计工作已满 " + years + " 年：全年年休假 " + full + " 天。");
        sheet.assume("连续工作已满" + continuous + "；累计工作时间含在其他单位的，年内跨档的，按填写的年数计算");
        return full;
    }

    /** Who came or left within the year has a part, whole days only. */
    private int inYear(Inputs inputs, Worksheet sheet, int full, LocalDate last) {
        LocalDate first = LocalDate.of(last.getYear(), 1, 1);
        Optional<LocalDate> joined = within(inputs, "joined", last);
        Optional<LocalDate> left = within(inputs, "left", last);
        if (joined.isEmpty() && left.isEmpty()) {
            return full;
        }
        LocalDate from = joined.orElse(first);
        LocalDate to = left.orElse(last);
        if (to.isBefore(from)) {
            throw inputs.refused("left", "早于到本单位工作之日 " + from);
        }
        DatedValue rule = sheet.uses(law.at(left.isPresent() ? "leave/left" : "leave/joined", last));
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        int part = BigDecimal.valueOf(days * full)
                .divide(BigDecimal.valueOf(rule.count()), 0, RoundingMode.DOWN)
                .intValueExact();
        int entitled = Math.min(part, full);
        sheet.step("当年度在本单位 " + from + " 至 " + to + " 共 " + days + " 日（两端都计入）：" + days + "÷" + rule.count() + "×" + full
                + "，不足一整天的不计，为 " + entitled + " 天。");
        return entitled;
    }

    private static Optional<LocalDate> within(Inputs inputs, String field, LocalDate last) {
        Optional<LocalDate> day = inputs.findDay(field);
        if (day.isPresent() && day.get().getYear() != last.getYear()) {
            throw inputs.refused(field, "不在 " + last.getYear() + " 年；不是这一年的不填");
        }
        return day;
    }

    private Worksheet pay(Inputs inputs, Worksheet sheet, int unused, LocalDate last) {
        LegalRatio rate = sheet.uses(law.at("leave/pay", last)).ratio();
        LegalRatio included = sheet.uses(law.at("leave/included", last)).ratio();
        if (inputs.isTrue("waived_in_writing")) {
            sheet.uses(law.at("leave/waived", last));
            sheet.step("单位安排了年休假，职工因本人原因且书面提出不休的，单位可以只支付正常工作期间的工资。");
            return sheet.putMoney("amount", BigDecimal.ZERO);
        }
        BigDecimal wage = inputs.money("monthly_wage");
        LegalRatio month = sheet.uses(law.at("leave/daily-wage", last)).ratio();
        BigDecimal total = part(wage, unused, rate, month);
        boolean paid = inputs.findFlag("normal_paid").orElse(true);
        BigDecimal amount = paid ? total.subtract(part(wage, unused, included, month)) : total;
        sheet.putMoney("daily_wage", part(wage, 1, included, month));
        sheet.putMoney("total", total).putMoney("amount", amount);
        sheet.step("日工资：" + Yuan.plain(wage) + " 元 ÷ " + Yuan.plain(month.numerator()) + " = "
                + Yuan.format(part(wage, 1, included, month)) + " 元（支付前"
                + law.at("leave/wage-window", last).period().words() + "剔除加班工资后的月平均工资）。");
        sheet.step(unused + " 天 × " + rate + " = " + Yuan.format(total) + " 元"
                + (paid ? "，其中包含的正常工资（" + included + "）已经支付，还应支付 " + Yuan.format(amount) + " 元。" : "。"));
        if (!inputs.has("normal_paid")) {
            sheet.assume("正常工作期间的工资已经支付");
        }
        sheet.uses(law.at("leave/better-terms", last));
        sheet.assume("合同、集体合同或者规章的天数、标准更高的，从其约定或者规定；经职工同意跨一个年度安排的，不在此列");
        return sheet;
    }

    /** Days of leave at a share of the daily wage, rounded once. */
    private static BigDecimal part(BigDecimal wage, int days, LegalRatio share, LegalRatio month) {
        return wage.multiply(BigDecimal.valueOf(days))
                .multiply(share.numerator())
                .divide(share.denominator().multiply(month.numerator()), 2, RoundingMode.HALF_UP);
    }
}
