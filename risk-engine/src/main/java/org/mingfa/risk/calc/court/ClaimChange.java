package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;

/** What a change of the claimed amount costs or brings back (诉讼费用交纳办法 21, 35). */
final class ClaimChange {

    private final LawBook law;
    private final LocalDate asOf;
    private final Worksheet sheet;

    ClaimChange(LawBook law, LocalDate asOf, Worksheet sheet) {
        this.law = law;
        this.asOf = asOf;
        this.sheet = sheet;
    }

    Worksheet calculate(Inputs inputs, CaseFees fees) {
        Inputs change = inputs.findGroup("change").orElseThrow(() -> inputs.missing("change"));
        change.need("from", "to");
        BigDecimal from = change.money("from");
        BigDecimal to = change.money("to");
        boolean less = to.compareTo(from) < 0;
        if (less) {
            change.need("before_end_of_court_investigation");
        }
        if (less && !change.isTrue("before_end_of_court_investigation")) {
            sheet.uses(law.at("fees/claim-decrease-late", asOf));
            sheet.step("请求由 " + Yuan.plain(from) + " 元减为 " + Yuan.plain(to) + " 元，在法庭调查终结后提出，减少部分的受理费由变更请求的当事人负担，不退还。");
            return sheet.putMoney("refund", BigDecimal.ZERO).put("borne_by", "claim_changer");
        }
        BigDecimal before = fee(inputs, fees, from);
        BigDecimal after = fee(inputs, fees, to);
        if (less) {
            sheet.uses(law.at("fees/claim-decrease", asOf));
            BigDecimal refund = before.subtract(after);
            sheet.step(
                    "请求减少，退还 " + Yuan.plain(before) + " − " + Yuan.plain(after) + " = " + Yuan.format(refund) + " 元。");
            return sheet.putMoney("refund", refund);
        }
        sheet.uses(law.at("fees/claim-increase", asOf));
        BigDecimal supplement = after.subtract(before);
        sheet.step(
                "请求增加，补交 " + Yuan.plain(after) + " − " + Yuan.plain(before) + " = " + Yuan.format(supplement) + " 元。");
        return sheet.putMoney("supplement", supplement);
    }

    /** The fee of an amount; a standard that the province sets is the same before and after, so its least will do. */
    private BigDecimal fee(Inputs inputs, CaseFees fees, BigDecimal amount) {
        Fee full = fees.full(CourtFee.chargedAs(inputs.text("case_type")), Optional.of(amount));
        return CourtFee.triggers(inputs).stream()
                .findFirst()
                .map(name -> full.share(sheet.uses(law.at(name, asOf)).ratio()).min())
                .orElse(full.min());
    }
}
