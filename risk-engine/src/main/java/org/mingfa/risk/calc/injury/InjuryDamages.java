package org.mingfa.risk.calc.injury;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.RegionalFigures;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.FigureName;

/** 人身损害赔偿: treatment, lost income, disability, death, dependants (民法典 1173, 1179, 1183; 人身损害赔偿解释 6–18, 22–24). */
public final class InjuryDamages implements Calculator {

    private static final int MOST_GRADE = 10;
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String ADULT = "injury/dependant-minor-age";

    private final LawBook law;

    public InjuryDamages(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate harm = inputs.day("injured_on");
        sheet.uses(law.at("injury/heads", harm));
        DatedValue old = law.history("period/facts-of-the-time").getFirst();
        if (harm.isBefore(old.from()) && !asOf.isBefore(old.from())) {
            sheet.uses(old);
            sheet.step("侵害发生在 " + old.from() + " 以前，适用当时的法律、司法解释。");
        }
        RegionalFigures regional = new RegionalFigures(law.local(), inputs, sheet);
        int year = asOf.getYear() - 1;
        Optional<BigDecimal> meals = inputs.has("hospital_days")
                ? regional.find("meal_standard", FigureName.MEAL_ALLOWANCE, "province", year)
                : Optional.empty();
        BigDecimal sum = new InjuryItems(law, harm, inputs, sheet).sum(meals);
        sum = sum.add(
                switch (inputs.text("outcome")) {
                    case "disability" -> new LifeLoss(harm, year, inputs, sheet, regional).disability();
                    case "death" -> new LifeLoss(harm, year, inputs, sheet, regional).death();
                    default -> BigDecimal.ZERO;
                });
        if (sum.signum() == 0) {
            throw inputs.missing("medical", "lost_income");
        }
        sheet.putMoney("subtotal", sum);
        return settle(inputs, sheet, harm, sum);
    }

    private Worksheet settle(Inputs inputs, Worksheet sheet, LocalDate harm, BigDecimal sum) {
        BigDecimal share = inputs.findQuantity("liability").orElse(HUNDRED);
        BigDecimal owed = Yuan.round(sum.multiply(share).divide(HUNDRED));
        if (share.compareTo(HUNDRED) < 0) {
            sheet.uses(law.at("injury/own-fault", harm));
            sheet.step("各项合计 " + Yuan.format(sum) + " 元，对方承担 " + Yuan.plain(share) + "%：" + Yuan.format(owed) + " 元。");
        } else {
            sheet.step("各项合计 " + Yuan.format(sum) + " 元。");
            sheet.assume("对方承担全部责任；双方都有过错的，由法院确定比例");
        }
        Optional<BigDecimal> mental = inputs.findMoney("mental");
        if (mental.isPresent()) {
            sheet.uses(law.at("injury/mental", harm));
            sheet.assume("精神损害抚慰金由法院酌定，按填写的数额计入，不再按责任比例折算");
            owed = owed.add(mental.get());
        }
        BigDecimal paid = inputs.findMoney("paid").orElse(BigDecimal.ZERO);
        sheet.putMoney("amount", owed.subtract(paid).max(BigDecimal.ZERO));
        if (paid.signum() > 0) {
            sheet.step("扣除已经支付的 " + Yuan.format(paid) + " 元。");
        }
        sheet.assume("没有区分机动车强制保险、商业保险先行赔付的部分");
        return sheet;
    }

    /** What is paid for years to come: disability, death, dependants. */
    private final class LifeLoss {

        private final LocalDate harm;
        private final int year;
        private final Inputs inputs;
        private final Worksheet sheet;
        private final RegionalFigures regional;
        private final CompensationYears years;
        private final boolean rural;

        LifeLoss(LocalDate harm, int year, Inputs inputs, Worksheet sheet, RegionalFigures regional) {
            this.harm = harm;
            this.year = year;
            this.inputs = inputs;
            this.sheet = sheet;
            this.regional = regional;
            this.years = new CompensationYears(law, harm);
            this.rural = rural();
        }

        private boolean rural() {
            DatedValue household = sheet.uses(law.at("injury/household", harm));
            if (household.rule().equals("urban")) {
                return false;
            }
            sheet.assume(CHINESE_DAY.format(oneStandardFrom()) + "前的侵害按当时的解释区分城镇与农村居民；法院试点统一城乡标准的，按试点办法");
            return "rural".equals(inputs.text("household"));
        }

