package org.mingfa.risk.calc.court;

import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 公示催告 and 撤销仲裁裁决、认定仲裁协议效力: a fee per case (诉讼费用交纳办法 14(四), 14(五), 20, 29, 37). */
public final class ApplicationFee implements Calculator {

    private final LawBook law;

    public ApplicationFee(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
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
