package org.mingfa.api.usage;

/** Something to be counted once: a measure and one of our own names. */
public record UsageNote(Measure measure, String subject) {}
