package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;

/**
 * The account of a loan: interest by days on what was unpaid, and what each sum was used for, once. Interest bears none.
 * It is rounded to the cent with each row that moves money, so that every column adds up.
 */
final class LoanAccount {

    /** What a row of the account is. */
    enum AccountEntryKind {
        LOAN("出借"),
        DUE("应付"),
        DEDUCTED("预先扣除"),
        COST("实现债权的费用"),
        INTEREST("支付利息"),
        PRINCIPAL("归还本金"),
        PAYMENT("还款"),
        PAID("付款"),
        BALANCE("结算");

        private final String label;

        AccountEntryKind(String label) {
            this.label = label;
        }
    }

    /** A row as it was told. */
    record AccountEntry(LocalDate day, AccountEntryKind kind, BigDecimal amount) {}

    /** A yearly rate that is protected, and what beyond it may be paid but not claimed; {@code to} is not counted. */
    record Accrual(LocalDate from, LocalDate to, BigDecimal percent, BigDecimal payable) {}

    /** The rates of a loan that was made on a day. */
    @FunctionalInterface
    interface Terms {
        List<Accrual> of(LocalDate day);
    }

    private final Worksheet sheet;
    private final DayCount count;
    private final boolean single;
    private final Terms terms;
    private final List<LoanDebt> debts = new ArrayList<>();
    private final List<Figure.Parts> rows = new ArrayList<>();
    private final PaymentUse total = new PaymentUse(BigDecimal.ZERO);
    private BigDecimal lent = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal costs = BigDecimal.ZERO;
    private BigDecimal shown = BigDecimal.ZERO;

    /**
     * An account that is still empty.
     *
     * @param single whether all loans are one debt
     */
    LoanAccount(Worksheet sheet, DayCount count, boolean single, Terms terms) {
        this.sheet = sheet;
        this.count = count;
        this.single = single;
        this.terms = terms;
    }

    /** The figures after the last of the rows, which stand in time order. */
    Figure.Parts of(List<AccountEntry> entries) {
        LocalDate last = entries.getFirst().day();
        for (AccountEntry entry : entries) {
            accrue(last, entry.day());
            last = entry.day();
            if (entry.kind() != AccountEntryKind.BALANCE) {
                debts.forEach(debt -> debt.interest = Yuan.round(debt.interest));
            }
            write(entry, use(entry));
        }
        return figures(last);
    }

    private void accrue(LocalDate from, LocalDate to) {
        for (LoanDebt debt : debts) {
            for (Accrual rate : debt.rates) {
                LocalDate first = rate.from().isAfter(from) ? rate.from() : from;
                LocalDate end = rate.to().isBefore(to) ? rate.to() : to;
                if (first.isBefore(end) && debt.principal.signum() > 0) {
                    accrue(debt, rate, first, end);
                }
            }
        }
    }

    private void accrue(LoanDebt debt, Accrual rate, LocalDate from, LocalDate to) {
        int days = DayCount.between(from, to);
        BigDecimal interest = count.interest(debt.principal, rate.percent(), days);
        debt.interest = debt.interest.add(interest);
        debt.payable = debt.payable.add(count.interest(debt.principal, rate.payable(), days));
        if (rate.percent().signum() > 0) {
            sheet.step(from + " 至 " + to + "（不含）" + days + " 日：" + Yuan.plain(debt.principal) + "×"
                    + Yuan.percent(rate.percent()) + "×" + days + "/" + count.year() + " = " + Yuan.format(interest)
                    + " 元。");
        }
    }

    private PaymentUse use(AccountEntry entry) {
        PaymentUse use = new PaymentUse(entry.amount());
        List<LoanDebt> order = order(entry.day());
        switch (entry.kind()) {
            case LOAN, DUE -> lend(entry, use);
            case DEDUCTED -> {
                debts.reversed().stream()
                        .filter(debt -> single || debt.from.equals(entry.day()))
                        .forEach(debt -> debt.principal = debt.principal.subtract(use.take(debt.principal)));
                lent = lent.subtract(entry.amount());
            }
            case COST -> costs = costs.add(use.take(entry.amount()));
            case PAYMENT, PAID -> {
                use.costs = use.take(costs);
                order.forEach(debt -> {
                    debt.payInterest(use);
                    debt.payPrincipal(use);
                });
            }
            case INTEREST -> {
                order.forEach(debt -> debt.payInterest(use));
                order.forEach(debt -> debt.payBeyondProtected(use));
                order.forEach(debt -> debt.payPrincipal(use));
            }
            case PRINCIPAL -> {
                order.forEach(debt -> debt.payPrincipal(use));
                order.forEach(debt -> debt.payInterest(use));
                use.costs = use.take(costs);
            }
            case BALANCE -> {}
        }
        costs = costs.subtract(use.costs);
        return use;
    }

