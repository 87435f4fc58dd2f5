package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CourtCalendar;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.calc.debt.LendingRates.Stretch;
import org.mingfa.risk.calc.debt.LoanAccount.AccountEntry;
import org.mingfa.risk.calc.debt.LoanAccount.AccountEntryKind;
import org.mingfa.risk.calc.debt.LoanAccount.Accrual;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.Source;

/**
 * 借款账目: loans and payments by day, what each was used for (民法典 560, 561, 670), interest under its ceilings, and what is owed.
 * Where the parties tell a sum differently there are two accounts and no single figure.
 */
public final class LoanLedger implements Calculator {

    private static final String ENTRIES = "entries";

    /** Each loan without a common contract is a debt with steps of its own; more of them nobody reads. */
    private static final int MOST_DEBTS = 50;

    private final LawBook law;
    private final PublishedRates rates;

    public LoanLedger(LawBook law, CourtCalendar calendar) {
        this.law = law;
        this.rates = new PublishedRates(law, calendar);
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate ruleDay = inputs.findDay("filed").orElse(asOf);
        if (PrivateLendingInterest.isOutside(law, inputs, sheet, ruleDay)) {
            return sheet;
        }
        LocalDate on = inputs.findDay("on").orElse(asOf);
        List<AccountEntry> own = entries(inputs, on, false);
        List<AccountEntry> other = entries(inputs, on, true);
        cite(inputs, sheet, own);
        DayCount count = DayCount.of(inputs, sheet);
        boolean single = inputs.has("contract_date");
        LoanAccount.Terms terms = terms(inputs, sheet, ruleDay, on);
        if (own.equals(other)) {
            new LoanAccount(sheet, count, single, terms).of(own).parts().forEach(sheet::put);
            return sheet;
        }
        sheet.assume("双方对部分款项的说法不同，由法院根据证据认定；这里分别计算，没有单一的结果");
        sheet.step("按本方的说法：");
        Figure.Parts first = new LoanAccount(sheet, count, single, terms).of(own);
        sheet.step("按对方的说法：");
        return sheet.put("own", first).put("other", new LoanAccount(sheet, count, single, terms).of(other));
    }

    /** The rows up to the day of the balance in time order, as one of the parties tells them. */
    private static List<AccountEntry> entries(Inputs inputs, LocalDate on, boolean others) {
        List<AccountEntry> entries = new ArrayList<>();
        for (Inputs row : inputs.groups(ENTRIES)) {
            row.need("date", "kind", "amount");
            LocalDate day = row.findDay("other_date").filter(value -> others).orElse(row.day("date"));
            BigDecimal amount =
                    row.findMoney("other_amount").filter(value -> others).orElse(row.money("amount"));
            if (amount.signum() > 0 && !day.isAfter(on)) {
                entries.add(new AccountEntry(day, kind(inputs, row), amount));
            }
        }
        inputs.days("balances_on").stream()
                .filter(day -> !day.isAfter(on))
                .forEach(day -> entries.add(new AccountEntry(day, AccountEntryKind.BALANCE, BigDecimal.ZERO)));
        entries.add(new AccountEntry(on, AccountEntryKind.BALANCE, BigDecimal.ZERO));
        entries.sort(Comparator.comparing(AccountEntry::day).thenComparing(AccountEntry::kind));
        if (!others && entries.getFirst().kind() != AccountEntryKind.LOAN) {
            throw inputs.refused(ENTRIES, entries.getFirst().day() + " 以前还没有出借；请先写出借的日期和金额（" + on + " 以后的不计）");
        }
        refuseLooseDeduction(inputs, entries);
        return entries;
    }

    private static AccountEntryKind kind(Inputs inputs, Inputs row) {
        AccountEntryKind kind = AccountEntryKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
        return kind == AccountEntryKind.PAYMENT && inputs.isTrue("principal_first") ? AccountEntryKind.PRINCIPAL : kind;
    }

    /** What was deducted belongs to a loan of the same day, and is less. */
    private static void refuseLooseDeduction(Inputs inputs, List<AccountEntry> entries) {
        entries.stream()
                .filter(entry -> entry.kind() == AccountEntryKind.DEDUCTED)
                .forEach(deducted -> {
                    BigDecimal lent = sum(entries, deducted.day(), AccountEntryKind.LOAN);
                    if (sum(entries, deducted.day(), AccountEntryKind.DEDUCTED).compareTo(lent) >= 0) {
                        throw inputs.refused(ENTRIES, deducted.day() + " 预先扣除的，应当与出借写在同一天，并且少于出借的金额");
                    }
                });
    }

