package org.mingfa.text.numeral;

import java.math.BigDecimal;

/**
 * A rate of interest.
 *
 * @param percent for one period, 2 for 2%
 */
public record Rate(BigDecimal percent, Per per) {

    /** The period of a rate. */
    public enum Per {
        YEAR("年", 1),
        MONTH("月", 12),
        DAY("日", 365);

        private final String word;
        private final int inYear;

        Per(String word, int inYear) {
            this.word = word;
            this.inYear = inYear;
        }
    }

    /** The same for a year in percent: 24 for 月息两分; a year has 365 days. */
    public BigDecimal yearly() {
        BigDecimal yearly = percent.multiply(BigDecimal.valueOf(per.inYear)).stripTrailingZeros();
        return yearly.scale() < 0 ? yearly.setScale(0) : yearly;
    }

    /** 月利率 2%，合年利率 24%. */
    public String words() {
        String told = per.word + "利率 " + percent.stripTrailingZeros().toPlainString() + "%";
        return per == Per.YEAR ? told : told + "，合年利率 " + yearly().toPlainString() + "%";
    }
}
