package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;

/** 保全申请费: by the property actually preserved, with a ceiling (诉讼费用交纳办法 14(二), 38(3)). */
public final class PreservationFee implements Calculator {

    private final LawBook law;

    public PreservationFee(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        BigDecimal amount = inputs.saidNone("amount") ? BigDecimal.ZERO : inputs.money("amount");
        BigDecimal fee = FeeTable.fee(sheet, law.at("fees/preservation", asOf), amount);
        BigDecimal cap = sheet.uses(law.at("fees/preservation-cap", asOf)).yuan();
        if (fee.compareTo(cap) > 0) {
            sheet.step("超过上限，按 " + Yuan.plain(cap) + " 元交纳。");
        }
        String bearer = sheet.uses(law.at("fees/preservation-bearer", asOf)).rule();
        sheet.step("由" + bearer + "在申请时预交；" + bearer + "起诉的，可以将该费用列入诉讼请求。");
        return sheet.putMoney("fee", fee.min(cap)).put("prepaid", true).put("borne_by", bearer);
    }
}
