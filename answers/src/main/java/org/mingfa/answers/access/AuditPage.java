package org.mingfa.answers.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the audit in their order.
 *
 * @param cursor where the next page begins, or null after the last line
 */
public record AuditPage(List<AuditLine> lines, @Nullable String cursor) {}
