package org.mingfa.reports.document;

/** A stretch of text in one form. */
public record TextRun(Mark mark, String text) {

    /** Told apart without colour: what is printed in black stays readable. */
    public enum Mark {
        PLAIN,
        /** What a paragraph is about, at its beginning, in the typeface of headings. */
        LABEL,
        /** Struck through. */
        REMOVED,
        /** Bold and underlined. */
        ADDED,
        /** Stands where a value is missing; a screen shows it in colour. */
        MISSING;

        /** Whether its letters are bold. */
        public boolean isHeavy() {
            return this == LABEL || this == ADDED;
        }
    }

    public static TextRun plain(String text) {
        return new TextRun(Mark.PLAIN, text);
    }
}
