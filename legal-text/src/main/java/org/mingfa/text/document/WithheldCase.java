package org.mingfa.text.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a case whose judgment is not published: 案号、审理法院、裁判日期 and 不公开理由 (法释〔2016〕19号 6), and nothing else of it.
 *
 * @param number in its canonical form
 * @param reason a sentence of the rule, never of the case
 */
public record WithheldCase(
        String number, @Nullable String court, @Nullable LocalDate decided, String reason) {}
