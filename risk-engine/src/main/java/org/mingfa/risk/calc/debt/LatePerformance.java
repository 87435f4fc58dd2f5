package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 迟延履行金: what is owed for not doing in time what is no payment of money (民诉法 264; 民诉法解释 504, 505). */
public final class LatePerformance implements Calculator {

    private final LawBook law;

    public LatePerformance(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate end = inputs.day("performance_end");
        LocalDate until = inputs.findDay("performed_on").orElse(asOf);
        if (until.isBefore(end)) {
            throw inputs.refused("performance_end", "到 " + until + " 履行期间还没有届满，没有迟延履行金");
        }
        sheet.uses(law.at("interest/delayed-performance", until));
        sheet.uses(law.at("enforcement/late-performance-start", until));
        DatedValue multiple = sheet.uses(law.at("enforcement/late-performance", until));
        int days = DayCount.between(end, until);
        sheet.put("days", days);
        sheet.step("迟延履行金自履行期间届满之日 " + end + " 起计算，到 " + until + " 共 " + days + " 日。");
        Optional<BigDecimal> loss = inputs.findMoney("loss").filter(sum -> sum.signum() > 0);
        if (loss.isEmpty()) {
            if (!inputs.has("loss") && !inputs.saidNone("loss")) {
                throw inputs.missing("loss");
            }
            sheet.step("没有造成损失的，也应当支付，数额由人民法院根据具体案件情况决定。");
            return sheet.put("decided_by_court", true);
        }
        BigDecimal amount = multiple.ratio().of(loss.get());
        sheet.step("已经造成损失的，双倍补偿：" + Yuan.plain(loss.get()) + " 元 × " + multiple.ratio() + " = " + Yuan.format(amount)
                + " 元；损失由申请执行人举证。");
        return sheet.put("decided_by_court", false).putMoney("amount", amount);
    }
}
