package org.mingfa.answers;

/** What a request costs the service. */
public enum WorkClass {
    /** Health, figures and files: never waits, whatever else goes on. */
    FREE,
    /** A search, a suggestion, an article, a calculation. */
    LIGHT,
    /** What somebody sent a file for: another process reads it, for as long as one file may take. */
    FILE,
    /** What reads a long text, writes a document, or tells all that changed since there are records. */
    HEAVY,
    /** What an operator asks for and waits for: a promotion measures a generation first. */
    OPERATION
}
