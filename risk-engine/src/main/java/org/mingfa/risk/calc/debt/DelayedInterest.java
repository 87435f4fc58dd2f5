package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;

/** 迟延履行期间的债务利息: the doubled part, and the general part where the judgment orders it (法释〔2014〕8号). */
public final class DelayedInterest implements Calculator {

    private final LawBook law;

    public DelayedInterest(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        if (inputs.has("doubled_accrued")) {
            return allocated(inputs, sheet);
        }
        Optional<Inputs> adjudged = inputs.findGroup("adjudged");
        if (!inputs.has("base")
                && adjudged.isEmpty()
                && inputs.groups("installments").isEmpty()) {
            inputs.need(
                    inputs.has("performance_end") || inputs.has("effective")
                            ? new String[] {"base"}
                            : new String[] {"base", "performance_end"});
        }
        List<DoubleInterest.Debt> debts = debts(inputs, sheet);
        BigDecimal base = debts.stream().map(DoubleInterest.Debt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        sheet.put("base", new Figure.BaseAmount(base));
        List<DoubleInterest.Payment> received = GeneralPart.received(inputs);
        GeneralPart general = new GeneralPart(law, inputs, sheet, debts);
        List<DoubleInterest.Payment> payments = payments(inputs, sheet, asOf, debts, general.toDebt(received));
        new DoubleInterest(law, inputs, sheet).calculate(debts, payments);
        principalFirst(inputs, sheet, asOf, debts);
        sheet.uses(law.history("interest/delayed-performance").stream()
                .filter(value -> value.inForce(payments.getLast().date()))
                .findFirst()
                .orElse(law.history("interest/delayed-performance").getFirst()));
        general.writeUntil(payments.getLast().date());
        if (inputs.has("currency")) {
            sheet.assume("按您填写的货币计算；申请执行人请求以人民币计算的，先按加倍部分起算之日的汇率中间价折算后再填写");
        }
        order(sheet);
        return sheet;
    }

    /** The doubled part when the parties agreed that payments go to the debt first. */
    private void principalFirst(Inputs inputs, Worksheet sheet, LocalDate asOf, List<DoubleInterest.Debt> debts) {
        Worksheet aside = new Worksheet();
        List<DoubleInterest.Payment> payments = payments(inputs, aside, asOf, debts, GeneralPart.received(inputs));
        new DoubleInterest(law, inputs, aside).calculate(debts, payments);
        if (!aside.figure("doubled_part").equals(sheet.figure("doubled_part"))) {
            sheet.otherwise("doubled_part", aside.figure("doubled_part"), "约定先抵充主债务");
        }
    }

    private void order(Worksheet sheet) {
        sheet.uses(law.at(
                "interest/doubled-part-order",
                law.history("interest/doubled-part-order").getFirst().from()));
        sheet.step("财产不足以清偿的，先清偿裁判确定的金钱债务，最后清偿加倍部分利息（另有约定的除外）。");
    }

    /** One payment: the debt of the judgment first, what is left to the doubled part (迟延履行利息解释 4). */
    private Worksheet allocated(Inputs inputs, Worksheet sheet) {
        inputs.need("base", "payment");
        BigDecimal debt = inputs.money("base");
        BigDecimal doubled = inputs.money("doubled_accrued");
        BigDecimal payment = inputs.money("payment");
        BigDecimal toDebt = payment.min(debt);
        BigDecimal toDoubled = payment.subtract(toDebt).min(doubled);
        order(sheet);
        sheet.step("付款 " + Yuan.plain(payment) + " 元：抵充裁判确定的金钱债务 " + Yuan.format(toDebt) + " 元，抵充加倍部分 "
                + Yuan.format(toDoubled) + " 元。");
        return sheet.putMoney("applied_to_debt", toDebt)
                .putMoney("applied_to_doubled", toDoubled)
                .putMoney("left_debt", debt.subtract(toDebt))
                .putMoney("left_doubled", doubled.subtract(toDoubled));
    }

    private List<DoubleInterest.Debt> debts(Inputs inputs, Worksheet sheet) {
        List<DoubleInterest.Debt> debts = new ArrayList<>();
        for (Inputs installment : inputs.groups("installments")) {
            installment.need("due", "amount");
            debts.add(new DoubleInterest.Debt(installment.day("due"), installment.money("amount")));
        }
        if (!debts.isEmpty()) {
            debts.sort(Comparator.comparing(DoubleInterest.Debt::end));
            return debts;
        }
        LocalDate end = inputs.findDay("performance_end")
                .or(() -> inputs.findDay("effective"))
                .orElseThrow(() -> inputs.missing("performance_end"));
        if (!inputs.has("performance_end")) {
            sheet.step("裁判未确定履行期间，自生效之日 " + end + " 起计算。");
        }
        Optional<Inputs> adjudged = inputs.findGroup("adjudged");
        if (adjudged.isEmpty()) {
            return List.of(new DoubleInterest.Debt(end, inputs.money("base")));
        }
        BigDecimal base = adjudged.get()
                .money("principal")
                .add(adjudged.get().findMoney("damages").orElse(BigDecimal.ZERO))
                .add(adjudged.get().findMoney("costs").orElse(BigDecimal.ZERO));
        sheet.step("基数不含一般债务利息：本金加违约金、费用等共 " + Yuan.plain(base) + " 元。");
        return List.of(new DoubleInterest.Debt(end, base));
    }

    /** The payments in time order; what is left is closed on the last day. */
    private static List<DoubleInterest.Payment> payments(
            Inputs inputs,
            Worksheet sheet,
            LocalDate asOf,
            List<DoubleInterest.Debt> debts,
            List<DoubleInterest.Payment> paid) {
        List<DoubleInterest.Payment> payments = new ArrayList<>(paid);
        BigDecimal left = Stream.concat(
                        debts.stream().map(DoubleInterest.Debt::amount),
                        paid.stream().map(payment -> payment.amount().negate()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (left.signum() > 0) {
            Optional<LocalDate> full = inputs.findDay("paid_in_full");
            LocalDate last = full.or(() -> inputs.findDay("until")).orElse(asOf);
            if (full.isEmpty()) {
                sheet.assume("尚有 " + Yuan.plain(left) + " 元未履行，暂算到 " + last);
            }
            if (!payments.isEmpty() && last.isBefore(payments.getLast().date())) {
                throw inputs.refused(
                        full.isPresent() ? "paid_in_full" : "until",
                        "早于最后一次履行 " + payments.getLast().date());
            }
            payments.add(new DoubleInterest.Payment(last, left));
        } else if (payments.isEmpty()) {
            payments.add(
                    new DoubleInterest.Payment(inputs.findDay("paid_in_full").orElse(asOf), BigDecimal.ZERO));
        }
        return payments;
    }
}
