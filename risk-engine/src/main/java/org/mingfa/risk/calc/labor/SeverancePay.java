package org.mingfa.risk.calc.labor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.RegionalFigures;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.LegalRatio;
import org.mingfa.risk.local.FigureName;

/** 经济补偿, 违法解除的赔偿金 and 代通知金 (劳动合同法 40, 46–48, 87, 97; 实施条例 6, 20, 22, 25, 27). */
public final class SeverancePay implements Calculator {

    private static final String FIRST = "employed_from";
    private static final String LAST = "ended";

    private final LawBook law;

    public SeverancePay(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate ended = inputs.day(LAST);
        if (ended.isBefore(inputs.day(FIRST))) {
            throw inputs.refused(LAST, "早于开始工作之日");
        }
        SeveranceGround ground = SeveranceGround.of(inputs.text("ground"));
        DatedValue rule = sheet.uses(law.at(ground.law(), ended));
        sheet.put("kind", rule.rule());
        if (rule.rule().equals("none")) {
            sheet.step("“" + inputs.label("ground") + "”不在法律规定应当支付经济补偿的情形之列。");
            return sheet.putMoney("amount", BigDecimal.ZERO);
        }
        BigDecimal base = base(inputs, sheet, ended);
        boolean damages = ground == SeveranceGround.UNLAWFUL;
        BigDecimal months = months(inputs, sheet, ended, damages);
        BigDecimal standard = base.multiply(months);
        sheet.put("months", new Figure.Word(Yuan.plain(months))).putMoney("severance", standard);
        sheet.step("经济补偿标准：" + Yuan.format(base) + " 元 × " + Yuan.plain(months) + " 个月 = " + Yuan.format(standard)
                + " 元。");
        BigDecimal amount =
                damages ? doubled(sheet, standard, ended) : standard.add(before(inputs, sheet, ground, ended));
        sheet.putMoney("amount", amount.add(notice(inputs, sheet, ground, ended)));
        return sheet;
    }

    private BigDecimal doubled(Worksheet sheet, BigDecimal standard, LocalDate ended) {
        DatedValue multiple = sheet.uses(law.at("labor/damages-multiple", ended));
        BigDecimal damages = multiple.ratio().of(standard);
        sheet.putMoney("damages", damages);
        sheet.step("违法解除或者终止的，赔偿金为经济补偿标准的 " + multiple.ratio() + "：" + Yuan.format(damages)
                + " 元；支付了赔偿金的，不再支付经济补偿。劳动者也可以改为要求继续履行劳动合同。");
        return damages;
    }

    /** The monthly wage within its limits; the user is asked for what decides whether a limit applies. */
    private BigDecimal base(Inputs inputs, Worksheet sheet, LocalDate ended) {
        sheet.uses(law.at("labor/severance-wage", ended));
        BigDecimal wage = inputs.money("monthly_wage");
        RegionalFigures regional = new RegionalFigures(law.local(), inputs, sheet);
        Optional<BigDecimal> least = regional.find("minimum_wage", FigureName.MINIMUM_WAGE, "region", ended.getYear());
        if (least.isPresent() && wage.compareTo(least.get()) < 0) {
            sheet.step("月平均工资 " + Yuan.plain(wage) + " 元低于当地最低工资标准，按 " + Yuan.plain(least.get()) + " 元计算。");
            return recorded(sheet, least.get());
        }
        if (least.isEmpty()) {
            sheet.assume("月平均工资不低于当地最低工资标准");
        }
        DatedValue cap = sheet.uses(law.at("labor/severance-cap", ended));
        BigDecimal most =
                cap.ratio().of(regional.yuan("local_wage", FigureName.MONTHLY_WAGE, "region", ended.getYear() - 1));
        if (wage.compareTo(most) <= 0) {
            return recorded(sheet, wage);
        }
        sheet.put("capped", true);
        sheet.step("月平均工资 " + Yuan.plain(wage) + " 元高于当地上年度职工月平均工资的 " + cap.ratio() + "，按 " + Yuan.format(most)
                + " 元计算，年限最高 "
                + sheet.uses(law.at("labor/severance-cap-years", ended)).count() + " 年。");
        return recorded(sheet, most);
    }

    private static BigDecimal recorded(Worksheet sheet, BigDecimal base) {
        sheet.putMoney("base", base);
        return Yuan.round(base);
    }

