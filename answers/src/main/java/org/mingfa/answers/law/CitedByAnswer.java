package org.mingfa.answers.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.search.citation.CaseSpread;
import org.mingfa.search.citation.CitedByResult;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.ClaimResult;

/**
 * What cites an article.
 *
 * @param counts by the values of {@code type}: articles of norms, and cases
 * @param cases how the citing cases are spread; none counted where the kinds asked for leave cases out
 * @param total of the kinds asked for
 * @param note how the list is to be read
 */
public record CitedByAnswer(
        Map<String, Long> counts,
        Cases cases,
        long total,
        List<HitAnswer> hits,
        @Nullable String cursor,
        String note) {

    /** A citation names a number; which version it means follows from its day. */
    public static final String NOTE = "按法律名称和条号列出；法律修改后条号移动的，较早的文件引用的可能是当时同一条号的规定。";

    /**
     * How the cases that cite the article are spread; counts by label, each with how many could not be told.
     *
     * @param counted of how many cases; of more than this the highest courts' are counted
     * @param tiers 指导性案例 … 基层人民法院
     * @param years of the decision, the newest first
     * @param results 支持, 部分支持, 驳回: what became of the claims
     */
    public record Cases(
            int counted,
            Map<String, Integer> tiers,
            Map<String, Integer> years,
            int undated,
            Map<String, Integer> results,
            int unread) {

        static Cases of(CaseSpread spread) {
            return new Cases(
                    spread.cases(),
                    named(spread.tiers(), CaseTier::label),
                    named(spread.years(), String::valueOf),
                    spread.undated(),
                    named(spread.results(), ClaimResult::label),
                    spread.unread());
        }

        private static <K> Map<String, Integer> named(Map<K, Integer> counts, Function<K, String> label) {
            Map<String, Integer> named = new LinkedHashMap<>();
            counts.forEach((key, count) -> named.put(label.apply(key), count));
            return named;
        }
    }

    public static CitedByAnswer of(CitedByResult citing, Viewpoint from) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (PassageKind kind : PassageKind.values()) {
            counts.put(kind.parameter(), citing.counts().getOrDefault(kind, 0L));
        }
        return new CitedByAnswer(
                counts,
                Cases.of(citing.cases()),
                citing.total(),
                citing.hits().stream().map(hit -> HitAnswer.of(hit, from)).toList(),
                citing.cursor(),
                NOTE);
    }
}
