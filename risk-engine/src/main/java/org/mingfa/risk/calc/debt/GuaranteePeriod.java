package org.mingfa.risk.calc.debt;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.PeriodEnd;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 保证期间: never interrupted, suspended or extended; by the law of the contract's date (民法典 692). */
public final class GuaranteePeriod implements Calculator {

    private final LawBook law;
    private final PeriodCounter counter;

    public GuaranteePeriod(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate contract = inputs.day("contract_date");
        LocalDate due = due(inputs, sheet, contract);
        LocalDate expiry = expiry(inputs, sheet, contract, due);
        sheet.putDay("expiry", expiry).put("status", asOf.isAfter(expiry) ? "expired" : "running");
        String type = type(inputs, sheet, contract);
        sheet.put("guarantee_type", type);
        law.find("guarantee/transition", contract).ifPresent(value -> {
            sheet.uses(value);
            sheet.step("保证合同成立于民法典施行前，保证期间按当时的规定。");
        });
        law.find("guarantee/invariable", asOf).ifPresent(sheet::uses);
        sheet.step("保证期间不中止、不中断、不延长；是否届满由人民法院主动查明。");
        law.find("guarantee/interruption-before-code", contract)
                .filter(value -> "一般保证".equals(type))
                .ifPresent(value -> {
                    sheet.uses(value);
                    sheet.assume("民法典施行前的一般保证，担保法第二十五条另有保证期间适用时效中断的规定，此处按不中断计算");
                });
        exercised(inputs, sheet, contract, type, expiry);
        return sheet;
    }

    private LocalDate due(Inputs inputs, Worksheet sheet, LocalDate contract) {
        if (!inputs.has("main_due") && inputs.has("grace_end")) {
            sheet.uses(law.at("guarantee/no-main-due", contract));
            sheet.step("主债务没有履行期限，自宽限期届满之日 " + inputs.day("grace_end") + " 起算。");
            return inputs.day("grace_end");
        }
        if ("agreed".equals(inputs.text("clause"))) {
            inputs.need("main_due", "agreed_until");
        }
        return inputs.day("main_due");
    }

    private LocalDate expiry(Inputs inputs, Worksheet sheet, LocalDate contract, LocalDate due) {
        String clause = inputs.text("clause");
        if ("agreed".equals(clause)) {
            LocalDate agreed = inputs.day("agreed_until");
            if (agreed.isAfter(due)) {
                DatedValue none = sheet.uses(law.at("guarantee/none-period", contract));
                PeriodEnd end = new PeriodEnd(due, none.period(), agreed, agreed, "约定的保证期间到 " + agreed);
                return counter.written(sheet, counter.moved(end), PeriodCounter.CountingLaw.CIVIL);
            }
        }
        if (List.of("agreed", "ends_before_main_due").contains(clause)) {
            sheet.uses(law.at("guarantee/too-early-clause", contract));
            sheet.step("约定的保证期间不晚于主债务履行期限 " + due + "，视为没有约定。");
        }
        boolean unclear = List.of("unclear", "until_paid_in_full").contains(clause);
        DatedValue period =
                sheet.uses(law.at(unclear ? "guarantee/unclear-period" : "guarantee/none-period", contract));
        sheet.step(period.title() + "的，为主债务履行期限届满之日起 " + period.period() + "。");
        return counter.civil(sheet, due, period.period());
    }

    private String type(Inputs inputs, Worksheet sheet, LocalDate contract) {
        String given = inputs.findText("type").orElse("unspecified");
        if ("general".equals(given)) {
            return "一般保证";
        }
        if ("joint".equals(given)) {
            return "连带责任保证";
        }
        DatedValue value = sheet.uses(law.at("guarantee/default-type", contract));
        sheet.step("保证方式没有约定或者约定不明的，为" + value.rule() + "。");
        return value.rule();
    }

    /** What had to be done within the period, and the limitation that follows when it was. */
    private void exercised(Inputs inputs, Worksheet sheet, LocalDate contract, String type, LocalDate expiry) {
        boolean general = "一般保证".equals(type);
        law.find("guarantee/exercise", contract).ifPresent(sheet::uses);
        sheet.step(general ? "一般保证的债权人须在保证期间内对债务人起诉或者申请仲裁。" : "连带责任保证的债权人须在保证期间内请求保证人承担保证责任。");
        String act = general ? "sued_debtor" : "claimed_guarantor";
        if (!inputs.has(act)) {
            return;
        }
        LocalDate done = inputs.day(act);
        boolean kept = !done.isAfter(expiry);
        sheet.put("kept", kept);
        if (!kept) {
            sheet.step(done + " 已超过保证期间，保证人不再承担保证责任。");
            return;
        }
        if (general) {
            law.find("limitation/start/general_guarantee", done).ifPresent(sheet::uses);
            sheet.step("此后自保证人拒绝承担保证责任的权利消灭之日起，开始计算保证债务的诉讼时效。");
            return;
        }
        law.find("limitation/start/joint_guarantee", done).ifPresent(sheet::uses);
        DatedValue limitation = sheet.uses(law.at("limitation/general-period", done));
        sheet.step("自请求之日 " + done + " 起计算保证债务的诉讼时效 " + limitation.period() + "：");
        sheet.putDay("limitation_expiry", counter.civil(sheet, done, limitation.period()));
    }
}