    private BigDecimal months(Inputs inputs, Worksheet sheet, LocalDate ended, boolean damages) {
        LocalDate first = inputs.day(FIRST);
        LocalDate since = law.at("labor/severance-since", ended).day();
        if (first.isBefore(since) && !damages) {
            sheet.uses(law.at("labor/severance-since", ended));
            first = since;
        }
        DatedValue half = sheet.uses(law.at("labor/severance-half-year", ended));
        LegalRatio rest = law.at("labor/severance-rest", ended).ratio();
        ServiceYears years = ServiceYears.between(first, ended, half.period(), rest);
        sheet.assume("工作年限自开始工作之日至最后一天，两端都计入；在关联单位之间被安排调动的，原单位年限应当合并，没有计入");
        String year = law.at("labor/severance-year", ended).period().words();
        String month = law.at("labor/severance-month", ended).period().words();
        String part = half.period().words();
        sheet.step("自 " + first + " 至 " + ended + " 工作 " + years.words() + "：每满" + year + month + "工资，" + part + "以上不满"
                + year + "的按" + year + "，不满" + part + "的" + rest.words() + "个月，计 " + Yuan.plain(years.months())
                + " 个月。");
        BigDecimal most =
                BigDecimal.valueOf(law.at("labor/severance-cap-years", ended).count());
        return sheet.has("capped") ? years.months().min(most) : years.months();
    }

    /** For the years before the law of 2008, what was owed by the rules of the time (劳动合同法 97(3)); where they are not on record, it may be more. */
    private BigDecimal before(Inputs inputs, Worksheet sheet, SeveranceGround ground, LocalDate ended) {
        LocalDate since = law.at("labor/severance-since", ended).day();
        if (!inputs.day(FIRST).isBefore(since)) {
            return BigDecimal.ZERO;
        }
        String name = "labor/severance-before-2008/"
                + (ground == SeveranceGround.NO_FAULT ? inputs.text("no_fault_reason") : inputs.text("ground"));
        if (!law.has(name)) {
            sheet.assume("经济补偿年限自 " + since + " 起算；此前的年限按当时的规定，本计算没有计入，实际可能更多");
            return BigDecimal.ZERO;
        }
        DatedValue rule = sheet.uses(law.at(name, ended));
        LegalPeriod half = law.at("labor/severance-half-year", ended).period();
        ServiceYears years = ServiceYears.between(
                inputs.day(FIRST),
                since.minusDays(1),
                half,
                law.at("labor/severance-rest", ended).ratio());
        boolean started = ground == SeveranceGround.MUTUAL_BY_EMPLOYER
                && BigDecimal.valueOf(years.served().getYears()).compareTo(years.months()) < 0;
        int months = years.served().getYears() + (started ? 1 : 0);
        if (!rule.rule().equals("unlimited")) {
            months = Math.min(months, Integer.parseInt(rule.rule()));
        }
        BigDecimal sum = inputs.money("monthly_wage").multiply(BigDecimal.valueOf(months));
        sheet.put("before_2008_months", months).putMoney("before_2008", sum);
        String year = law.at("labor/severance-before-2008-year", ended).period().words();
        String month =
                law.at("labor/severance-before-2008-month", ended).period().words();
        sheet.step(since + " 以前工作 " + years.words() + "：每满" + year + month + "工资"
                + (started ? "，不满" + year + "的按" + year : "")
                + (rule.rule().equals("unlimited") ? "" : "，最多 " + rule.rule() + " 个月") + "，"
                + Yuan.plain(inputs.money("monthly_wage")) + " 元 × " + months + " 个月 = " + Yuan.format(sum)
                + " 元，另外加上。");
        return sum;
    }

    private BigDecimal notice(Inputs inputs, Worksheet sheet, SeveranceGround ground, LocalDate ended) {
        if (ground != SeveranceGround.NO_FAULT
                || inputs.findFlag("notice_given").orElse(true)) {
            return BigDecimal.ZERO;
        }
        sheet.uses(law.at("labor/notice-pay", ended));
        BigDecimal wage = inputs.money("last_wage");
        sheet.putMoney("notice_pay", wage);
        sheet.step("没有提前" + law.at("labor/notice-period", ended).period().words() + "书面通知，另按上一个月的工资支付 "
                + Yuan.format(wage) + " 元。");
        return wage;
    }

    /** How a labour contract ended, and which value of law says what that costs (劳动合同法 46, 48; 实施条例 6, 22). */
    enum SeveranceGround {
        WORKER_FOR_CAUSE("worker-for-cause"),
        MUTUAL_BY_EMPLOYER("mutual-by-employer"),
        NO_FAULT("no-fault-dismissal"),
        LAYOFF("layoff"),
        EXPIRY("expiry"),
        EMPLOYER_ENDS("employer-ends"),
        TASK_DONE("task-done"),
        REFUSES_CONTRACT("refuses-contract"),
        UNLAWFUL("unlawful"),
        WORKER_RESIGNS("not-listed"),
        WORKER_FAULT("not-listed"),
        RENEWAL_DECLINED("not-listed"),
        RETIRED("not-listed");

        private static final String FOLDER = "labor/severance/";

        private final String value;

        SeveranceGround(String value) {
            this.value = value;
        }

        /** The name of the value of law. */
        String law() {
            return FOLDER + value;
        }

        static SeveranceGround of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
