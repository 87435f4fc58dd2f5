package org.mingfa.answers.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long ago each corpus of a generation was last compared with its source.
 *
 * @param corpora in the order of the generation
 */
public record Freshness(List<CorpusAge> corpora) {

    public Freshness {
        corpora = List.copyOf(corpora);
    }

    /**
     * A corpus.
     *
     * @param checked the day on which it was last compared with its source, or built where that is not known
     * @param days since then
     * @param limitDays from how many days on it is stale
     */
    public record CorpusAge(String corpus, LocalDate checked, long days, long limitDays, boolean stale) {}

    /** Whether any is stale. */
    public boolean isStale() {
        return corpora.stream().anyMatch(CorpusAge::stale);
    }

    /** What is stale, in a sentence for operators; null where nothing is. */
    public @Nullable String warning() {
        return isStale()
                ? corpora.stream()
                        .filter(CorpusAge::stale)
                        .map(one -> "语料 " + one.corpus() + " 已 " + one.days() + " 天没有更新（上次 " + one.checked() + "，应在 "
                                + one.limitDays() + " 天内）")
                        .collect(Collectors.joining("；"))
                : null;
    }
}
