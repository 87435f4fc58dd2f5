package org.mingfa.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.LawWording;
import org.mingfa.answers.law.ArticleChange;
import org.mingfa.answers.law.MovedArticles;

/**
 * A law that is not as it was when another generation served.
 *
 * @param kind added, amended, repealed, corrected or dropped
 * @param kindLabel the same in Chinese
 * @param branch 法律部门 by the title
 * @param status 时效性 on the day on which the change came to serve
 * @param effectiveFrom of an amended or new version; later than that day where it is not yet in force
 * @param effectiveUntil first day on which a repealed version is not in force any more, or null
 * @param previous id of the version before, or null
 * @param articles that differ from that version, at most three hundred
 * @param articlesLeftOut how many more
 * @param moved articles that stand as they were under other numbers
 * @param affected what in force cites the articles that changed or went, at most a hundred
 * @param rules and legal values of ours that rest on them
 * @param questions in people's own words that are to be read again, by article
 */
public record LawChange(
        String kind,
        String kindLabel,
        String lawId,
        String title,
        String branch,
        String level,
        String status,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable String previous,
        List<ArticleChange> articles,
        int articlesLeftOut,
        List<MovedArticles> moved,
        List<AffectedLaw> affected,
        List<RestingRule> rules,
        List<AskedArticle> questions) {

    /** 2020-05-28 公布, 2021-01-01 起施行, 2026-08-15 失效: as far as the dates are known. */
    public List<String> dates() {
        return LawWording.dates(promulgated, effectiveFrom, effectiveUntil);
    }

    /**
     * A rule or a legal value of the risk engine that rests on what changed.
     *
     * @param owner the rule's or value's id
     * @param provision that it rests on, with its law
     * @param version the first day of the text that it was written for, as the rule says it
     */
    public record RestingRule(String owner, String provision, String version) {}

    /**
     * An article whose text stands nowhere any more, and for which questions in people's own words were written.
     *
     * @param questions how many are to be read again
     */
    public record AskedArticle(String number, int questions) {}

    public LawChange {
        articles = List.copyOf(articles);
        moved = List.copyOf(Objects.requireNonNullElse(moved, List.of())); // records of before have none of these
        affected = List.copyOf(affected);
        rules = List.copyOf(Objects.requireNonNullElse(rules, List.of()));
        questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
    }
}
