package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;

/** What one sum was used for. */
final class PaymentUse {
    BigDecimal left;
    BigDecimal costs = BigDecimal.ZERO;
    BigDecimal interest = BigDecimal.ZERO;
    BigDecimal payable = BigDecimal.ZERO;
    BigDecimal principal = BigDecimal.ZERO;

    PaymentUse(BigDecimal amount) {
        left = amount;
    }

    /** Takes as much of what is left as is owed. */
    BigDecimal take(BigDecimal owed) {
        BigDecimal taken = left.min(owed);
        left = left.subtract(taken);
        return taken;
    }
}
