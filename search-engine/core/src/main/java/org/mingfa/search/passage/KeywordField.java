package org.mingfa.search.passage;

/** Exact values of a passage, filtered, counted and looked up, never scored. */
public enum KeywordField {
    /** {@link Passage#id}. */
    ID,
    /** One of {@link PassageKind}, by name. */
    KIND,
    /** Id of the law's version or of the case. */
    DOCUMENT,
    /** Key of the law across its versions, see LawCatalogue. */
    WORK,
    /** WORK#ordinal: the same article across versions. */
    WORK_ARTICLE,
    /** 120-1. */
    ARTICLE,
    LEVEL,
    AUTHORITY,
    /** Why the version ends: name of a Validity. */
    END,
    /** Label of a Nature: 原文, 要点, 示例. */
    NATURE,
    CORPUS,
    /** The id that the source file gave a case. */
    SOURCE_ID,
    /** 案号 of a case in canonical form. */
    NUMBER,
    CAUSE,
    COURT,
    COURT_LEVEL,
    PROVINCE,
    TIER,
    /** Label of a ClaimResult: 支持, 部分支持, 驳回; none where it could not be told. */
    RESULT,
    /** Label of the part of a judgment. */
    PART,
    /** WORK#ordinal of each article that the passage cites. */
    CITES
}
