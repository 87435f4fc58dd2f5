package org.mingfa.text.parse.judgment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.Claim;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.table.TextResource;

/**
 * What became of each claim, told by the items of the order: by the subject (本金, 违约金, 解除) and the sum of both. What
 * neither tells is left open.
 */
final class ClaimMatching {

    private static final List<String> SUBJECTS = new TextResource(ClaimMatching.class, "claim-subjects.txt").words();
    private static final List<String> LUMP = List.of("各项损失", "各项费用", "各项经济损失", "损失共计", "损失合计");

    private final OrderItems order;
    private final @Nullable ClaimResult result;

    ClaimMatching(OrderItems order) {
        this.order = order;
        this.result = order.result();
    }

    List<Claim> of(List<String> claims) {
        List<String> decided =
                claims.stream().filter(claim -> !isOfCosts(claim)).toList();
        boolean alone = decided.size() == 1;
        boolean someGiven = decided.stream().anyMatch(claim -> given(claim) != null);
        return claims.stream()
                .map(claim -> new Claim(claim, Sums.total(claim), alone ? only(claim) : result(claim, someGiven)))
                .toList();
    }

    /** The only claim beside the costs fares as the case does. */
    private @Nullable ClaimResult only(String claim) {
        return isOfCosts(claim) ? null : result;
    }

    private @Nullable ClaimResult result(String claim, boolean someGiven) {
        if (isOfCosts(claim)) {
            return null;
        }
        if (result != ClaimResult.PARTLY) {
            return result;
        }
        ClaimResult given = given(claim);
        boolean named = SUBJECTS.stream().anyMatch(claim::contains);
        boolean left = given == null && named && someGiven && order.leavesOthers() && !isInLump(claim);
        return left ? ClaimResult.DISMISSED : given;
    }

    /** What an item gives of the claim: all when the sums are equal or none is asked for, else some; null where none names it. */
    private @Nullable ClaimResult given(String claim) {
        BigDecimal asked = Sums.total(claim);
        List<BigDecimal> parts = Sums.all(claim);
        List<String> subjects = SUBJECTS.stream().filter(claim::contains).toList();
        ClaimResult given = null;
        for (String item : order.giving()) {
            boolean same = subjects.stream().anyMatch(item::contains);
            List<BigDecimal> sums = Sums.all(item);
            BigDecimal total = Sums.total(item);
            boolean equal = asked != null && (sums.contains(asked) || total != null && asked.compareTo(total) == 0);
            if (equal && (same || subjects.isEmpty()) || same && asked == null) {
                return ClaimResult.GRANTED;
            }
            given = same && !isLump(item) || sums.stream().anyMatch(parts::contains) ? ClaimResult.PARTLY : given;
        }
        return given;
    }

    /** Of a lump sum nobody can tell which claims it covers. */
    private boolean isInLump(String claim) {
        return Sums.total(claim) != null && order.giving().stream().anyMatch(ClaimMatching::isLump);
    }

    private static boolean isLump(String item) {
        return LUMP.stream().anyMatch(item::contains);
    }

    /** Costs follow their own rules and no item decides them. */
    static boolean isOfCosts(String claim) {
        return claim.matches(".{0,24}(?:诉讼费|受理费|诉讼费用|上诉费).{0,24}");
    }
}
