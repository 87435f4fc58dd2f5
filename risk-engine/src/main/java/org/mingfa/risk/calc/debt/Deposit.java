package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 定金: its ceiling, and what is forfeited or returned double (民法典 586–588; 合同编通则解释 67). */
public final class Deposit implements Calculator {

    private static final String DEPOSIT_WORD = "定金";

    private final LawBook law;

    public Deposit(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        String label = inputs.findText("label").orElse(DEPOSIT_WORD);
        if (!DEPOSIT_WORD.equals(label) && !inputs.isTrue("deposit_nature_agreed")) {
            if (!law.at("deposit/other-labels", asOf).names().contains(label)) {
                inputs.need("deposit_nature_agreed");
            }
            sheet.uses(law.at("deposit/other-labels", asOf));
            sheet.step("交付的是“" + label + "”，没有约定定金性质的，不适用定金罚则。");
            return sheet.put("deposit_rule_applies", false);
        }
        BigDecimal delivered = inputs.money("delivered");
        if (delivered.signum() == 0) {
            sheet.uses(law.at("deposit/delivered-governs", asOf));
            sheet.step("定金合同自实际交付定金时成立；没有交付的，不适用定金罚则。");
            return sheet.put("deposit_rule_applies", false);
        }
        BigDecimal deposit = effective(inputs, sheet, asOf, delivered);
        BigDecimal excess = delivered.subtract(deposit);
        sheet.put("deposit_rule_applies", true).putMoney("deposit", deposit).putMoney("excess", excess);
        breach(inputs, sheet, asOf, deposit, excess);
        sheet.uses(law.at("deposit/alternative-to-penalty", asOf));
        sheet.step("合同同时约定违约金的，只能选择违约金或者定金之一。");
        return sheet;
    }

    private BigDecimal effective(Inputs inputs, Worksheet sheet, LocalDate asOf, BigDecimal delivered) {
        DatedValue share = sheet.uses(law.at("deposit/share-cap", asOf));
        sheet.uses(law.at("deposit/delivered-governs", asOf));
        BigDecimal price = inputs.money("contract_price");
        BigDecimal cap = Yuan.round(share.ratio().of(price));
        BigDecimal deposit = delivered.min(cap);
        inputs.findMoney("agreed")
                .filter(agreed -> agreed.compareTo(delivered) != 0)
                .ifPresent(agreed ->
                        sheet.step("约定 " + Yuan.plain(agreed) + " 元，实际交付 " + Yuan.plain(delivered) + " 元，以实际交付的数额为准。"));
        sheet.step("定金不得超过主合同标的额 " + Yuan.plain(price) + " 元的 " + share.ratio() + "即 " + Yuan.format(cap) + " 元；有效定金 "
                + Yuan.format(deposit) + " 元。");
        return deposit;
    }

    private void breach(Inputs inputs, Worksheet sheet, LocalDate asOf, BigDecimal deposit, BigDecimal excess) {
        String by = inputs.findText("breach_by").orElse("none");
        DatedValue rule = law.at("deposit/double-return", asOf);
        switch (by) {
            case "giver" -> {
                sheet.uses(rule);
                sheet.putMoney("forfeited", deposit).putMoney("return_total", excess);
                sheet.step("给付定金的一方违约，无权请求返还定金 " + Yuan.format(deposit) + " 元；超过部分 " + Yuan.format(excess) + " 元应当返还。");
            }
            case "receiver" -> {
                sheet.uses(rule);
                BigDecimal total =
                        deposit.multiply(BigDecimal.valueOf(rule.count())).add(excess);
                sheet.putMoney("return_total", total);
                sheet.step("收受定金的一方违约，双倍返还定金并返还超过部分：" + Yuan.format(deposit) + "×" + rule.count() + " + "
                        + Yuan.format(excess) + " = " + Yuan.format(total) + " 元。");
            }
            default -> sheet.step("债务履行后，定金抵作价款或者收回。");
        }
    }
}
