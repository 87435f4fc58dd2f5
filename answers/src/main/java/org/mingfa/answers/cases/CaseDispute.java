package org.mingfa.answers.cases;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.Claim;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.FactPeriod;
import org.mingfa.text.document.Party;

/**
 * What was in dispute in a case and how it ended, in the words of the contract; sums in yuan. What could not be read is
 * null or missing, never guessed.
 *
 * @param facts first and last day that the facts name
 */
public record CaseDispute(
        List<PartyAnswer> parties,
        List<ClaimAnswer> claims,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal awarded,
        @Nullable FactPeriod facts,
        List<String> keywords) {

    public CaseDispute {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        keywords = List.copyOf(keywords);
    }

    /**
     * A party by its label.
     *
     * @param side 原告方, 被告方, 第三人, or null
     * @param kind 自然人, 单位
     */
    public record PartyAnswer(
            String name, String role, @Nullable String side, String kind) {}

    /**
     * A claim.
     *
     * @param result 支持, 部分支持, 驳回, or null where it cannot be told
     */
    public record ClaimAnswer(
            String text,
            @Nullable BigDecimal amount,
            @Nullable String result) {}

    /** The same as it was read. */
    public static CaseDispute of(Dispute read) {
        return new CaseDispute(
                read.parties().stream().map(CaseDispute::party).toList(),
                read.claims().stream().map(CaseDispute::claim).toList(),
                read.claimed(),
                read.awarded(),
                read.facts(),
                read.keywords());
    }

    private static PartyAnswer party(Party party) {
        Party.Side side = party.side();
        return new PartyAnswer(
                party.name(),
                party.role(),
                side == null ? null : side.label(),
                party.kind().label());
    }

    private static ClaimAnswer claim(Claim claim) {
        ClaimResult result = claim.result();
        return new ClaimAnswer(claim.text(), claim.amount(), result == null ? null : result.label());
    }
}
