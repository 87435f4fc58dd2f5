package org.mingfa.text.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

        private static final Pattern FIRST_INSTANCE = Pattern.compile("(?:一审|原审)([^、，,二再）)]*)");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The side of a role; what it was in the first instance, in brackets behind it, counts more than the role itself. */
        public static Optional<Side> of(String role) {
            Matcher first = FIRST_INSTANCE.matcher(role);
            String own = first.find() ? first.group(1) : role;
            if (own.matches(".*(?:第三人|利害关系人|案外人).*")) {
                return Optional.of(THIRD_PARTY);
            }
            if (own.matches(".*(?:被告|被申请人|被执行人|被保全人).*")) {
                return Optional.of(RESPONDENT);
            }
            boolean asks = own.matches(".*(?:原告|申请人|申请执行人|自诉人|起诉人).*") && !own.contains("再审申请人");
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
