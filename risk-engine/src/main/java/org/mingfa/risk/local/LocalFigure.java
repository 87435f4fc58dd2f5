package org.mingfa.risk.local;

import java.math.BigDecimal;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.Inline;

/**
 * A statistic or standard of a region for a year.
 *
 * @param region a province, a city, or 全国
 * @param year the year that the figure describes, not the one in which it was published
 */
public record LocalFigure(
        @AtKey("figure") FigureName name,
        String region,
        int year,
        BigDecimal yuan,
        @Inline Provenance provenance) {

    public LocalFigure {
        if (year < 2000 || year > 2100 || !name.isPlausible(yuan)) {
            throw Refusal.invalid("yuan", year + " 年" + name.label() + " " + yuan + " 元不合常理，请核对年份和单位（元）");
        }
    }

    /** 浙江 2025 年职工月平均工资 8000 元. */
    public String words() {
        return region + " " + year + " 年" + name.label() + " " + yuan.toPlainString() + " 元";
    }
}
