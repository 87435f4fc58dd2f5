package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalValue;

/** 申请费: what an application costs, whether it is prepaid, and who bears it in the end. */
public final class ApplicationFees {

    private final LawBook law;

    public ApplicationFees(LawBook law) {
        this.law = law;
    }

    /** 支付令申请费: a share of the property fee (诉讼费用交纳办法 14(三), 36). */
    public Worksheet paymentOrder(Inputs inputs, LocalDate asOf) {
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

    /** 保全申请费: by the property actually preserved, with a ceiling (诉讼费用交纳办法 14(二), 38(3)). */
    public Worksheet preservation(Inputs inputs, LocalDate asOf) {
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

    /** 破产申请费: half of the property fee on the estate, with a ceiling (诉讼费用交纳办法 14(六), 20, 42). */
    public Worksheet bankruptcy(Inputs inputs, LocalDate asOf) {
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

    /** 执行申请费: not prepaid, borne by the person against whom is enforced (诉讼费用交纳办法 14, 20, 38). */
    public Worksheet enforcement(Inputs inputs, LocalDate asOf) {
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

    /** 公示催告 and 撤销仲裁裁决、认定仲裁协议效力: a fee per case (诉讼费用交纳办法 14(四), 14(五), 20, 29, 37). */
    public Worksheet application(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        boolean notice = inputs.text("kind").equals("public_notice");
        DatedValue fee = sheet.uses(law.at(notice ? "fees/public-notice" : "fees/arbitration-review", asOf));
        String bearer = sheet.uses(law.at(notice ? "fees/public-notice-bearer" : "fees/loser-bears", asOf))
                .rule();
        sheet.uses(law.at("fees/application-prepayment", asOf));
        sheet.step(fee.title() + "每件 " + Yuan.plain(fee.yuan()) + " 元，由申请人预交，由" + bearer + "负担"
                + (notice ? "。" : "，胜诉方自愿承担的除外。"));
        return sheet.putMoney("fee", fee.yuan()).put("prepaid", true).put("borne_by", bearer);
    }
}
