package org.mingfa.risk.local;

import java.time.LocalDate;
import java.util.Map;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.RecordBinder.Inline;

/**
 * 一次性工伤医疗补助金 and 一次性伤残就业补助金 as a province has set them (工伤保险条例 36, 37).
 *
 * @param base what a month is: 统筹地区职工月平均工资 or 本人工资
 * @param medical months by grade, 5 to 10
 * @param employment months by grade, 5 to 10
 */
public record LocalSubsidy(
        String region,
        LocalDate from,
        Base base,
        Map<Integer, Integer> medical,
        Map<Integer, Integer> employment,
        @Inline Provenance provenance) {

    private static final int LOWEST_GRADE = 5;
    private static final int HIGHEST_GRADE = 10;

    /** Whose wage a month is. */
    public enum Base {
        REGION("统筹地区职工月平均工资"),
        OWN("本人工资");

        private final String label;

        Base(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public LocalSubsidy {
        medical = Map.copyOf(medical);
        employment = Map.copyOf(employment);
        refuseGaps("medical", medical);
        refuseGaps("employment", employment);
    }

    private static void refuseGaps(String key, Map<Integer, Integer> months) {
        for (int grade = LOWEST_GRADE; grade <= HIGHEST_GRADE; grade++) {
            int given = months.getOrDefault(grade, 0);
            if (given < 1 || given > 120) {
                throw Refusal.invalid(key, "应写明 5 至 10 级各几个月；" + grade + " 级缺少或者不合常理");
            }
        }
    }
}