        private LocalDate oneStandardFrom() {
            return law.history("injury/household").stream()
                    .filter(value -> value.rule().equals("urban"))
                    .findFirst()
                    .orElseThrow()
                    .from();
        }

        BigDecimal disability() {
            BigDecimal share = share();
            int age = inputs.whole("age");
            int count = years.of(sheet, "injury/disability-years", age);
            BigDecimal income = income();
            BigDecimal sum = Yuan.round(
                    income.multiply(BigDecimal.valueOf(count)).multiply(share).divide(HUNDRED));
            sheet.putMoney("disability", sum);
            sheet.step("残疾赔偿金：" + Yuan.plain(income) + " 元 × " + count + " 年 × " + Yuan.plain(share) + "% = "
                    + Yuan.format(sum) + " 元（" + age + " 周岁）。");
            return sum.add(dependants(share));
        }

        /** Ten per cent for each grade is what courts do; no provision says so. */
        private BigDecimal share() {
            Optional<BigDecimal> given = inputs.findQuantity("disability_share");
            if (given.isPresent()) {
                return given.get();
            }
            int grade = inputs.whole("grade");
            sheet.assume("伤残 " + grade + " 级的赔偿系数按通行做法为 " + (MOST_GRADE + 1 - grade) * MOST_GRADE + "%（一级"
                    + MOST_GRADE * MOST_GRADE + "%，每级递减" + MOST_GRADE + "%）；司法解释没有写明系数，由法院确定");
            return BigDecimal.valueOf((MOST_GRADE + 1L - grade) * MOST_GRADE);
        }

        BigDecimal death() {
            int age = inputs.whole("age");
            int count = years.of(sheet, "injury/death-years", age);
            BigDecimal income = income();
            BigDecimal sum = Yuan.round(income.multiply(BigDecimal.valueOf(count)));
            sheet.putMoney("death", sum);
            sheet.step("死亡赔偿金：" + Yuan.plain(income) + " 元 × " + count + " 年 = " + Yuan.format(sum) + " 元（" + age
                    + " 周岁）。");
            int months = sheet.uses(law.at("injury/funeral-months", harm)).count();
            BigDecimal wage = regional.yuan("monthly_wage", FigureName.MONTHLY_WAGE, "province", year);
            BigDecimal funeral = Yuan.round(wage.multiply(BigDecimal.valueOf(months)));
            sheet.putMoney("funeral", funeral);
            sheet.step("丧葬费：" + Yuan.plain(wage) + " 元 × " + months + " 个月 = " + Yuan.format(funeral) + " 元。");
            return sum.add(funeral).add(dependants(HUNDRED));
        }

        private BigDecimal income() {
            FigureName name = rural ? FigureName.RURAL_INCOME : FigureName.URBAN_INCOME;
            return higher(regional.yuan("yearly_income", name, "province", year), "home_income", "可支配收入");
        }

        private BigDecimal higher(BigDecimal here, String home, String what) {
            sheet.uses(law.at("injury/previous-year", harm));
            sheet.assume("“上一年度”按 " + year + " 年计算；以一审法庭辩论终结时的上一统计年度为准");
            Optional<BigDecimal> there = inputs.findMoney(home);
            if (there.isEmpty() || there.get().compareTo(here) <= 0) {
                return here;
            }
            sheet.uses(law.at("injury/home-standard", harm));
            sheet.step("住所地或者经常居住地的" + what + "较高，可以按 " + Yuan.plain(there.get()) + " 元计算，由赔偿权利人举证。");
            return there.get();
        }

        private BigDecimal dependants(BigDecimal share) {
            if (inputs.groups("dependants").isEmpty()) {
                return BigDecimal.ZERO;
            }
            law.find("injury/dependant-counted", harm).ifPresent(sheet::uses);
            sheet.uses(law.at("injury/dependant-cap", harm));
            FigureName name = rural ? FigureName.RURAL_EXPENDITURE : FigureName.URBAN_EXPENDITURE;
            BigDecimal spent =
                    higher(regional.yuan("yearly_expenditure", name, "province", year), "home_expenditure", "消费支出");
            BigDecimal part = spent.multiply(share).divide(HUNDRED);
            BigDecimal sum =
                    new Dependants(years, sheet).sum(inputs, law.at(ADULT, harm).count(), part, spent);
            sheet.putMoney("dependants", sum);
            return sum;
        }
    }
}
