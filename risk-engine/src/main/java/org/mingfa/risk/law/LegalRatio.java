package org.mingfa.risk.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * A share as the law writes it: 2.5%, 1/3, 1.3倍.
 *
 * <p>Kept as a fraction, so a third loses nothing before the amount is rounded.
 */
public record LegalRatio(BigDecimal numerator, BigDecimal denominator, String written) {

    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)%");
    private static final Pattern FRACTION = Pattern.compile("(\\d+)/(\\d+)");
    private static final Pattern MULTIPLE = Pattern.compile("(\\d+(?:\\.\\d+)?)倍");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Reads 2.5%, 1/3 or 4倍. */
    public static Optional<LegalRatio> find(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return Optional.of(new LegalRatio(new BigDecimal(percent.group(1)), HUNDRED, text));
        }
        Matcher multiple = MULTIPLE.matcher(text);
        if (multiple.matches()) {
            return Optional.of(new LegalRatio(new BigDecimal(multiple.group(1)), BigDecimal.ONE, text));
        }
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches() && !fraction.group(2).matches("0+")) {
            return Optional.of(
                    new LegalRatio(new BigDecimal(fraction.group(1)), new BigDecimal(fraction.group(2)), text));
        }
        return Optional.empty();
    }

    /** The share of the amount, not yet rounded to cents. */
    public BigDecimal of(BigDecimal amount) {
        BigDecimal product = amount.multiply(numerator);
        return product.divide(denominator, Math.max(product.scale(), 0) + 12, RoundingMode.HALF_UP);
    }

    /** The share in percent: 24% gives 24. */
    public BigDecimal percent() {
        return numerator.multiply(HUNDRED).divide(denominator, MathContext.DECIMAL64);
    }

    /** A whole multiple or a half as a statute writes it: 四倍, 半; any other as it was written. */
    public String words() {
        if (written.endsWith("倍") && numerator.stripTrailingZeros().scale() <= 0) {
            return ChineseNumeral.format(numerator.longValueExact()) + "倍";
        }
        return written.equals("1/2") ? "半" : written;
    }

    @Override
    public String toString() {
        return written;
    }
}
