package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.law.LegalRatio;

/**
 * A fee in yuan, or its limits while the province's standard is not known; not rounded.
 *
 * @param min equal to {@code max} when the fee is known
 */
record Fee(BigDecimal min, BigDecimal max) {

    static Fee of(BigDecimal yuan) {
        return new Fee(yuan, yuan);
    }

    Fee plus(BigDecimal yuan) {
        return new Fee(min.add(yuan), max.add(yuan));
    }

    Fee share(LegalRatio ratio) {
        return new Fee(ratio.of(min), ratio.of(max));
    }

    boolean isKnown() {
        return min.compareTo(max) == 0;
    }

    void writeTo(Worksheet sheet) {
        if (isKnown()) {
            sheet.putMoney("fee", min);
        } else {
            sheet.putMoney("min", min).putMoney("max", max);
            sheet.assume("没有填写本省的具体标准，只能给出幅度");
        }
    }

    String format() {
        return isKnown() ? Yuan.format(min) + " 元" : Yuan.format(min) + " 元至 " + Yuan.format(max) + " 元";
    }
}
