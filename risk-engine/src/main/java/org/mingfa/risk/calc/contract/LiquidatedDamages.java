package org.mingfa.risk.calc.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 违约金: whether an agreed sum is generally held excessive; reduced only on request (民法典 585; 合同编通则解释 64–66). */
public final class LiquidatedDamages implements Calculator {

    private static final CalculatorDescription DESCRIPTION = new CalculatorDescription(
            "liquidated_damages",
            "违约金是否过高",
            "比较约定的违约金与实际损失，提示是否一般会被认定过分高于损失。",
            List.of(
                    Field.money("loss", "违约造成的损失是多少？").needed(),
                    Field.money("agreed", "约定的违约金是多少？").needed(),
                    Field.flag("malicious_breach", "违约方是恶意违约吗？"),
                    Field.flag("advance_waiver", "合同约定了不得调整违约金吗？"),
                    Field.flag("requested", "违约方请求减少了吗？")),
            List.of("《民法典》第五百八十五条第二款", "《合同编通则解释》第六十四条至第六十六条"));

    private final LawBook law;

    public LiquidatedDamages(LawBook law) {
        this.law = law;
    }

    @Override
    public CalculatorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        BigDecimal loss = inputs.money("loss");
        BigDecimal agreed = inputs.money("agreed");
        DatedValue share = sheet.uses(law.at("damages/excessive-share", asOf));
        BigDecimal threshold = loss.add(share.ratio().of(loss));
        boolean excessive = agreed.compareTo(threshold) > 0;
        sheet.putMoney("threshold", threshold).put("presumed_excessive", excessive);
        sheet.step("损失 " + Yuan.plain(loss) + " 元，加 " + share.ratio() + " 为 " + Yuan.format(threshold) + " 元；约定 "
                + Yuan.plain(agreed) + " 元" + (excessive ? "，超过该数，一般可以认定过分高于损失。" : "，没有超过该数。"));
        sheet.put("auto_reduce", false);
        sheet.step("该比例只用于判断是否过高，不是减少后的数额。");
        law.find("damages/on-request", asOf).ifPresent(sheet::uses);
        sheet.step("须由当事人以反诉或者抗辩的方式请求，违约方对过高负举证责任。");
        if (inputs.isTrue("advance_waiver")) {
            sheet.step("仅以合同约定不得调整为由主张不予调整的，不予支持。");
        }
        if (inputs.isTrue("malicious_breach")) {
            law.find("damages/malicious-breach", asOf).ifPresent(sheet::uses);
            sheet.step("恶意违约的一方请求减少的，一般不予支持。");
            return sheet.put("reduction_supported", false);
        }
        if (inputs.findFlag("requested").isPresent() || !excessive) {
            sheet.put("reduction_supported", excessive && inputs.isTrue("requested"));
        }
        return sheet;
    }
}
