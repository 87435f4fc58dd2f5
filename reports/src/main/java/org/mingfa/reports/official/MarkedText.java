package org.mingfa.reports.official;

/** A stretch of text with what became of it. */
public record MarkedText(Mark mark, String text) {

    /** Told apart without colour: what is printed in black stays readable. */
    public enum Mark {
        PLAIN,
        /** Struck through. */
        REMOVED,
        /** Bold and underlined. */
        ADDED
    }
}
