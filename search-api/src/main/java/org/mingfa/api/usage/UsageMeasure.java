package org.mingfa.api.usage;

import java.util.Locale;

/** What is counted; each count has a subject, which is a name of our own and never a user's. */
public enum UsageMeasure {
    /** By endpoint and outcome. */
    REQUEST,
    /** Searches, by the least step of time that they kept. */
    LATENCY,
    /** Searches, by auto, lexical or hybrid. */
    MODE,
    /** Searches, by what was searched: statute, interpretation, notice, case or all. */
    TYPE,
    /** Searches, by whether a provision answers them directly: direct, possible or none. */
    ANSWERED,
    /** Assessments: finished, open or excluded. */
    ASSESSMENT,
    /** Prompts shown, by rule. */
    RULE,
    /** Calculations, by calculator. */
    CALCULATOR,
    /** Requests, by who asked: anonymous, or the role of whoever was recognised. */
    ROLE,
    /** Requests of those who were recognised, by the code of their court. */
    COURT,
    /** What was refused, by code of docs/errors.md. */
    REFUSAL,
    /** Generations that began to serve, by id. */
    GENERATION,
    /** What searches that found nothing were about, as a legal term or a cause of our own lists. */
    UNMET,
    /** Counts that could not be kept. */
    LOST;

    /** The name in the database and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
