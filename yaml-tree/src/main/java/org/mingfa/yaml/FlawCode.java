package org.mingfa.yaml;

/**
 * What may be wrong with a YAML file of the product or of its user; each code has a section of the same name in
 * docs/errors.md. A module with codes of its own says it under one of those.
 */
public enum FlawCode {
    /** The file cannot be read, or is not YAML. */
    R010,
    /** A key that must be there is missing. */
    R011,
    /** A key that nobody reads. */
    R012,
    /** A value of the wrong form. */
    R013,
    /** A key that stands twice in one map. */
    R014,
    /** A name that refers to nothing: an option, a law, a legal value. */
    R015,
    /** Dated entries that overlap or do not follow each other. */
    R016
}
