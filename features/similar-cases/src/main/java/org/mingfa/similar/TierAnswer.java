package org.mingfa.similar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.similar.search.OwnCourt;
import org.mingfa.similar.search.Precedence;
import org.mingfa.similar.search.Tier;

/**
 * One tier of the guidance (item 4) and what is held of it.
 *
 * @param tier 1 to 4; 5 is what no tier has and is shown for reference alone
 * @param name 指导性案例 …
 * @param held cases of this tier in the generation that may be shown on the day
 * @param from the earliest decision of these, or null where no date is known
 * @param found how many of these were found to be similar
 * @param note what the asker has to know of this tier, or null
 */
public record TierAnswer(
        int tier,
        String name,
        long held,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int found,
        @Nullable String note) {

    private static final String NO_COURT = "没有写明本院，";

    static TierAnswer of(Tier tier, OwnCourt own) {
        return new TierAnswer(
                tier.precedence().number(),
                tier.precedence().label(),
                tier.held(),
                tier.from(),
                tier.to(),
                tier.found(),
                note(tier, own));
    }

    private static @Nullable String note(Tier tier, OwnCourt own) {
        if (own.court() == null && tier.precedence() == Precedence.HIGH) {
            return NO_COURT + "各省高级人民法院的案例都列在这一顺位。";
        }
        if (own.court() == null && tier.precedence() == Precedence.OWN) {
            return NO_COURT + "无从确定上一级法院和本院，中级、基层法院的案例列在供参考之中。";
        }
        if (tier.held() == 0 && tier.precedence() != Precedence.REFERENCE) {
            return "本库没有收录这一顺位的案例。";
        }
        return tier.found() == 0 ? "未检索到。" : null;
    }
}
