package org.mingfa.text.document;

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
