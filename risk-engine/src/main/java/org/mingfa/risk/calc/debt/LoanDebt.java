package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.calc.debt.LoanAccount.Accrual;

/** Several loans without one contract are several debts, each with its own rates (民法典 560). */
final class LoanDebt {
    final LocalDate from;
    final List<Accrual> rates;
    BigDecimal principal = BigDecimal.ZERO;
    BigDecimal interest = BigDecimal.ZERO;
    BigDecimal settled = BigDecimal.ZERO;
    BigDecimal payable = BigDecimal.ZERO;

    LoanDebt(LocalDate from, List<Accrual> rates) {
        this.from = from;
        this.rates = rates;
    }

    BigDecimal due() {
        return Yuan.round(interest).subtract(settled);
    }

    BigDecimal percent(LocalDate day) {
        return rates.stream()
                .filter(rate -> !day.isBefore(rate.from()) && day.isBefore(rate.to()))
                .map(Accrual::percent)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** What is left of a sum goes to the interest that is due. */
    void payInterest(PaymentUse use) {
        BigDecimal taken = use.take(due());
        settled = settled.add(taken);
        use.interest = use.interest.add(taken);
    }

    /** The same to interest that may be paid but not claimed. */
    void payBeyondProtected(PaymentUse use) {
        BigDecimal taken = use.take(Yuan.round(payable));
        payable = payable.subtract(taken);
        use.payable = use.payable.add(taken);
    }

    void payPrincipal(PaymentUse use) {
        BigDecimal taken = use.take(principal);
        principal = principal.subtract(taken);
        use.principal = use.principal.add(taken);
    }
}
