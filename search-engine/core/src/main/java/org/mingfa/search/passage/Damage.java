package org.mingfa.search.passage;

/**
 * A file that is not as it was written.
 *
 * @param file relative to its directory, with forward slashes
 */
public record Damage(String file, Kind kind) {

    /** How it differs. */
    public enum Kind {
        MISSING("不见了"),
        CHANGED("与校验和不符"),
        UNREADABLE("无法读取");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Override
    public String toString() {
        return file + " " + kind.label();
    }
}