    private static BigDecimal sum(List<AccountEntry> entries, LocalDate day, AccountEntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.day().equals(day))
                .map(AccountEntry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void cite(Inputs inputs, Worksheet sheet, List<AccountEntry> entries) {
        LocalDate ruleDay = inputs.findDay("filed").orElse(entries.getLast().day());
        Set<AccountEntry> once = new HashSet<>();
        Set<DatedValue> said = new HashSet<>();
        for (AccountEntry entry : entries) {
            switch (entry.kind()) {
                case DEDUCTED -> {
                    law.find("interest/advance-deduction", entry.day()).ifPresent(sheet::uses);
                    sheet.uses(law.at("interest/lending-advance-deduction", ruleDay));
                    sheet.step(entry.day() + " 预先扣除 " + entry.amount().toPlainString() + " 元：按实际出借的金额认定本金，不另算还款。");
                }
                case PAYMENT -> order(entry.day(), sheet, said);
                default -> {}
            }
            if (entry.kind() != AccountEntryKind.BALANCE && !once.add(entry)) {
                sheet.assume(entry.day() + " 有两行日期、类型和金额都相同，当作两笔；是同一笔的，请删去一行");
            }
        }
        if (inputs.isTrue("principal_first")) {
            sheet.assume("双方约定还款先抵本金；没有约定的，依次抵费用、利息、本金");
        }
        long loans = entries.stream()
                .filter(entry -> entry.kind() == AccountEntryKind.LOAN)
                .count();
        if (!inputs.has("contract_date") && loans > MOST_DEBTS) {
            throw inputs.refused(ENTRIES, "没有共同合同的出借最多 " + MOST_DEBTS + " 笔；有共同合同的请填写合同成立之日，没有的请分开计算");
        }
        if (!inputs.has("contract_date") && loans > 1) {
            law.find("interest/several-debts", ruleDay).ifPresent(sheet::uses);
            sheet.assume("没有填写合同成立之日，每笔出借各是一笔债务，成立于出借之日；还款没有指明的，先抵利率高的，利率相同的先抵先借的，各笔内依次抵利息、本金");
        }
    }

    /** What a payment is used for of which nothing was agreed, said once of each law. */
    private void order(LocalDate day, Worksheet sheet, Set<DatedValue> said) {
        law.find("interest/set-off-order", day).ifPresent(rule -> {
            sheet.uses(rule);
            if (said.add(rule)) {
                String labels = rule.sources().stream().map(Source::label).collect(Collectors.joining("、"));
                sheet.step("没有说好还的是什么的还款，依次抵实现债权的费用、利息、本金（" + labels + "）。");
            }
        });
    }

    /** The rates by the day on which a contract was made: that of the contract where there is one, else that of each loan. */
    private LoanAccount.Terms terms(Inputs inputs, Worksheet sheet, LocalDate ruleDay, LocalDate on) {
        LendingRates lending = new LendingRates(law, inputs, sheet, ruleDay);
        LendingCap cap = new LendingCap(law, rates, inputs, sheet);
        LocalDate first = inputs.groups(ENTRIES).stream()
                .flatMap(row -> Stream.of(Optional.of(row.day("date")), row.findDay("other_date")))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(on);
        LocalDate end = on.plusDays(1); // growth per day looks one day ahead
        if (lending.noInterest() || !lending.isAgreed()) {
            List<Accrual> overdue = inputs.findDay("due")
                    .filter(due -> due.isBefore(end))
                    .map(due -> List.of(new Accrual(due, end, lending.overdueDefault(cap, due), BigDecimal.ZERO)))
                    .orElse(List.of());
            return day -> overdue;
        }
        List<Stretch> agreed = lending.agreed(first, end);
        Map<LocalDate, List<Accrual>> made = new HashMap<>();
        return day -> made.computeIfAbsent(inputs.findDay("contract_date").orElse(day), contract -> {
            LendingCap own = cap.madeOn(contract);
            own.findOther()
                    .ifPresent(other -> sheet.assume(
                            "法释〔2020〕6号32也可以理解为全程适用同一上限 " + Yuan.percent(other.percent()) + "；这样理解的结果没有计入，见民间借贷利息"));
            return LendingRates.capped(agreed, own.steps()).stream()
                    .map(stretch -> new Accrual(stretch.from(), stretch.to(), stretch.percent(), own.payable(stretch)))
                    .toList();
        });
    }
}
