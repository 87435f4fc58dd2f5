package org.mingfa.text.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was asked for.
 *
 * @param text as the judgment tells it, without its number
 * @param amount the first sum that it names, in yuan, or null
 * @param result what became of it, or null where it cannot be told
 */
public record Claim(
        String text, @Nullable BigDecimal amount, @Nullable ClaimResult result) {}
