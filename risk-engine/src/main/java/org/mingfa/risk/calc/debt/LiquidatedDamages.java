package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 违约金: whether an agreed sum is generally held excessive; reduced only on request (民法典 585; 合同编通则解释 64–66). */
public final class LiquidatedDamages implements Calculator {

    private final LawBook law;

    public LiquidatedDamages(LawBook law) {
        this.law = law;
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
