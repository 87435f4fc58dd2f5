package org.mingfa.risk.calc.injury;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;

/** The costs of treatment and of the time lost: what was really spent, or days times a daily sum (人身损害赔偿解释 6–11, 13). */
final class InjuryItems {

    private final LawBook law;
    private final LocalDate harm;
    private final Inputs inputs;
    private final Worksheet sheet;

    InjuryItems(LawBook law, LocalDate harm, Inputs inputs, Worksheet sheet) {
        this.law = law;
        this.harm = harm;
        this.inputs = inputs;
        this.sheet = sheet;
    }

    /** The sum of all of them. */
    BigDecimal sum(Optional<BigDecimal> mealStandard) {
        return spent("medical", "injury/medical")
                .add(spent("follow_up", "injury/medical"))
                .add(daily("lost_income", "lost_days", "daily_income", "injury/lost-income"))
                .add(nursing())
                .add(spent("transport", "injury/transport"))
                .add(meals(mealStandard))
                .add(daily("nutrition", "nutrition_days", "nutrition_daily", "injury/nutrition"))
                .add(spent("aids", "injury/aids"));
    }

    private BigDecimal spent(String name, String rule) {
        Optional<BigDecimal> spent = inputs.findMoney(name);
        if (spent.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return item(name, rule, spent.get(), " " + Yuan.format(spent.get()) + " 元，以票据和病历、鉴定等证据为准。");
    }

    /** Told as a sum, or as days at so much a day. */
    private BigDecimal daily(String name, String days, String rate, String rule) {
        if (inputs.findMoney(name).isPresent()) {
            return spent(name, rule);
        }
        return inputs.findQuantity(days)
                .map(count -> byDays(name, rule, count, inputs.money(rate)))
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal byDays(String name, String rule, BigDecimal days, BigDecimal rate) {
        BigDecimal sum = Yuan.round(days.multiply(rate));
        return item(
                name,
                rule,
                sum,
                "：" + Yuan.plain(days) + " 天 × " + Yuan.plain(rate) + " 元 = " + Yuan.format(sum) + " 元。");
    }

    private BigDecimal item(String name, String rule, BigDecimal sum, String words) {
        sheet.step(sheet.uses(law.at(rule, harm)).title() + words);
        sheet.putMoney(name, sum);
        return sum;
    }

    private BigDecimal meals(Optional<BigDecimal> standard) {
        return inputs.findQuantity("hospital_days")
                .map(days -> byDays(
                        "meals", "injury/meals", days, standard.orElseThrow(() -> inputs.missing("meal_standard"))))
                .orElse(BigDecimal.ZERO);
    }

    /** Before the disability is fixed by days, after it by years, twenty at most. */
    private BigDecimal nursing() {
        BigDecimal nurses = BigDecimal.valueOf(inputs.findWhole("nurses").orElse(1));
        BigDecimal sum = inputs.findQuantity("nursing_days")
                .map(days -> byDays("nursing", "injury/nursing", days.multiply(nurses), inputs.money("nursing_daily")))
                .orElse(BigDecimal.ZERO);
        Optional<Integer> years = inputs.findWhole("nursing_years");
        if (years.isEmpty()) {
            return sum;
        }
        int most = sheet.uses(law.at("injury/nursing-most", harm)).count();
        if (years.get() > most) {
            throw inputs.refused("nursing_years", "护理期限最长不超过 " + most + " 年；期满后仍需护理的，可以另行起诉");
        }
        BigDecimal later = Yuan.round(inputs.money("nursing_yearly").multiply(BigDecimal.valueOf(years.get())));
        sheet.step("定残后的护理费：" + years.get() + " 年 × " + Yuan.plain(inputs.money("nursing_yearly")) + " 元 = "
                + Yuan.format(later) + " 元；按护理依赖程度确定级别，护理依赖不完全的，年标准应当已经折算。");
        sheet.putMoney("later_nursing", later);
        return sum.add(later);
    }
}
