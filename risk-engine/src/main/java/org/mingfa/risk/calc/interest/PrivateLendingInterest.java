package org.mingfa.risk.calc.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.AnswerType;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.answer.Options;
import org.mingfa.risk.calc.period.CourtCalendar;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 民间借贷利息: what interest a court protects, over three sets of rules (民间借贷规定 2015, 2020-08, 2021). */
public final class PrivateLendingInterest implements Calculator {

    private static final CalculatorDescription DESCRIPTION = new CalculatorDescription(
            "private_lending_interest",
            "民间借贷利息",
            "计算民间借贷受保护的利率上限、利息、逾期利息和应返还的利息；不适用于金融机构和地方金融组织。",
            List.of(
                    Field.money("principal", "借款本金是多少？"),
                    Field.percent("rate", "约定的年利率是多少？（没有约定填 null）"),
                    Field.percent("overdue_rate", "约定的逾期年利率是多少？（没有约定填 null）"),
                    Field.percent("penalty", "违约金折合年利率是多少？"),
                    Field.percent("fees", "其他费用折合年利率是多少？").or("other_fees"),
                    Field.choice(
                            "interest_clause",
                            "利息是怎样约定的？",
                            Options.of("none", "没有约定", "unclear", "约定不明", "clear", "约定了利率")),
                    Field.choice(
                            "parties",
                            "双方是什么主体？",
                            Options.of("natural-natural", "都是自然人", "other", "至少一方不是自然人"),
                            Map.of("natural-legal", "other", "legal-natural", "other", "legal-legal", "other")),
                    Field.day("contract_date", "借款合同哪一天成立？"),
                    Field.day("from", "利息从哪一天起算？"),
                    Field.day("to", "利息算到哪一天？（当日不计）"),
                    Field.day("due", "借款哪一天到期？"),
                    Field.day("filed", "哪一天起诉（一审受理）？"),
                    DayCount.FIELD,
                    Field.money("iou_amount", "借条写的金额是多少？"),
                    Field.money("received", "实际收到多少？"),
                    Field.money("paid_interest", "已经支付了多少利息？"),
                    Field.day("paid_for_year_ending", "支付的是到哪一天为止一年的利息？"),
                    Field.group(
                            "rollover",
                            "前期本息结算后重新出具债权凭证",
                            Field.money("original_principal", "最初的本金是多少？").needed(),
                            Field.percent("previous_rate", "前期年利率是多少？").needed(),
                            Field.day("previous_from", "前期从哪一天起？").needed(),
                            Field.day("previous_to", "前期到哪一天？").needed()),
                    Field.whole("rolled_after_years", "满几年把利息计入本金、重新出具借条？", new AnswerType.Whole(1, 50, "年")),
                    Field.flag("ask_old_rule", "请求 2020-08-19 以前的利息适用当时的规定吗？"),
                    Field.flag("bound", "只要一个界限吗？（起诉或者成立之日的报价没有收录时，按已公布的最高报价）"),
                    Field.percent("lpr", "该日的一年期贷款市场报价利率是多少？（资料未收录时填写）"),
                    Field.choice(
                                    "lender_type",
                                    "出借人是谁？",
                                    Options.of(
                                            "natural", "自然人",
                                            "company", "企业",
                                            "financial", "金融机构",
                                            "local_financial_org", "小额贷款等七类地方金融组织"),
                                    Map.of("local_financial", "local_financial_org", "bank", "financial"))
                            .or("lender"),
                    Field.flag("professional_lender", "出借人未经许可、以营利为目的向不特定对象放贷吗？")),
            List.of("《民间借贷规定》第二十四条至第二十九条、第三十一条"));

    private final LawBook law;
    private final PublishedRates rates;

    public PrivateLendingInterest(LawBook law, CourtCalendar calendar) {
        this.law = law;
        this.rates = new PublishedRates(law, calendar);
    }

    @Override
    public CalculatorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate ruleDay = ruleDay(inputs, asOf);
        if (List.of("financial", "local_financial_org")
                .contains(inputs.findText("lender_type").orElse(""))) {
            sheet.uses(law.at("interest/lending-scope", ruleDay));
            sheet.step("金融机构和小额贷款等地方金融组织的贷款不适用民间借贷利率上限的规定。");
            return sheet.put("applies", false).put("cap_applies", false);
        }
        if (inputs.isTrue("professional_lender")) {
            sheet.uses(law.at("interest/lending-professional", ruleDay));
            sheet.step("未依法取得放贷资格、以营利为目的向不特定对象出借的，借贷合同无效，不支持约定利息。");
            return sheet.put("contract_void", true);
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
