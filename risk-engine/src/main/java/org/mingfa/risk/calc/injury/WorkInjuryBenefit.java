package org.mingfa.risk.calc.injury;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.RegionalFigures;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalRatio;
import org.mingfa.risk.local.FigureName;
import org.mingfa.risk.local.LocalSubsidy;
import org.mingfa.text.numeral.ChineseNumeral;

/** 工伤保险待遇: the one-off sums, and the monthly ones they come with (工伤保险条例 34–37, 39, 62, 64). */
public final class WorkInjuryBenefit implements Calculator {

    private final LawBook law;

    public WorkInjuryBenefit(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate injured = inputs.day("injured_on");
        RegionalFigures regional = new RegionalFigures(law.local(), inputs, sheet);
        BigDecimal sum = inputs.text("outcome").equals("death")
                ? death(inputs, sheet, regional, injured)
                : disability(inputs, sheet, regional, asOf);
        sheet.putMoney("one_off", sum);
        if (!inputs.findFlag("insured").orElse(true)) {
            sheet.uses(law.at("work-injury/uninsured", injured));
            sheet.step("用人单位没有参加工伤保险的，全部由用人单位按同样的项目和标准支付。");
        }
        return sheet;
    }

    private BigDecimal death(Inputs inputs, Worksheet sheet, RegionalFigures regional, LocalDate died) {
        int year = died.getYear() - 1;
        DatedValue multiple = sheet.uses(law.at("work-injury/death-multiple", died));
        BigDecimal income = inputs.findMoney("national_income")
                .or(() -> regional.entered(FigureName.URBAN_INCOME, "全国", year))
                .orElseThrow(() -> inputs.missing("national_income"));
        BigDecimal grant = Yuan.round(multiple.ratio().of(income));
        sheet.putMoney("death_grant", grant);
        sheet.step("一次性工亡补助金：" + Yuan.plain(income) + " 元 × " + multiple.ratio() + " = " + Yuan.format(grant) + " 元。");
        int months = sheet.uses(law.at("work-injury/funeral-months", died)).count();
        BigDecimal wage = regional.yuan("region_wage", FigureName.MONTHLY_WAGE, "province", year);
        BigDecimal funeral = Yuan.round(wage.multiply(BigDecimal.valueOf(months)));
        sheet.putMoney("funeral", funeral);
        sheet.step("丧葬补助金：" + Yuan.plain(wage) + " 元 × " + months + " 个月 = " + Yuan.format(funeral) + " 元。");
        survivors(inputs, sheet, regional, died);
        sheet.assume("在工伤认定时按死亡之年的上一年度数据；" + year + " 年");
        return grant.add(funeral);
    }

    /** 供养亲属抚恤金, month by month; together not more than the wage of the dead. */
    private void survivors(Inputs inputs, Worksheet sheet, RegionalFigures regional, LocalDate died) {
        Map<String, String> shares =
                sheet.uses(law.at("work-injury/survivors", died)).rows();
        if (inputs.groups("survivors").isEmpty()) {
            sheet.step("另有供养亲属抚恤金：配偶每月为本人工资的" + shares.get("spouse") + "，其他亲属每人" + shares.get("other") + "，孤寡老人、孤儿加"
                    + shares.get("alone") + "，合计不高于本人工资。");
            return;
        }
        BigDecimal own = ownWage(inputs, sheet, regional, died);
        BigDecimal sum = BigDecimal.ZERO;
        for (Inputs one : inputs.groups("survivors")) {
            one.need("relation");
            BigDecimal share = ratio(shares, one.text("relation")).of(own);
            BigDecimal monthly = Yuan.round(
                    one.isTrue("alone") ? share.add(ratio(shares, "alone").of(own)) : share);
            sum = sum.add(monthly);
            sheet.step("供养亲属抚恤金（" + one.label("relation") + "）：" + Yuan.format(own) + " 元 × "
                    + shares.get(one.text("relation"))
                    + (one.isTrue("alone") ? "，孤寡老人或者孤儿再加 " + shares.get("alone") : "") + " = 每月 "
                    + Yuan.format(monthly)
                    + " 元。");
        }
        BigDecimal capped = sum.min(own);
        sheet.putMoney("survivors_monthly", capped);
        if (capped.compareTo(sum) < 0) {
            sheet.step("各人之和 " + Yuan.format(sum) + " 元高于职工生前的工资，合计按 " + Yuan.format(own) + " 元。");
        }
        sheet.assume("供养亲属依靠职工生前提供主要生活来源、无劳动能力；范围由国务院社会保险行政部门规定，当地适时调整的标准没有计入");
    }

