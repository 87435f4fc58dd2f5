package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.RegionalFigures;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.FigureName;

/** 小额诉讼程序: mandatory, by agreement, or not at all (民事诉讼法 165, 166; 2017: 162). */
public final class SmallClaims implements Calculator {

    private static final List<String> FLAGS = List.of(
            "personal_status", "foreign", "ip", "appraisal", "defendant_missing", "counterclaim", "other_unsuitable");

    private final LawBook law;

    public SmallClaims(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate filed = inputs.day("filed");
        for (String flag : FLAGS) {
            if (!inputs.isTrue(flag)) {
                continue;
            }
            DatedValue excluded = law.at("jurisdiction/small-claims-excluded", filed);
            if (excluded.rows().containsKey(flag)) {
                sheet.uses(excluded);
                sheet.step("“" + excluded.rows().get(flag) + "”的，不适用小额诉讼程序。");
                return otherwise(sheet, "defendant_missing".equals(flag));
            }
        }
        DatedValue share = sheet.uses(law.at("jurisdiction/small-claims-share", filed));
        if (!inputs.findFlag("single_money_claim").orElse(true)) {
            sheet.step("小额诉讼程序只适用于简单的金钱给付案件。");
            return sheet.put("applies", "no");
        }
        if (!inputs.has("single_money_claim")) {
            sheet.assume("案件事实清楚、权利义务关系明确、争议不大，属于简单金钱给付案件");
        }
        law.find("jurisdiction/small-claims-wage", filed).ifPresent(sheet::uses);
        return byAmount(inputs, sheet, share, wage(inputs, sheet, filed));
    }

    /** What applies instead; a party whose whereabouts are unknown rules out the simplified procedure too. */
    private static Worksheet otherwise(Worksheet sheet, boolean ordinaryOnly) {
        sheet.step(ordinaryOnly ? "起诉时被告下落不明的，简易程序也不适用，适用普通程序。" : "仍然符合简易程序条件的，适用简易程序；不符合的，适用普通程序。");
        return sheet.put("applies", "no").put("next", ordinaryOnly ? "ordinary" : "simplified");
    }

    private Worksheet byAmount(Inputs inputs, Worksheet sheet, DatedValue share, BigDecimal wage) {
        BigDecimal amount = inputs.money("amount");
        BigDecimal limit = share.ratio().of(wage);
        sheet.putMoney("limit", limit);
        String compared = "标的额 " + Yuan.plain(amount) + " 元，年平均工资 " + Yuan.plain(wage) + " 元的 " + share.ratio() + "为 "
                + Yuan.format(limit) + " 元";
        if (amount.compareTo(limit) <= 0) {
            sheet.step(compared + "，没有超过：适用小额诉讼程序，实行一审终审。");
            return sheet.put("applies", "mandatory").put("appealable", false);
        }
        Optional<DatedValue> agreement = law.find("jurisdiction/small-claims-agreement", inputs.day("filed"));
        if (agreement.isEmpty()) {
            sheet.step(compared + "，已经超过：不适用小额诉讼程序。");
            return otherwise(sheet, false);
        }
        DatedValue multiple = sheet.uses(agreement.get());
        BigDecimal most = multiple.ratio().of(wage);
        sheet.putMoney("agreement_limit", most);
        if (amount.compareTo(most) > 0) {
            sheet.step(compared + "；超过年平均工资的 " + multiple.ratio() + "（" + Yuan.format(most) + " 元）：不适用小额诉讼程序。");
            return otherwise(sheet, false);
        }
        sheet.step(compared + "，已经超过，但没有超过 " + multiple.ratio() + "（" + Yuan.format(most) + " 元）：双方可以约定适用。");
        if (inputs.isTrue("agreed")) {
            sheet.put("appealable", false);
        }
        return sheet.put("applies", "by_agreement");
    }

    private BigDecimal wage(Inputs inputs, Worksheet sheet, LocalDate filed) {
        return new RegionalFigures(law.local(), inputs, sheet)
                .yuan("avg_wage", FigureName.AVERAGE_WAGE, "province", filed.getYear() - 1);
    }
}
