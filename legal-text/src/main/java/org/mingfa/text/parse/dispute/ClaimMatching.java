package org.mingfa.text.parse.dispute;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.dispute.Claim;
import org.mingfa.text.dispute.ClaimResult;
import org.mingfa.text.table.TextResource;

/**
 * What became of each claim, told by the items of the order: by the subject (本金, 违约金, 解除) and the sum of both. What
 * neither tells is left open.
 */
final class ClaimMatching {

    private static final List<String> SUBJECTS =
            new TextResource(ClaimMatching.class, "claim-subjects.txt").words();
    private static final List<String> LUMP = List.of("各项损失", "各项费用", "各项经济损失", "损失共计", "损失合计");

    private final OrderItems order;
    private final @Nullable ClaimResult result;

    ClaimMatching(OrderItems order) {
        this.order = order;
        this.result = order.result();
    }

    List<Claim> of(List<String> claims) {
        return claims.stream()
                .map(claim -> new Claim(claim, Sums.total(claim), result(claim)))
                .toList();
    }

    private @Nullable ClaimResult result(String claim) {
        if (isOfCosts(claim)) {
            return null;
        }
        if (result != ClaimResult.PARTLY) {
            return result;
        }
        BigDecimal asked = Sums.total(claim);
        List<String> subjects = SUBJECTS.stream().filter(claim::contains).toList();
        ClaimResult found = null;
        for (String item : order.giving()) {
            boolean same = subjects.stream().anyMatch(item::contains);
            boolean equal = asked != null && (Sums.all(item).contains(asked) || asked.equals(Sums.total(item)));
            if (equal && (same || subjects.isEmpty())) {
                return ClaimResult.GRANTED;
            }
            boolean lump = asked != null && LUMP.stream().anyMatch(item::contains);
            if (same || lump) {
                found = asked == null || lump ? found(asked, lump) : ClaimResult.PARTLY;
            }
        }
        return found != null || subjects.isEmpty() ? found : notGiven();
    }

    /** A claim without a sum whose subject is in the order was granted; of a lump sum nothing is known but that it gives some. */
    private static @Nullable ClaimResult found(@Nullable BigDecimal asked, boolean lump) {
        return asked == null && !lump ? ClaimResult.GRANTED : null;
    }

    /** A subject that the order does not name at all, where it dismisses the other claims. */
    private @Nullable ClaimResult notGiven() {
        return order.leavesOthers() ? ClaimResult.DISMISSED : null;
    }

    /** Costs follow their own rules and no item decides them. */
    static boolean isOfCosts(String claim) {
        return claim.matches(".{0,24}(?:诉讼费|受理费|诉讼费用|上诉费).{0,24}");
    }
}
