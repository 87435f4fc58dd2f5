package org.mingfa.risk.calc.labor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalRatio;

/** 加班费 by the hours on working days, rest days and statutory holidays (劳动法 44; 工资支付暂行规定 13). */
public final class OvertimePay implements Calculator {

    private final LawBook law;

    public OvertimePay(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate day = inputs.findDay("worked_until").orElse(asOf);
        String system = inputs.findText("system").orElse("standard");
        if (system.equals("flexible")) {
            sheet.uses(law.at("labor/overtime-flexible", day));
            sheet.step("经批准实行不定时工时制度的，不执行加班工资的规定；地方对法定休假日另有规定的，从其规定。");
            return sheet.putMoney("amount", BigDecimal.ZERO);
        }
        if (!inputs.has("workday_hours") && !inputs.has("rest_day_hours") && !inputs.has("holiday_hours")) {
            throw inputs.missing("workday_hours", "rest_day_hours", "holiday_hours");
        }
        Hourly hourly = hourly(inputs, sheet, day);
        if (system.equals("comprehensive")) {
            sheet.uses(law.at("labor/overtime-comprehensive", day));
            sheet.step("综合计算工时：超过法定标准工作时间的部分，不分工作日、休息日，都按延长工作时间计算；法定休假日工作的按法定休假日。");
        }
        boolean together = system.equals("comprehensive");
        BigDecimal total = pay(inputs, sheet, day, hourly, "workday", "labor/overtime-workday")
                .add(pay(
                        inputs,
                        sheet,
                        day,
                        hourly,
                        "rest_day",
                        together ? "labor/overtime-workday" : "labor/overtime-rest-day"))
                .add(pay(inputs, sheet, day, hourly, "holiday", "labor/overtime-holiday"));
        return settle(inputs, sheet, day, total);
    }

    /** The wage of an hour as a fraction, so that nothing is rounded before the end. */
    private record Hourly(BigDecimal wage, BigDecimal divisor) {

        /** Pay for so many hours at a rate. */
        BigDecimal pay(BigDecimal hours, LegalRatio rate) {
            return rate.of(wage.multiply(hours)).divide(divisor, 2, RoundingMode.HALF_UP);
        }

        BigDecimal yuan() {
            return wage.divide(divisor, 2, RoundingMode.HALF_UP);
        }
    }

    private Hourly hourly(Inputs inputs, Worksheet sheet, LocalDate day) {
        DatedValue days = sheet.uses(law.at("labor/paid-days", day));
        DatedValue hours = sheet.uses(law.at("labor/standard-day", day));
        BigDecimal divisor = days.ratio().numerator().multiply(BigDecimal.valueOf(hours.count()));
        Hourly hourly = new Hourly(inputs.money("monthly_wage"), divisor);
        sheet.putMoney("hourly_wage", hourly.yuan());
        sheet.step("小时工资：" + Yuan.plain(hourly.wage()) + " 元 ÷ "
                + Yuan.plain(days.ratio().numerator()) + " 天 ÷ " + hours.count() + " 小时 = " + Yuan.format(hourly.yuan())
                + " 元。");
        sheet.assume("基数为约定的月工资；约定或者集体合同另有合法基数的，按该基数");
        return hourly;
    }

    private BigDecimal pay(Inputs inputs, Worksheet sheet, LocalDate day, Hourly hourly, String kind, String name) {
        BigDecimal hours = inputs.findQuantity(kind + "_hours").orElse(BigDecimal.ZERO);
        if (hours.signum() == 0) {
            return BigDecimal.ZERO;
        }
        DatedValue rate = sheet.uses(law.at(name, day));
        BigDecimal pay = hourly.pay(hours, rate.ratio());
        sheet.putMoney(kind, pay);
        sheet.step(rate.title() + "：" + Yuan.format(hourly.yuan()) + " 元 × " + Yuan.plain(hours) + " 小时 × "
                + rate.ratio() + " = " + Yuan.format(pay) + " 元。");
        return pay;
    }

    private Worksheet settle(Inputs inputs, Worksheet sheet, LocalDate day, BigDecimal total) {
        BigDecimal paid = inputs.findMoney("paid").orElse(BigDecimal.ZERO);
        sheet.putMoney("total", total).putMoney("amount", total.subtract(paid).max(BigDecimal.ZERO));
        if (paid.signum() > 0) {
            sheet.step("应付 " + Yuan.format(total) + " 元，已付 " + Yuan.format(paid) + " 元。");
        }
        law.find("labor/overtime-proof", day).ifPresent(proof -> {
            sheet.uses(proof);
            sheet.step("加班的事实由劳动者举证；有证据证明证据由用人单位掌握而不提供的，由用人单位承担不利后果。");
        });
        String after =
                sheet.uses(law.at("labor/wages-after-employment", day)).period().words();
        String usual = law.at("labor/arbitration-limitation", day).period().words();
        sheet.step("加班费属于劳动报酬：在职期间不受" + usual + "仲裁时效限制，离职后应当在" + after + "内申请仲裁。");
        return sheet;
    }
}
