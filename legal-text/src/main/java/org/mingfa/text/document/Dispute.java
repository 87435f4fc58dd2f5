package org.mingfa.text.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was in dispute in a case and how it ended, as far as its text tells; read from the text as it may be published.
 *
 * @param parties in the order of the judgment, with the labels that stand for their names
 * @param claims what was asked of the court of first instance, one by one; of an appeal whose text repeats none, what
 *     was asked of the court of appeal
 * @param result what became of the claims as a whole, or null where it cannot be told: in criminal cases, in rulings on
 *     procedure, where a higher court's order does not repeat the one that it upholds
 * @param disposal what the order does, or null where it cannot be read
 * @param claimed the amount in dispute in yuan, without interest; null where no sum is asked for
 * @param awarded the sum of what the order gives in yuan, without interest; null where it gives no sum
 * @param facts from the first to the last day that the facts name, or null
 * @param keywords 关键词 of a guiding, typical or reference case; else none
 */
public record Dispute(
        List<Party> parties,
        List<Claim> claims,
        @Nullable ClaimResult result,
        @Nullable Disposal disposal,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal awarded,
        @Nullable FactPeriod facts,
        List<String> keywords) {

    /** Of a case of which nothing was read. */
    public static final Dispute UNREAD = new Dispute(List.of(), List.of(), null, null, null, null, null, List.of());

    public Dispute {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        keywords = List.copyOf(keywords);
    }
}
