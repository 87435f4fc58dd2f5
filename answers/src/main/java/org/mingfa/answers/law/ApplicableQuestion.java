package org.mingfa.answers.law;

import org.jspecify.annotations.Nullable;

/**
 * Which law is asked for, and the days that matter.
 *
 * @param law id of a version, full title or short one
 * @param article whose text of both days is wanted, or null
 * @param facts day of the facts
 * @param filed day on which the case was filed
 */
public record ApplicableQuestion(
        String law,
        @Nullable String article,
        @Nullable String facts,
        @Nullable String filed) {}
