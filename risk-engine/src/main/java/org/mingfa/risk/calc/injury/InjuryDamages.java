package org.mingfa.risk.calc.injury;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.RegionalFigures;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.AnswerType;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.answer.Options;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.FigureName;

/** 人身损害赔偿: treatment, lost income, disability, death, dependants (民法典 1173, 1179, 1183; 人身损害赔偿解释 6–18, 22–24). */
public final class InjuryDamages implements Calculator {

    private static final AnswerType.Quantity DAYS = new AnswerType.Quantity(0, 10_000, "天");
    private static final AnswerType.Quantity SHARE = new AnswerType.Quantity(0, 100, "%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_GRADE = 10;
    private static final String ADULT = "injury/dependant-minor-age";

    private static final CalculatorDescription DESCRIPTION = new CalculatorDescription(
            "injury_damages",
            "人身损害赔偿",
            "逐项计算医疗费、误工费、护理费、残疾赔偿金、死亡赔偿金、被扶养人生活费等。",
            List.of(
                    Field.day("injured_on", "哪一天受到侵害？").needed(),
                    Field.choice(
                                    "outcome",
                                    "后果是什么？",
                                    Options.of("injury", "受伤，没有评定伤残", "disability", "评定了伤残等级", "death", "死亡"))
                            .needed(),
                    Field.text("province", "受诉法院在哪个省？"),
                    Field.choice(
                            "household", "适用城镇还是农村居民的标准？（只问2022年5月1日前发生的侵害）", Options.of("urban", "城镇", "rural", "农村")),
                    Field.money("yearly_income", "受诉法院所在地上一年度居民人均可支配收入是多少？"),
                    Field.money("yearly_expenditure", "受诉法院所在地上一年度居民人均消费支出是多少？"),
                    Field.money("home_income", "住所地或者经常居住地的人均可支配收入（较高时填写）"),
                    Field.money("home_expenditure", "住所地或者经常居住地的人均消费支出（较高时填写）"),
                    Field.money("monthly_wage", "受诉法院所在地上一年度职工月平均工资是多少？"),
                    Field.whole("age", "受害人几周岁？（伤残的，定残之日；死亡的，死亡之日）", new AnswerType.Whole(0, 120, "周岁")),
                    Field.whole("grade", "伤残几级？（一级最重）", new AnswerType.Whole(1, MOST_GRADE, "级")),
                    Field.quantity("disability_share", "赔偿系数是百分之几？（多处伤残等，由鉴定、法院确定的）", SHARE),
                    Dependants.FIELD,
                    Field.money("medical", "已经发生的医疗费"),
                    Field.money("follow_up", "必然发生的后续治疗费（有医疗证明或者鉴定）"),
                    Field.money("lost_income", "误工费总额（有固定收入的，实际减少的收入）"),
                    Field.quantity("lost_days", "误工多少天？", DAYS),
                    Field.money("daily_income", "每天的收入是多少？（无固定收入的，最近三年的平均；不能证明的，同行业平均）"),
                    Field.quantity("nursing_days", "护理多少天？", DAYS),
                    Field.money("nursing_daily", "护理费每天多少？"),
                    Field.whole("nurses", "几个人护理？（一般一人，医疗或者鉴定机构有意见的除外）", new AnswerType.Whole(1, 5, "人")),
                    Field.whole("nursing_years", "定残后还要护理几年？", new AnswerType.Whole(0, 60, "年")),
                    Field.money("nursing_yearly", "定残后的护理费每年多少？"),
                    Field.money("transport", "交通费、必要的住宿费"),
                    Field.quantity("hospital_days", "住院多少天？", DAYS),
                    Field.money("meal_standard", "住院伙食补助费每天多少？（当地国家机关一般工作人员出差标准）"),
                    Field.money("nutrition", "营养费总额"),
                    Field.quantity("nutrition_days", "营养期多少天？", DAYS),
                    Field.money("nutrition_daily", "营养费每天多少？"),
                    Field.money("aids", "残疾辅助器具费"),
                    Field.money("mental", "精神损害抚慰金（由法院酌定）"),
                    Field.quantity("liability", "对方承担百分之几的责任？（默认 100）", SHARE),
                    Field.money("paid", "对方已经支付了多少？")),
            List.of("《民法典》第一千一百七十九条", "《人身损害赔偿解释》第六条至第十八条、第二十二条"));

    private final LawBook law;

    public InjuryDamages(LawBook law) {
        this.law = law;
    }

    @Override
    public CalculatorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate harm = inputs.day("injured_on");
        sheet.uses(law.at("injury/heads", harm));
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
            sheet.assume("2022年5月1日前的侵害按当时的解释区分城镇与农村居民；法院试点统一城乡标准的，按试点办法");
            return "rural".equals(inputs.text("household"));
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
            sheet.assume("伤残 " + grade + " 级的赔偿系数按通行做法为 " + (MOST_GRADE + 1 - grade) * MOST_GRADE
                    + "%（一级100%，每级递减10%）；司法解释没有写明系数，由法院确定");
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
            sheet.uses(law.at("injury/dependant-counted", harm));
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
