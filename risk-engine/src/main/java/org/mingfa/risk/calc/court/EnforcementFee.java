package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalValue;

/** 执行申请费: not prepaid, borne by the person against whom is enforced (诉讼费用交纳办法 14, 20, 38). */
public final class EnforcementFee implements Calculator {

    private final LawBook law;

    public EnforcementFee(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        if (inputs.saidNone("amount")) {
            LegalValue.MoneyRange range =
                    sheet.uses(law.at("fees/enforcement-without-amount", asOf)).range();
            sheet.putMoney("min", range.min()).putMoney("max", range.max());
            sheet.step("没有执行金额，每件 " + Yuan.plain(range.min()) + " 元至 " + Yuan.plain(range.max()) + " 元。");
        } else {
            BigDecimal fee = FeeTable.fee(sheet, law.at("fees/enforcement", asOf), inputs.money("amount"));
            sheet.putMoney("fee", fee);
        }
        String bearer = sheet.uses(law.at("fees/enforcement-bearer", asOf)).rule();
        sheet.uses(law.at("fees/enforcement-prepayment", asOf));
        sheet.step("执行申请费不由申请人预交，执行后交纳，由" + bearer + "负担。");
        return sheet.put("prepaid", false).put("borne_by", bearer);
    }
}
