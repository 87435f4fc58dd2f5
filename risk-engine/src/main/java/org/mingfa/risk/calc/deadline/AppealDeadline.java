package org.mingfa.risk.calc.deadline;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.AnswerType;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.answer.Options;
import org.mingfa.risk.calc.period.PeriodCounter;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 上诉期: each party's last day, and when a document takes effect if nobody appeals (民事诉讼法 171, 286). */
public final class AppealDeadline implements Calculator {

    private static final Map<String, String> FINAL_PROCEDURES = Map.of(
            "small_claims", "appeal/small-claims",
            "special", "appeal/special-procedures",
            "payment_order", "appeal/special-procedures",
            "public_notice", "appeal/special-procedures");

    private static final String EITHER = "either";

    private static final SequencedMap<String, String> RULINGS = Options.of(
            "non_acceptance", "不予受理",
            "jurisdiction_objection", "管辖权异议",
            "dismissal", "驳回起诉",
            "other", "其他裁定");

    private static final Map<String, String> RULING_WORDS = Map.ofEntries(
            entry("管辖异议", "jurisdiction_objection"),
            entry("管辖权", "jurisdiction_objection"),
            entry("保全", "other"),
            entry("财产保全", "other"),
            entry("先予执行", "other"),
            entry("撤诉", "other"),
            entry("准许撤诉", "other"),
            entry("准许或者不准许撤诉", "other"),
            entry("中止诉讼", "other"),
            entry("终结诉讼", "other"),
            entry("补正笔误", "other"));

    private static final CalculatorDescription DESCRIPTION = new CalculatorDescription(
            "appeal_deadline",
            "上诉期",
            "计算上诉期的最后一日、是否可以上诉、未上诉时的生效日期，以及寄出的上诉状是否逾期。",
            List.of(
                    Field.choice(
                                    "doc",
                                    "是判决还是裁定？",
                                    Options.of(
                                            "judgment", "判决", "ruling", "裁定", EITHER, "判决或者裁定，分不清", "mediation", "调解书"))
                            .needed(),
                    Field.flag("domicile_in_prc", "当事人在我国领域内有住所吗？"),
                    Field.day("served", "哪一天收到？"),
                    Field.byName("served_map", "各方当事人分别哪一天收到？", AnswerType.Day.EVENT),
                    Field.list("without_domicile", "哪些当事人在我国领域内没有住所？", new AnswerType.Text()),
                    Field.choice("served_by", "怎样送达的？", Service.WAYS, Service.SYNONYMS),
                    Field.day("notice_issued", "哪一天发出公告？"),
                    Field.day("pronounced", "哪一天宣判？（定期宣判的填写）"),
                    Field.day("pickup_period_end", "当庭宣判的，法院指定的领取裁判文书期间哪一天届满？"),
                    Field.flag("picked_up", "在指定期间内领取了吗？（领取的，收到日期填领取之日）"),
                    Field.choice(
                            "procedure",
                            "适用哪种程序？",
                            Options.of(
                                    "ordinary", "普通程序",
                                    "simplified", "简易程序",
                                    "small_claims", "小额诉讼程序",
                                    "special", "特别程序",
                                    "payment_order", "督促程序",
                                    "public_notice", "公示催告程序"),
                            Map.of("special_procedure", "special")),
                    Field.choice("ruling", "是哪一种裁定？", RULINGS, RULING_WORDS),
                    Field.choice(
                            "court",
                            "一审是哪一级法院？",
                            Options.of("basic", "基层", "intermediate", "中级", "high", "高级", "supreme", "最高")),
                    Field.flag("hk_mo_tw", "是港澳台当事人吗？"),
                    Field.day("posted", "上诉状哪一天交邮？"),
                    Field.day("arrived", "上诉状哪一天到达法院？").or("filed")),
            List.of("《民事诉讼法》第八十五条、第九十五条、第一百七十一条、第二百八十三条、第二百八十六条", "《民诉法解释》第二百四十四条"));

    private final LawBook law;
    private final PeriodCounter counter;

    public AppealDeadline(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
    }

