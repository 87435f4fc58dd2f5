package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalRatio;

/** 案件受理费: by kind of case and amount, halved at most once, with changes of claim and of procedure. */
public final class CourtFee implements Calculator {

    private final LawBook law;

    public CourtFee(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        String type = inputs.text("case_type");
        Optional<String> exemption = exemption(inputs, type);
        if (exemption.isPresent()) {
            DatedValue value = sheet.uses(law.at(exemption.get(), asOf));
            sheet.step(value.title() + "。");
            return sheet.putMoney("fee", value.yuan());
        }
        CaseFees fees = new CaseFees(law, asOf, inputs, sheet);
        if (inputs.findGroup("change").isPresent()) {
            return new ClaimChange(law, asOf, sheet).calculate(inputs, fees);
        }
        Optional<BigDecimal> amount = amount(inputs, asOf, sheet, type);
        if (inputs.has("convert")) {
            return convert(inputs, asOf, sheet, fees.full(chargedAs(type), amount));
        }
        Fee fee = halved(inputs, asOf, sheet, fees.full(chargedAs(type), amount));
        fee.writeTo(sheet);
        sheet.step("案件受理费 " + fee.format() + "。");
        prepayment(inputs, asOf, sheet, type);
        return sheet;
    }

    /** A retrial is told by the kind of case or, with the kind of the first case kept, by the stage. */
    private static boolean isRetrial(Inputs inputs) {
        return "retrial".equals(inputs.text("case_type"))
                || "retrial".equals(inputs.findText("stage").orElse(""));
    }

    static String chargedAs(String type) {
        return "retrial".equals(type) ? "property" : type;
    }

    /** The value that sets the fee to nothing, when the kind of case or its end is free of charge. */
    private static Optional<String> exemption(Inputs inputs, String type) {
        String outcome = inputs.findText("outcome").orElse("judgment");
        boolean chargedRetrial = inputs.findText("retrial_ground")
                .filter(ground -> !"other".equals(ground))
                .isPresent();
        if (isRetrial(inputs) && !chargedRetrial) {
            return Optional.of("fees/exempt-retrial");
        }
        return switch (type) {
            case "special_procedure" -> Optional.of("fees/exempt-special-procedure");
            case "dismissal" -> Optional.of("fees/exempt-dismissal");
            case "ruling_appeal" -> Optional.of("fees/exempt-ruling-appeal");
            case "jurisdiction_objection" ->
                "upheld".equals(outcome) ? Optional.of("fees/objection-upheld") : Optional.empty();
            default ->
                List.of("dismissed", "non_acceptance").contains(outcome)
                        ? Optional.of("fees/exempt-dismissal")
                        : Optional.empty();
        };
    }

    /** The amount that is charged; empty when the user said that there is none. */
    private Optional<BigDecimal> amount(Inputs inputs, LocalDate asOf, Worksheet sheet, String type) {
        if (List.of("labor", "other_nonproperty", "jurisdiction_objection", "administrative", "administrative_ip")
                .contains(type)) {
            return Optional.empty();
        }
        boolean several = !inputs.moneys("amounts").isEmpty();
        if ("mixed".equals(type) || several) {
            sheet.uses(law.at("fees/sum-of-claims", asOf));
        }
        if ("mixed".equals(type)) {
            sheet.step("既有财产请求又有非财产请求的，按照财产请求的标准交纳，非财产请求不另收。");
        }
        boolean second =
                isRetrial(inputs) || "second".equals(inputs.findText("stage").orElse("first"));
        String contested = isRetrial(inputs) ? "fees/retrial-amount" : "fees/appeal-contested-part";
        if (second && inputs.has("contested_amount")) {
            sheet.uses(law.at(contested, asOf));
            sheet.step("只按不服原判决的部分 " + Yuan.plain(inputs.money("contested_amount")) + " 元交纳。");
            return inputs.findMoney("contested_amount");
        }
        if (several) {
            BigDecimal sum = inputs.moneys("amounts").stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            sheet.step("各项财产请求合并计算，共 " + Yuan.plain(sum) + " 元。");
            return Optional.of(
                    inputs.findMoney("amount").orElse(BigDecimal.ZERO).add(sum));
        }
        if (second && inputs.has("amount")) {
            sheet.uses(law.at(contested, asOf));
            sheet.assume("没有填写不服部分的金额，按填写的金额全额计算");
        }
        if (!inputs.has("amount")
                && inputs.saidNone("amount")
                && !List.of("property", "mixed", "retrial").contains(type)) {
            return Optional.empty();
        }
        if (!inputs.has("amount")) {
            throw inputs.missing(second ? "contested_amount" : "amount");
        }
        return inputs.findMoney("amount");
    }

