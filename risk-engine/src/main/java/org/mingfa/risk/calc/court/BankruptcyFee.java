package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 破产申请费: half of the property fee on the estate, with a ceiling (诉讼费用交纳办法 14(六), 20, 42). */
public final class BankruptcyFee implements Calculator {

    private final LawBook law;

    public BankruptcyFee(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        BigDecimal full = FeeTable.fee(sheet, law.at("fees/property", asOf), inputs.money("estate"));
        DatedValue share = sheet.uses(law.at("fees/bankruptcy", asOf));
        BigDecimal cap = sheet.uses(law.at("fees/bankruptcy-cap", asOf)).yuan();
        BigDecimal fee = share.ratio().of(full);
        sheet.step("减半：" + Yuan.plain(full) + "×" + share.ratio() + " = " + Yuan.format(fee) + " 元"
                + (fee.compareTo(cap) > 0 ? "，超过上限，按 " + Yuan.plain(cap) + " 元交纳。" : "。"));
        sheet.uses(law.at("fees/bankruptcy-prepayment", asOf));
        String bearer = sheet.uses(law.at("fees/bankruptcy-bearer", asOf)).rule();
        sheet.step("不由申请人预交，清算后从" + bearer + "中拨付。");
        return sheet.putMoney("fee", fee.min(cap)).put("prepaid", false).put("borne_by", bearer);
    }
}