    @Override
    public CalculatorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate about = inputs.findDay("served")
                .or(() -> inputs.findDay("pronounced"))
                .or(() -> inputs.findDay("notice_issued"))
                .orElse(asOf);
        Optional<String> why = notAppealable(inputs, sheet, about);
        if (why.isPresent()) {
            sheet.step(why.get());
            return sheet.put("appealable", false);
        }
        inputs.need(
                isServiceTold(inputs) ? new String[] {"domicile_in_prc"} : new String[] {"served", "domicile_in_prc"});
        sheet.put("appealable", true);
        if (inputs.has("served_map")) {
            return perParty(inputs, sheet);
        }
        LocalDate served = new Service(law, inputs, sheet).day();
        boolean domicile = inputs.isTrue("domicile_in_prc");
        if (domicile && inputs.text("doc").equals(EITHER)) {
            return either(sheet, served, asOf);
        }
        LocalDate deadline = counter.procedural(sheet, served, period(inputs, sheet, served, domicile));
        sheet.putDay("deadline", deadline).putDay("effective_if_no_appeal", deadline.plusDays(1));
        sheet.step("各方都在同一日收到而且都不上诉的，" + deadline.plusDays(1) + " 生效；他方收到较晚的，以最后一个上诉期为准。");
        timely(inputs, sheet, deadline);
        sheet.step("上诉状向原审法院提交；上诉费在提交时预交，或者在法院通知后的期限内预交。");
        return sheet;
    }

    /** Both days; the earlier is to be kept, unless it is past: then only a judgment can still be appealed. */
    private Worksheet either(Worksheet sheet, LocalDate served, LocalDate asOf) {
        DatedValue byRuling = sheet.uses(law.at("appeal/ruling", served));
        DatedValue byJudgment = sheet.uses(law.at("appeal/judgment", served));
        LocalDate ruling = counter.procedural(sheet, served, byRuling.period());
        LocalDate judgment = counter.procedural(sheet, served, byJudgment.period());
        boolean past = ruling.isBefore(asOf);
        sheet.putDay("deadline", past ? judgment : ruling);
        if (!past) {
            sheet.otherwise("deadline", new Figure.Day(judgment), byJudgment.title());
        }
        return sheet.assume("还没有分清是判决书还是裁定书：是裁定书（不予受理、管辖权异议、驳回起诉）的，到 " + ruling + " 为止；是判决书的，到 " + judgment
                + " 为止。请看文书的标题" + (past ? "；前一个日期已过" : "，分清以前按较早的一天办"));
    }

    private static boolean isServiceTold(Inputs inputs) {
        return List.of("served", "served_map", "notice_issued", "pronounced", "pickup_period_end").stream()
                .anyMatch(inputs::has);
    }

    private Optional<String> notAppealable(Inputs inputs, Worksheet sheet, LocalDate date) {
        String doc = inputs.text("doc");
        String procedure = inputs.findText("procedure").orElse("ordinary");
        if ("mediation".equals(doc)) {
            sheet.uses(law.at("appeal/mediation", date));
            return Optional.of("调解书经双方签收后即发生法律效力，不能上诉。");
        }
        boolean objection = List.of("non_acceptance", "jurisdiction_objection", "dismissal")
                .contains(inputs.findText("ruling").orElse(""));
        String rule = FINAL_PROCEDURES.get(procedure);
        if (rule != null) {
            sheet.uses(law.at(rule, date));
            sheet.put("remedy", "small_claims".equals(procedure) ? "向原审人民法院申请再审" : "向作出裁判的人民法院提出异议或者依法另行主张");
            return Optional.of("该程序实行一审终审，不能上诉。");
        }
        if ("supreme".equals(inputs.findText("court").orElse(""))) {
            sheet.uses(law.at("appeal/supreme-court", date));
            return Optional.of("最高人民法院的一审判决、裁定是发生法律效力的判决、裁定，不能上诉。");
        }
        if (!"ruling".equals(doc)) {
            return Optional.empty();
        }
        DatedValue rulings = sheet.uses(law.at("appeal/appealable-rulings", date));
        if (inputs.has("ruling") && !objection) {
            return Optional.of("只有"
                    + String.join("、", rulings.rows().values().stream().sorted().toList()) + "的裁定可以上诉。");
        }
        if (!inputs.has("ruling")) {
            sheet.assume("该裁定属于可以上诉的裁定（不予受理、管辖权异议、驳回起诉）");
        }
        return Optional.empty();
    }

    private org.mingfa.risk.law.LegalPeriod period(Inputs inputs, Worksheet sheet, LocalDate served, boolean domicile) {
        if (!domicile) {
            if (inputs.isTrue("hk_mo_tw")) {
                law.find("appeal/hk-mo-tw", served).ifPresent(sheet::uses);
                sheet.assume("港澳台当事人可以参照涉外民事诉讼程序的特别规定");
            }
            DatedValue value = sheet.uses(law.at("appeal/without-domicile", served));
            sheet.step("在我国领域内没有住所的当事人，上诉期为 " + value.period() + "。");
            return value.period();
        }
        String doc = inputs.text("doc").equals(EITHER) ? "ruling" : inputs.text("doc");
        DatedValue value = sheet.uses(law.at("appeal/" + doc, served));
        sheet.step(value.title() + "为 " + value.period() + "。");
        return value.period();
    }

    private Worksheet perParty(Inputs inputs, Worksheet sheet) {
        Map<String, LocalDate> served = inputs.daysByName("served_map");
        if (served.isEmpty()) {
            throw inputs.missing("served_map");
        }
        List<String> abroad = inputs.texts("without_domicile");
        Map<String, Figure> deadlines = new LinkedHashMap<>();
        LocalDate latest = LocalDate.MIN;
        for (Map.Entry<String, LocalDate> party : served.entrySet()) {
            sheet.step(party.getKey() + " 于 " + party.getValue() + " 收到：");
            boolean domicile = inputs.isTrue("domicile_in_prc") && !abroad.contains(party.getKey());
            LocalDate deadline =
                    counter.procedural(sheet, party.getValue(), period(inputs, sheet, party.getValue(), domicile));
            deadlines.put(party.getKey(), new Figure.Day(deadline));
            latest = deadline.isAfter(latest) ? deadline : latest;
        }
        law.find("appeal/each-from-own-service", latest).ifPresent(sheet::uses);
        LocalDate effective = latest.plusDays(1);
        sheet.step("各自的上诉期从各自收到之日计算；都不上诉的，最后一个上诉期届满的次日 " + effective + " 生效。");
        return sheet.put("deadlines", new Figure.Parts(deadlines)).putDay("effective_if_no_appeal", effective);
    }

    private void timely(Inputs inputs, Worksheet sheet, LocalDate deadline) {
        Optional<LocalDate> act = inputs.findDay("posted").or(() -> inputs.findDay("arrived"));
        if (act.isEmpty()) {
            return;
        }
        law.find("appeal/posted-in-time", deadline).ifPresent(sheet::uses);
        boolean timely = !act.get().isAfter(deadline);
        sheet.put("timely", timely);
        sheet.step((inputs.has("posted") ? "交邮之日 " : "到达之日 ") + act.get() + (timely ? " 未超过" : " 已超过") + "上诉期"
                + (inputs.has("posted") ? "；在途时间不计算在期间内。" : "。"));
    }
}
