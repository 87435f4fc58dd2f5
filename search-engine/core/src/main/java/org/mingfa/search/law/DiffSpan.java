package org.mingfa.search.law;

/** A stretch of text that two versions share, or that only one of them has. */
public record DiffSpan(Kind kind, String text) {

    /** What became of the text from the older version to the newer one. */
    public enum Kind {
        KEPT("kept"),
        ADDED("added"),
        REMOVED("removed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