    private BigDecimal disability(Inputs inputs, Worksheet sheet, RegionalFigures regional, LocalDate asOf) {
        LocalDate injured = inputs.day("injured_on");
        int grade = inputs.whole("grade");
        BigDecimal own = ownWage(inputs, sheet, regional, injured);
        DatedValue months = sheet.uses(law.at("work-injury/disability-months", injured));
        String count = months.rows().get(String.valueOf(grade));
        BigDecimal grant = Yuan.round(own.multiply(new BigDecimal(count)));
        sheet.putMoney("disability_grant", grant);
        sheet.step("一次性伤残补助金（" + grade + " 级）：" + Yuan.format(own) + " 元 × " + count + " 个月 = " + Yuan.format(grant)
                + " 元，由工伤保险基金支付。");
        allowance(sheet, injured, grade, own);
        care(inputs, sheet, regional, injured);
        return grant.add(ending(inputs, sheet, regional, asOf));
    }

    private BigDecimal ownWage(Inputs inputs, Worksheet sheet, RegionalFigures regional, LocalDate injured) {
        sheet.uses(law.at("work-injury/own-wage", injured));
        BigDecimal own = inputs.money("own_wage");
        BigDecimal region = regional.yuan("region_wage", FigureName.MONTHLY_WAGE, "province", injured.getYear() - 1);
        DatedValue cap = law.at("work-injury/wage-cap", injured);
        DatedValue floor = law.at("work-injury/wage-floor", injured);
        BigDecimal most = Yuan.round(cap.ratio().of(region));
        BigDecimal least = Yuan.round(floor.ratio().of(region));
        if (own.compareTo(most) > 0) {
            sheet.uses(cap);
            sheet.step("本人工资高于统筹地区职工平均工资的 " + cap.ratio() + "，按 " + Yuan.format(most) + " 元计算。");
            return most;
        }
        if (own.compareTo(least) < 0) {
            sheet.uses(floor);
            sheet.step("本人工资低于统筹地区职工平均工资的 " + floor.ratio() + "，按 " + Yuan.format(least) + " 元计算。");
            return least;
        }
        return own;
    }

    private void allowance(Worksheet sheet, LocalDate injured, int grade, BigDecimal own) {
        DatedValue table = law.at("work-injury/allowance", injured);
        if (!table.rows().containsKey(String.valueOf(grade))) {
            return;
        }
        sheet.uses(table);
        int kept = law.at("work-injury/kept", injured).count();
        LegalRatio share = ratio(table.rows(), String.valueOf(grade));
        BigDecimal monthly = Yuan.round(share.of(own));
        sheet.putMoney("monthly_allowance", monthly);
        sheet.step("伤残津贴每月 " + Yuan.format(own) + " 元 × " + share + " = " + Yuan.format(monthly) + " 元"
                + (grade > kept ? "（难以安排工作的，由用人单位按月发给）" : "（由工伤保险基金按月支付）") + "，低于当地最低工资标准的补足差额。");
    }

