package org.mingfa.risk.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;

/**
 * Fees cumulated by slices of an amount: “不超过1万元的，每件50元；超过1万元至10万元的部分，按照2.5%交纳”.
 *
 * <p>A slice includes its upper end. Results are not rounded.
 */
public record BracketTable(List<Bracket> brackets) {

    /**
     * One slice.
     *
     * @param upTo its upper end in yuan, included; null for the open last slice
     * @param flat a fixed fee for the slice, or null
     * @param rate the share of the slice's part of the amount, or null
     */
    public record Bracket(
            @Nullable BigDecimal upTo,
            @Nullable BigDecimal flat,
            @Nullable LegalRatio rate) {

        public Bracket {
            if ((flat == null) == (rate == null)) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "每一档须写 flat 或 rate 之一");
            }
        }
    }

    /**
     * What one slice adds.
     *
     * @param from lower end, excluded
     * @param part the part of the amount that lies in the slice
     */
    public record Slice(Bracket bracket, BigDecimal from, BigDecimal part, BigDecimal fee) {}

    public BracketTable {
        brackets = List.copyOf(brackets);
        BigDecimal last = BigDecimal.ZERO;
        for (int i = 0; i < brackets.size(); i++) {
            BigDecimal upTo = brackets.get(i).upTo();
            if (upTo == null ? i != brackets.size() - 1 : upTo.compareTo(last) <= 0) {
                throw new IllegalArgumentException("brackets must rise, and only the last one is open");
            }
            last = upTo == null ? last : upTo;
        }
    }

    /** The slices that an amount of yuan reaches, lowest first; an amount of 0 pays the first flat fee. */
    public List<Slice> slices(BigDecimal amount) {
        List<Slice> slices = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (Bracket bracket : brackets) {
            BigDecimal upTo = bracket.upTo();
            BigDecimal end = upTo == null ? amount : amount.min(upTo);
            BigDecimal part = end.subtract(from);
            slices.add(new Slice(bracket, from, part, fee(bracket, part)));
            if (upTo == null || amount.compareTo(upTo) <= 0) {
                return List.copyOf(slices);
            }
            from = upTo;
        }
        return List.copyOf(slices);
    }

    private static BigDecimal fee(Bracket bracket, BigDecimal part) {
        BigDecimal flat = bracket.flat();
        LegalRatio rate = bracket.rate();
        return flat != null ? flat : rate != null ? rate.of(part) : BigDecimal.ZERO;
    }

    /** The fee for an amount of yuan, not rounded. */
    public BigDecimal fee(BigDecimal amount) {
        return slices(amount).stream().map(Slice::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