    private void lend(AccountEntry entry, PaymentUse use) {
        if (debts.isEmpty() || !single) {
            debts.add(new LoanDebt(entry.day(), terms.of(entry.day())));
        }
        LoanDebt debt = debts.getLast();
        debt.principal = debt.principal.add(use.take(entry.amount()));
        lent = lent.add(entry.amount());
    }

    /** The debt that weighs more goes first, then the older one (民法典 560). */
    private List<LoanDebt> order(LocalDate day) {
        return debts.stream()
                .sorted(Comparator.comparing((LoanDebt debt) -> debt.percent(day))
                        .reversed()
                        .thenComparing(debt -> debt.from))
                .toList();
    }

    private BigDecimal principal() {
        return debts.stream().map(debt -> debt.principal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal due() {
        return debts.stream().map(LoanDebt::due).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal interest() {
        return debts.stream().map(debt -> Yuan.round(debt.interest)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void write(AccountEntry entry, PaymentUse use) {
        BigDecimal owed = principal().add(due()).add(costs);
        BigDecimal accrued = interest().subtract(shown);
        shown = interest();
        Figure.Parts row = Figure.Parts.NONE
                .with("date", new Figure.Day(entry.day()))
                .with("kind", new Figure.Word(entry.kind().label))
                .with("amount", new Figure.Money(entry.amount()))
                .with("interest", new Figure.Money(accrued));
        if (entry.kind().compareTo(AccountEntryKind.INTEREST) >= 0 && entry.kind() != AccountEntryKind.BALANCE) {
            paid(entry, use);
        }
        rows.add(row.with("to_costs", new Figure.Money(use.costs))
                .with("to_interest", new Figure.Money(use.interest.add(use.payable)))
                .with("to_principal", new Figure.Money(use.principal))
                .with("principal", new Figure.Money(principal()))
                .with("interest_due", new Figure.Money(due()))
                .with("balance", new Figure.Money(owed)));
    }

    private void paid(AccountEntry entry, PaymentUse use) {
        paid = paid.add(entry.amount());
        total.costs = total.costs.add(use.costs);
        total.interest = total.interest.add(use.interest);
        total.payable = total.payable.add(use.payable);
        total.principal = total.principal.add(use.principal);
        total.left = total.left.add(use.left);
        sheet.step(entry.day() + " " + entry.kind().label + " " + Yuan.plain(entry.amount()) + " 元：抵费用 "
                + Yuan.format(use.costs) + " 元、利息 " + Yuan.format(use.interest) + " 元、本金 " + Yuan.format(use.principal)
                + " 元" + (use.payable.signum() > 0 ? "，另有 " + Yuan.format(use.payable) + " 元是自愿支付的超过保护上限的利息" : "")
                + (use.left.signum() > 0 ? "，多付 " + Yuan.format(use.left) + " 元" : "") + "；此后尚欠本金 "
                + Yuan.format(principal()) + " 元、利息 " + Yuan.format(due()) + " 元。");
        if (entry.kind() == AccountEntryKind.INTEREST && use.principal.signum() > 0) {
            sheet.assume(entry.day() + " 支付的利息比受保护的利息多 " + Yuan.format(use.principal)
                    + " 元，按抵充本金计算；现行规定没有直接写明多付的利息怎样处理，由法院确定");
        }
    }

    private Figure.Parts figures(LocalDate day) {
        BigDecimal growth = debts.stream()
                .map(debt -> count.interest(debt.principal, debt.percent(day), 1))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Figure.Parts figures = Figure.Parts.NONE
                .with("balance", new Figure.Money(principal().add(due()).add(costs)))
                .with("principal", new Figure.Money(principal()))
                .with("interest_due", new Figure.Money(due()));
        if (costs.signum() > 0) {
            figures = figures.with("costs_due", new Figure.Money(costs));
        }
        figures = figures.with("growth_per_day", new Figure.Money(growth))
                .with("lent", new Figure.Money(lent))
                .with("paid", new Figure.Money(paid))
                .with("interest", new Figure.Money(interest()))
                .with("interest_paid", new Figure.Money(total.interest))
                .with("principal_paid", new Figure.Money(total.principal));
        figures = total.payable.signum() > 0
                ? figures.with("beyond_protected", new Figure.Money(total.payable))
                : figures;
        figures = total.left.signum() > 0 ? figures.with("overpaid", new Figure.Money(total.left)) : figures;
        sheet.step("到 " + day + "（当日不计）：尚欠本金 " + Yuan.format(principal()) + " 元、利息 " + Yuan.format(due())
                + " 元" + (costs.signum() > 0 ? "、费用 " + Yuan.format(costs) + " 元" : "") + "，合计 "
                + Yuan.format(principal().add(due()).add(costs)) + " 元；此后每日增加 " + Yuan.format(growth) + " 元。");
        return figures.with("rows", new Figure.Rows(rows));
    }
}
