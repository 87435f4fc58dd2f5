package org.mingfa.risk.calc.injury;

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

/** 停工留薪期: how long the wages go on after a work injury, and what they come to (工伤保险条例 33). */
public final class WorkInjuryLeave implements Calculator {

    private final LawBook law;

    public WorkInjuryLeave(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate injured = inputs.day("injured_on");
        int most =
                sheet.uses(law.at("work-injury/leave-months", injured)).period().length();
        DatedValue extension = law.at("work-injury/leave-extension", injured);
        int longest = most + extension.period().length();
        sheet.putDay("latest_end", injured.plusMonths(longest).minusDays(1));
        int months = inputs.whole("months");
        if (months > most) {
            sheet.uses(extension);
            if (!inputs.isTrue("extended")) {
                throw inputs.refused("months", "一般不超过 " + most + " 个月；经设区的市级劳动能力鉴定委员会确认延长的，请填写已经确认");
            }
        }
        if (months > longest) {
            throw inputs.refused("months", "延长后最长 " + longest + " 个月");
        }
        LocalDate end = injured.plusMonths(months).minusDays(1);
        sheet.step("停工留薪期 " + months + " 个月：" + injured + " 至 " + end + "。");
        sheet.assume("从受伤之日起算，当日计入；期限按当地的停工留薪期分类目录和医疗机构的意见确定");
        Optional<LocalDate> graded = inputs.findDay("graded_on");
        if (graded.isPresent() && graded.get().isBefore(injured)) {
            throw inputs.refused("graded_on", "早于受伤之日 " + injured);
        }
        if (graded.isPresent() && !graded.get().isAfter(end)) {
            end = graded.get().minusDays(1);
            sheet.step(graded.get() + " 评定伤残等级后停发原待遇，改为享受伤残待遇。");
        }
        sheet.putDay("leave_end", end);
        return pay(inputs, sheet, injured, end);
    }

    /** Whole months, and the rest by the days of its month. */
    private Worksheet pay(Inputs inputs, Worksheet sheet, LocalDate first, LocalDate end) {
        sheet.uses(law.at("work-injury/leave-pay", first));
        BigDecimal wage = inputs.money("monthly_wage");
        int months = 0;
        while (!first.plusMonths(months + 1L).minusDays(1).isAfter(end)) {
            months++;
        }
        LocalDate rest = first.plusMonths(months);
        long days = end.toEpochDay() - rest.toEpochDay() + 1;
        long length = first.plusMonths(months + 1L).toEpochDay() - rest.toEpochDay();
        BigDecimal total = wage.multiply(BigDecimal.valueOf(months))
                .add(wage.multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(length), 20, RoundingMode.HALF_UP));
        BigDecimal paid = inputs.findMoney("paid").orElse(BigDecimal.ZERO);
        BigDecimal amount = Yuan.round(total).subtract(paid).max(BigDecimal.ZERO);
        sheet.putMoney("total", total).putMoney("amount", amount);
        sheet.step("原工资福利待遇不变，由所在单位按月支付：" + Yuan.plain(wage) + " 元 × " + months + " 个月"
                + (days > 0 ? "，另 " + days + " 日（该月 " + length + " 日）" : "") + " = " + Yuan.format(total) + " 元"
                + (paid.signum() > 0 ? "，已付 " + Yuan.format(paid) + " 元，还应付 " + Yuan.format(amount) + " 元。" : "。"));
        if (days > 0) {
            sheet.assume("不满一个月的，按该月的日历天数折算；条例没有写明怎样折算");
        }
        if (inputs.isTrue("needs_care")) {
            sheet.uses(law.at("work-injury/leave-nursing", first));
            sheet.step("生活不能自理需要护理的，由所在单位负责。");
        }
        return sheet;
    }
}
