package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 支付令申请费: a share of the property fee (诉讼费用交纳办法 14(三), 36). */
public final class PaymentOrderFee implements Calculator {

    private final LawBook law;

    public PaymentOrderFee(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        BigDecimal full = FeeTable.fee(sheet, law.at("fees/property", asOf), inputs.money("amount"));
        DatedValue share = sheet.uses(law.at("fees/payment-order", asOf));
        BigDecimal fee = share.ratio().of(full);
        sheet.step("支付令申请费为其 " + share.ratio() + "：" + Yuan.plain(full) + "×" + share.ratio() + " = " + Yuan.format(fee)
                + " 元。");
        String bearer = sheet.uses(law.at("fees/payment-order-bearer", asOf)).rule();
        sheet.step("由申请人预交；" + bearer + "未提出异议的，由" + bearer + "负担；提出异议致使程序终结的，由申请人负担，另行起诉时可以列入诉讼请求。");
        return sheet.putMoney("fee", fee).put("prepaid", true).put("borne_by", bearer);
    }
}
