package org.mingfa.risk.local;

import java.math.BigDecimal;

/**
 * A statistic or standard of a region for a year.
 *
 * @param region a province, a city, or 全国
 * @param year the year that the figure describes, not the one in which it was published
 */
public record LocalFigure(FigureName name, String region, int year, BigDecimal yuan, Provenance provenance) {

    /** 浙江 2025 年职工月平均工资 8000 元. */
    public String words() {
        return region + " " + year + " 年" + name.label() + " " + yuan.toPlainString() + " 元";
    }
}
