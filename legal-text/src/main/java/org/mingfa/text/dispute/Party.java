package org.mingfa.text.dispute;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party to a case.
 *
 * @param name as it may be shown: 张某1, 某科技公司
 * @param role as the judgment writes it: 原告, 上诉人（原审被告）
 * @param side on which it stood in the first instance, or null where its role does not tell
 */
public record Party(String name, String role, @Nullable Side side, Kind kind) {

    /** Who asks and who is asked, whatever they are called in that procedure. */
    public enum Side {
        CLAIMANT("原告方"),
        RESPONDENT("被告方"),
        THIRD_PARTY("第三人");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The side of a role; what stands in brackets behind it, （原审被告）, counts more than the role itself. */
        public static Optional<Side> of(String role) {
            int first = Math.max(role.lastIndexOf("一审"), role.lastIndexOf("原审"));
            String before = first < 0 ? role : role.substring(first);
            if (before.contains("第三人") || before.contains("利害关系人") || before.contains("案外人")) {
                return Optional.of(THIRD_PARTY);
            }
            if (before.matches(".*(?:被告|被申请|被上诉|被执行|被申诉|被保全).*")) {
                return before.matches(".*被(?:上诉|申诉)人.*") ? Optional.empty() : Optional.of(RESPONDENT);
            }
            boolean asks = before.matches(".*(?:原告|申请人|申请执行人|自诉人|起诉人).*") && !before.contains("再审申请人");
            return asks ? Optional.of(CLAIMANT) : Optional.empty();
        }
    }

    /** A natural person, or anybody else. */
    public enum Kind {
        PERSON("自然人"),
        ORGANISATION("单位");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