    private Fee halved(Inputs inputs, LocalDate asOf, Worksheet sheet, Fee full) {
        List<String> triggers = triggers(inputs);
        if (triggers.isEmpty()) {
            return full;
        }
        LegalRatio half = law.at(triggers.getFirst(), asOf).ratio();
        triggers.forEach(name -> sheet.uses(law.at(name, asOf)));
        if (triggers.size() > 1) {
            sheet.uses(law.at("fees/halving-once", asOf));
        }
        Fee fee = full.share(half);
        String why = String.join(
                "、", triggers.stream().map(name -> law.at(name, asOf).title()).toList());
        sheet.step(why + (triggers.size() > 1 ? "；有多个减半事由也只减半一次" : "") + "：" + full.format() + "×" + half + "。");
        sheet.put("halved_once", true);
        return fee;
    }

    static List<String> triggers(Inputs inputs) {
        List<String> triggers = new ArrayList<>();
        if ("jurisdiction_objection".equals(inputs.text("case_type"))) {
            return triggers;
        }
        if (List.of("mediated", "withdrawn").contains(inputs.findText("outcome").orElse(""))) {
            triggers.add("fees/halving-mediated-withdrawn");
        }
        if (List.of("simplified", "small_claims")
                .contains(inputs.findText("procedure").orElse(""))) {
            triggers.add("fees/halving-simplified");
        }
        if (inputs.isTrue("counterclaim") || inputs.isTrue("third_party_claim")) {
            inputs.need("joined");
            if (inputs.isTrue("joined")) {
                triggers.add("fees/halving-joined");
            }
        }
        return triggers;
    }

    private Worksheet convert(Inputs inputs, LocalDate asOf, Worksheet sheet, Fee full) {
        LegalRatio half = sheet.uses(law.at("fees/conversion-share", asOf)).ratio();
        Fee share = full.share(half);
        boolean toOrdinary = "simplified_to_ordinary".equals(inputs.text("convert"));
        String name = toOrdinary ? "supplement" : "refund";
        if (share.isKnown()) {
            sheet.putMoney(name, share.min());
        } else {
            share.writeTo(sheet);
        }
        if (toOrdinary) {
            DatedValue period = sheet.uses(law.at("fees/conversion-supplement", asOf));
            sheet.put("deadline_days", period.period().length());
            sheet.step("简易程序转为普通程序，补交另一半 " + share.format() + "，接到交费通知之日起 " + period.period()
                    + " 内交纳；无正当理由未足额补交的，按撤诉处理，已收费用退还一半。");
        } else {
            sheet.step("普通程序转为简易程序，退还一半 " + share.format() + "。");
            sheet.assume("普通程序转为简易程序退还一半是审判实践做法，未见成文规定");
        }
        return sheet;
    }

    private void prepayment(Inputs inputs, LocalDate asOf, Worksheet sheet, String type) {
        if ("labor".equals(type)) {
            DatedValue wages = sheet.uses(law.at("fees/wages-not-prepaid", asOf));
            sheet.step(wages.title() + "案件受理费。");
            return;
        }
        boolean second = "second".equals(inputs.findText("stage").orElse("first"));
        DatedValue prepayment = sheet.uses(law.at(second ? "fees/appeal-prepayment" : "fees/prepayment", asOf));
        sheet.step(
                second
                        ? "上诉人应当在提交上诉状时预交；未预交的，在法院通知后 " + prepayment.period() + "内预交。"
                        : "接到交费通知的次日起 " + prepayment.period() + "内预交；逾期不交又未获准缓、减、免的，按撤诉处理。");
    }
}
