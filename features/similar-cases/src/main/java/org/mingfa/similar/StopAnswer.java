package org.mingfa.similar;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.similar.search.Lack;
import org.mingfa.similar.search.Precedence;
import org.mingfa.similar.search.SimilarCases;
import org.mingfa.similar.search.Tier;

/**
 * Where the search may stop by the guidance (item 4, paragraph 2); all tiers are searched and shown all the same.
 *
 * @param tier the first tier with a 类案, or null
 * @param line that facts, focus and law have to reach, as far as each can be compared, 0 to 1
 * @param note said to the asker
 */
public record StopAnswer(@Nullable Integer tier, double line, String note) {

    static StopAnswer of(@Nullable Precedence stop, List<Tier> tiers, List<Lack> lacks) {
        if (!lacks.isEmpty()) {
            String why = lacks.stream().map(Lack::label).collect(Collectors.joining("，"));
            return new StopAnswer(null, SimilarCases.LINE, why + "，不能认定类案：以下按相近程度列出，只供参考，各顺位都还要检索。");
        }
        if (stop != null) {
            String note = "第" + stop.number() + "顺位已检索到类案，可以不再检索其后各顺位；以下仍列出，供继续参考。";
            return new StopAnswer(stop.number(), SimilarCases.LINE, note);
        }
        int reference = tiers.stream()
                .filter(tier -> tier.precedence() == Precedence.REFERENCE)
                .mapToInt(Tier::found)
                .sum();
        String note = reference == 0 ? "各顺位均未检索到类案。" : "第一至第四顺位均未检索到类案；其他法院的案件中有 " + reference + " 件类案，只供参考。";
        return new StopAnswer(null, SimilarCases.LINE, note);
    }
}
