package org.mingfa.risk.calc.fees;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.AnswerType;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.answer.Options;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalRatio;

/** 案件受理费: by kind of case and amount, halved at most once, with changes of claim and of procedure. */
public final class CourtFee implements Calculator {

    private static final SequencedMap<String, String> CASE_TYPES = new java.util.LinkedHashMap<>();

    static {
        CASE_TYPES.put("property", "财产案件");
        CASE_TYPES.put("mixed", "既有财产请求又有非财产请求");
        CASE_TYPES.put("divorce", "离婚案件");
        CASE_TYPES.put("personality", "人格权案件");
        CASE_TYPES.put("other_nonproperty", "其他非财产案件");
        CASE_TYPES.put("ip", "知识产权民事案件");
        CASE_TYPES.put("labor", "劳动争议案件");
        CASE_TYPES.put("jurisdiction_objection", "管辖权异议");
        CASE_TYPES.put("special_procedure", "特别程序案件");
        CASE_TYPES.put("dismissal", "裁定不予受理、驳回起诉、驳回上诉的案件");
        CASE_TYPES.put("ruling_appeal", "对裁定提起上诉");
        CASE_TYPES.put("retrial", "再审案件");
        CASE_TYPES.put("administrative", "行政案件");
        CASE_TYPES.put("administrative_ip", "商标、专利、海事行政案件");
    }

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            entry("special", "special_procedure"),
            entry("marriage", "divorce"),
            entry("personality_rights", "personality"),
            entry("nonproperty", "other_nonproperty"),
            entry("other", "other_nonproperty"),
            entry("labour", "labor"),
            entry("intellectual_property", "ip"));

    private static final AnswerType YUAN = new AnswerType.Money();

    private static final List<Field> FIELDS = List.of(
            Field.choice("case_type", "是哪一类案件？", CASE_TYPES, SYNONYMS).needed(),
            Field.choice("stage", "一审还是二审？", Options.of("first", "一审", "second", "二审", "retrial", "再审")),
            Field.choice(
                    "procedure",
                    "适用哪种程序？",
                    Options.of("ordinary", "普通程序", "simplified", "简易程序", "small_claims", "小额诉讼程序")),
            Field.money("amount", "请求的金额（离婚案件填财产总额，人格权案件填赔偿额；没有填 null）").or("damages", "property"),
            Field.list("amounts", "各项财产请求的金额（合并计算）", YUAN),
            Field.whole("nonproperty_claims", "同时提出几项非财产请求？", new AnswerType.Whole(0, 100, "项")),
            Field.money("contested_amount", "上诉时不服一审判决部分的金额"),
            Field.money("base_rate", "本省规定的每件标准（不知道填 null）").or("base"),
            Field.text("province", "受理法院所在省份"),
            Field.choice(
                    "outcome",
                    "案件怎样结束？",
                    Options.of(
                            "judgment", "判决",
                            "mediated", "调解",
                            "withdrawn", "撤诉",
                            "rejected", "异议不成立",
                            "upheld", "异议成立",
                            "dismissed", "驳回起诉",
                            "non_acceptance", "不予受理")),
            Field.flag("counterclaim", "是反诉吗？"),
            Field.flag("third_party_claim", "是有独立请求权第三人的请求吗？"),
            Field.flag("joined", "与本诉合并审理吗？"),
            Field.text("ruling", "对哪种裁定上诉？（不予受理、驳回起诉、管辖权异议）"),
            Field.choice(
                    "retrial_ground",
                    "再审属于哪种情形？",
                    Options.of("new_evidence", "有新证据足以推翻原裁判", "no_appeal", "一审后未上诉又申请再审", "other", "其他")),
            Field.group(
                    "change",
                    "诉讼请求金额的变更",
                    Field.money("from", "变更前的金额").needed(),
                    Field.money("to", "变更后的金额").needed(),
                    Field.flag("before_end_of_court_investigation", "是在法庭调查终结前提出的吗？")),
            Field.choice(
                    "convert",
                    "程序怎样转换？",
                    Options.of("simplified_to_ordinary", "简易转普通", "ordinary_to_simplified", "普通转简易")));

    private static final CalculatorDescription DESCRIPTION = new CalculatorDescription(
            "court_fee",
            "案件受理费",
            "计算一审、二审案件受理费、减半、补交和退还；外币请求先按受理当日汇率折成人民币再填写。",
            FIELDS,
            List.of("《诉讼费用交纳办法》第八条、第九条、第十三条、第十五条至第二十二条、第三十五条", "《民诉法解释》第一百九十九条、第二百零一条、第二百零六条"));

    private final LawBook law;

    public CourtFee(LawBook law) {
        this.law = law;
    }

    @Override
    public CalculatorDescription description() {
        return DESCRIPTION;
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
