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

    /**
     * To which day the law that is held reaches.
     *
     * @param through the latest promulgation that is held, or the day of a later commit of the corpus
     * @param days since then
     * @param limitDays from how many days on that is old
     */
    public record LawAge(LocalDate through, long days, long limitDays, boolean old) {

        /** 法律收录到 2026-04-30 公布的为止，已过 213 天；此后公布的没有收录。 */
        public String sentence() {
            return "法律收录到 " + through + " 公布的为止，已过 " + days + " 天" + (old ? "；此后公布的没有收录，请更新语料" : "");
        }
    }

    /**
     * A source of law that has not moved for long.
     *
     * @param moved day of its last commit, or of the newest text that it holds
     * @param title of that text
     * @param newest on which that was promulgated
     */
    public record UnmovedSource(String corpus, LocalDate moved, long days, String title, LocalDate newest) {

        /** 来源 national 自 2026-05-16 起没有变动，已 200 天；其中最新的是《…》（2026-04-30 公布），此后公布的要到别处找。 */
        public String sentence() {
            return "来源 " + corpus + " 自 " + moved + " 起没有变动，已 " + days + " 天；其中最新的是《" + title + "》（" + newest
                    + " 公布），此后公布的要到别处找";
        }
    }

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
