package org.mingfa.risk.local;

import java.math.BigDecimal;

/** The yearly statistics and standards that calculators take from the operator, by their Chinese names. */
public enum FigureName {
    /** For small claims: yearly, by province (民事诉讼法 165). */
    AVERAGE_WAGE("就业人员年平均工资", 10000, 1000000),
    /** Monthly, by province or city (劳动合同法 47; 人身损害赔偿解释 14; 工伤保险条例 39, 64). */
    MONTHLY_WAGE("职工月平均工资", 1000, 100000),
    /** Monthly, by province or city (劳动合同法实施条例 27). */
    MINIMUM_WAGE("最低工资标准", 300, 20000),
    /** Yearly, by province, and 全国 for 一次性工亡补助金. */
    URBAN_INCOME("城镇居民人均可支配收入", 5000, 500000),
    /** Yearly, by province. */
    URBAN_EXPENDITURE("城镇居民人均消费支出", 5000, 500000),
    /** Yearly, by province; for torts before 2022-05-01. */
    RURAL_INCOME("农村居民人均纯收入", 1000, 500000),
    /** Yearly, by province; for torts before 2022-05-01. */
    RURAL_EXPENDITURE("农村居民人均年生活消费支出", 1000, 500000),
    /** A day in hospital, by province. */
    MEAL_ALLOWANCE("住院伙食补助费日标准", 5, 1000);

    private final String label;
    private final BigDecimal least;
    private final BigDecimal most;

    FigureName(String label, int least, int most) {
        this.label = label;
        this.least = BigDecimal.valueOf(least);
        this.most = BigDecimal.valueOf(most);
    }

    public String label() {
        return label;
    }

    /** False for what is more likely in ten thousands, or a year's figure put for a month's. */
    boolean isPlausible(BigDecimal yuan) {
        return yuan.compareTo(least) >= 0 && yuan.compareTo(most) <= 0;
    }
}