    private void care(Inputs inputs, Worksheet sheet, RegionalFigures regional, LocalDate injured) {
        String level = inputs.findText("care").orElse("none");
        if (level.equals("none")) {
            return;
        }
        DatedValue table = sheet.uses(law.at("work-injury/nursing", injured));
        LegalRatio share = ratio(table.rows(), level);
        BigDecimal wage = regional.yuan("region_wage", FigureName.MONTHLY_WAGE, "province", injured.getYear() - 1);
        BigDecimal monthly = Yuan.round(share.of(wage));
        sheet.putMoney("monthly_care", monthly);
        sheet.step("生活护理费每月 " + Yuan.plain(wage) + " 元 × " + share + " = " + Yuan.format(monthly) + " 元。");
    }

    private static LegalRatio ratio(Map<String, String> rows, String key) {
        return LegalRatio.find(String.valueOf(rows.get(key))).orElseThrow();
    }

    /** The two subsidies that the province sets. */
    private BigDecimal ending(Inputs inputs, Worksheet sheet, RegionalFigures regional, LocalDate asOf) {
        if (!inputs.isTrue("leaves")) {
            return BigDecimal.ZERO;
        }
        LocalDate left = inputs.findDay("left_on").orElse(asOf);
        int grade = inputs.whole("grade");
        DatedValue kept = law.at("work-injury/kept", left);
        if (grade <= kept.count()) {
            sheet.uses(kept);
            sheet.step("一级至" + ChineseNumeral.format(kept.count()) + "级伤残的，保留劳动关系、退出工作岗位，没有解除劳动关系的两项补助金。");
            return BigDecimal.ZERO;
        }
        DatedValue severe = law.at("work-injury/ending-severe", left);
        sheet.uses(grade <= severe.count() ? severe : law.at("work-injury/ending-light", left));
        sheet.uses(law.at("work-injury/severance-too", left));
        Optional<LocalSubsidy> subsidy =
                inputs.findText("province").flatMap(province -> law.local().subsidy(province, left));
        subsidy.ifPresent(
                found -> sheet.usesLocal(found.region() + "的两项补助金标准（" + found.from() + " 起）", found.provenance()));
        int medical = months(
                inputs, "medical_months", subsidy.map(found -> found.medical().get(grade)));
        int employment = months(
                inputs,
                "employment_months",
                subsidy.map(found -> found.employment().get(grade)));
        BigDecimal wage = subsidyWage(inputs, regional, subsidy, left);
        sheet.assume("接近退休年龄的，各省规定递减，没有计入");
        sheet.step("用人单位依法终止劳动合同的，另付经济补偿，没有计入。");
        return subsidy(sheet, "medical_subsidy", "一次性工伤医疗补助金（基金支付）", wage, medical)
                .add(subsidy(sheet, "employment_subsidy", "一次性伤残就业补助金（用人单位支付）", wage, employment));
    }

    private static int months(Inputs inputs, String field, Optional<Integer> entered) {
        return inputs.findWhole(field).or(() -> entered).orElseThrow(() -> inputs.missing(field));
    }

    private static BigDecimal subsidyWage(
            Inputs inputs, RegionalFigures regional, Optional<LocalSubsidy> subsidy, LocalDate left) {
        Optional<BigDecimal> wage = inputs.findMoney("subsidy_wage");
        if (wage.isPresent() || subsidy.isEmpty()) {
            return wage.orElseThrow(() -> inputs.missing("subsidy_wage"));
        }
        return subsidy.get().base() == LocalSubsidy.Base.OWN
                ? inputs.money("own_wage")
                : regional.yuan("subsidy_wage", FigureName.MONTHLY_WAGE, "province", left.getYear() - 1);
    }

    private static BigDecimal subsidy(Worksheet sheet, String name, String title, BigDecimal wage, int months) {
        BigDecimal sum = Yuan.round(wage.multiply(BigDecimal.valueOf(months)));
        sheet.putMoney(name, sum);
        sheet.step(title + "：" + Yuan.plain(wage) + " 元 × " + months + " 个月 = " + Yuan.format(sum) + " 元。");
        return sum;
    }
}
