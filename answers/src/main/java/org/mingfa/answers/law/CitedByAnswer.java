package org.mingfa.answers.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.search.citation.CaseSpread;
import org.mingfa.search.citation.CitedByResult;
import org.mingfa.search.passage.PassageKind;

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
        CaseSpread cases,
        long total,
        List<HitAnswer> hits,
        @Nullable String cursor,
        String note) {

    /** A citation names a number; which version it means follows from its day. */
    public static final String NOTE = "按法律名称和条号列出；法律修改后条号移动的，较早的文件引用的可能是当时同一条号的规定。";

    public static CitedByAnswer of(CitedByResult citing, Viewpoint from) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (PassageKind kind : PassageKind.values()) {
            counts.put(kind.parameter(), citing.counts().getOrDefault(kind, 0L));
        }
        return new CitedByAnswer(
                counts,
                citing.cases(),
                citing.total(),
                citing.hits().stream().map(hit -> HitAnswer.of(hit, from)).toList(),
                citing.cursor(),
                NOTE);
    }
}
