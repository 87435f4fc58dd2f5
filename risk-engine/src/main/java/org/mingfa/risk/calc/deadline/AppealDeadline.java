package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
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

    private final LawBook law;
    private final PeriodCounter counter;

    public AppealDeadline(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
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
