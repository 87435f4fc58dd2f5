package org.mingfa.risk.calc.injury;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;

/** 交强险分项: what the compulsory insurer of one vehicle pays under each limit, and what is left for others (民法典 1213; 条例 23). */
public final class CompulsoryInsurance implements Calculator {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Each limit with the input of the losses that fall under it. */
    private static final List<String> KINDS = List.of("death", "medical", "property");

    private static final Map<String, String> NAMES = Map.of("death", "死亡伤残", "medical", "医疗费用", "property", "财产损失");

    private final LawBook law;

    public CompulsoryInsurance(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate day = inputs.day("accident_on");
        if (KINDS.stream().noneMatch(inputs::has)) {
            throw inputs.missing("death", "medical", "property");
        }
        boolean fault = inputs.findFlag("at_fault").orElseThrow(() -> inputs.missing("at_fault"));
        law.find("motor/limit-kinds", day).ifPresent(sheet::uses);
        Map<String, String> limits = sheet.uses(law.at(fault ? "motor/limits-fault" : "motor/limits-no-fault", day))
                .rows();
        sheet.assume("各项损失归入哪一限额，按交强险条款的通行分类填写，未与官方文本核对；只计一辆车、一位受害人，数人受害的按损失比例分");
        BigDecimal insured = BigDecimal.ZERO;
        BigDecimal rest = BigDecimal.ZERO;
        for (String kind : KINDS) {
            BigDecimal loss = inputs.findMoney(kind).orElse(BigDecimal.ZERO);
            BigDecimal limit = new BigDecimal(limits.get(kind));
            BigDecimal paid = loss.min(limit);
            insured = insured.add(paid);
            rest = rest.add(loss.subtract(paid));
            sheet.putMoney(kind + "_paid", paid);
            if (loss.signum() > 0) {
                sheet.step(NAMES.get(kind) + "：损失 " + Yuan.format(loss) + " 元，限额 " + Yuan.plain(limit) + " 元，由交强险赔 "
                        + Yuan.format(paid) + " 元。");
            }
        }
        sheet.putMoney("insurer", insured).putMoney("beyond", rest);
        mental(inputs, sheet, day);
        return others(inputs, sheet, day, rest);
    }

    private void mental(Inputs inputs, Worksheet sheet, LocalDate day) {
        if (inputs.has("mental")) {
            law.find("motor/mental-first", day).ifPresent(sheet::uses);
            sheet.step("精神损害抚慰金 " + Yuan.format(inputs.money("mental")) + " 元应当已经填在死亡伤残的损失里，可以请求在交强险内优先赔偿。");
        }
    }

    /** What is beyond the limits goes by shares of fault. */
    private Worksheet others(Inputs inputs, Worksheet sheet, LocalDate day, BigDecimal rest) {
        law.find("motor/order", day).ifPresent(sheet::uses);
        boolean fault = inputs.isTrue("at_fault");
        BigDecimal share = inputs.findQuantity("liability").orElse(fault ? HUNDRED : BigDecimal.ZERO);
        BigDecimal owed = Yuan.round(rest.multiply(share).divide(HUNDRED));
        sheet.putMoney("others", owed);
        sheet.step("不足的 " + Yuan.format(rest) + " 元，对方承担 " + Yuan.plain(share) + "%，为 " + Yuan.format(owed)
                + " 元：先由商业保险按合同赔偿，仍然不足或者没有投保的，由侵权人赔偿。");
        if (inputs.findFlag("insured").filter(insured -> !insured).isPresent()) {
            law.find("motor/uninsured", day).ifPresent(sheet::uses);
            sheet.step("机动车没有投保交强险的，交强险责任限额范围内的部分由投保义务人赔偿。");
        }
        return sheet;
    }
}
