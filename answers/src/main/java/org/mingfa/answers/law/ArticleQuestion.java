package org.mingfa.answers.law;

import org.jspecify.annotations.Nullable;

/**
 * Which article is asked for, as people write it.
 *
 * @param law id of a version, full title or short one
 * @param article 188, 188-1, 第一百八十八条
 * @param asOf a date, any, or null for today
 */
public record ArticleQuestion(
        String law, String article, @Nullable String asOf) {}
