package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CourtCalendar;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 民间借贷利息: what interest a court protects, over three sets of rules (民间借贷规定 2015, 2020-08, 2021). */
public final class PrivateLendingInterest implements Calculator {

    private final LawBook law;
    private final PublishedRates rates;

    public PrivateLendingInterest(LawBook law, CourtCalendar calendar) {
        this.law = law;
        this.rates = new PublishedRates(law, calendar);
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate ruleDay = ruleDay(inputs, asOf);
        if (isOutside(law, inputs, sheet, ruleDay)) {
            return sheet;
        }
        Optional<BigDecimal> principal = principal(inputs, sheet, ruleDay);
        LendingCap cap = new LendingCap(law, rates, inputs, sheet);
        LendingSum sum = new LendingSum(law, inputs, sheet, cap, ruleDay);
        if (inputs.isTrue("bound")) {
            return cap.isKnown() ? sum.capOnly() : sheet.putPercent("most", cap.highest());
        }
        if (inputs.has("paid_interest")) {
            return sum.refund(principal.orElseThrow(() -> inputs.missing("principal")));
        }
        if (inputs.has("rolled_after_years")) {
            return sum.recognizedPrincipal(principal.orElseThrow(() -> inputs.missing("principal")));
        }
        if (inputs.findGroup("rollover").isPresent()) {
            return sum.rolledOver();
        }
        boolean asksInterest = inputs.has("from") || inputs.has("to") || inputs.has("due");
        if (!asksInterest && inputs.has("iou_amount") && !inputs.has("rate") && !inputs.has("contract_date")) {
            return sheet;
        }
        if (!asksInterest) {
            return sum.capOnly();
        }
        return sum.interest(principal.orElseThrow(() -> inputs.missing("principal")));
    }

    /** Says where the lender is none to whom the ceilings apply, or the contract is void; then nothing is calculated. */
    static boolean isOutside(LawBook law, Inputs inputs, Worksheet sheet, LocalDate ruleDay) {
        if (List.of("financial", "local_financial_org")
                .contains(inputs.findText("lender_type").orElse(""))) {
            sheet.uses(law.at("interest/lending-scope", ruleDay));
            sheet.step("金融机构和小额贷款等地方金融组织的贷款不适用民间借贷利率上限的规定。");
            sheet.put("applies", false).put("cap_applies", false);
            return true;
        }
        if (inputs.isTrue("professional_lender")) {
            sheet.uses(law.at("interest/lending-professional", ruleDay));
            sheet.step("未依法取得放贷资格、以营利为目的向不特定对象出借的，借贷合同无效，不支持约定利息。");
            sheet.put("contract_void", true);
            return true;
        }
        return false;
    }

    /** The day whose rules apply: of acceptance, else “today”. */
    private static LocalDate ruleDay(Inputs inputs, LocalDate asOf) {
        return inputs.findDay("filed").orElse(asOf);
    }

    /** Interest deducted in advance is no principal. */
    private Optional<BigDecimal> principal(Inputs inputs, Worksheet sheet, LocalDate ruleDay) {
        if (!inputs.has("iou_amount")) {
            return inputs.findMoney("principal");
        }
        BigDecimal received = inputs.money("received");
        BigDecimal written = inputs.money("iou_amount");
        DatedValue rule = sheet.uses(law.at("interest/lending-advance-deduction", ruleDay));
        BigDecimal principal = received.min(written);
        sheet.step("借条写明 " + Yuan.plain(written) + " 元，实际出借 " + Yuan.plain(received) + " 元；" + rule.title()
                + "为实际出借的金额 " + Yuan.format(principal) + " 元。");
        sheet.putMoney("principal", principal);
        return Optional.of(principal);
    }
}
