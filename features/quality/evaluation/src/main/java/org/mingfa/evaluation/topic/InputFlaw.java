package org.mingfa.evaluation.topic;

/** What can be wrong with a file that the operator gave; each has a section of the same name in docs/errors.md. */
public enum InputFlaw {
    /** Not readable, or not one JSON record a line. */
    V001,
    /** A field is missing or of the wrong form. */
    V002,
    /** A law or an article number that cannot be read. */
    V003,
    /** The same id twice. */
    V004,
    /** A file of expected values that cannot be read. */
    V005,
    /** A line of a TREC run that cannot be read. */
    V006,
    /** No set of that name, or a set without the files that it needs. */
    V007
}
