package org.mingfa.answers.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law that is not as it was when another generation served.
 *
 * @param kind added, amended, repealed, corrected or dropped
 * @param kindLabel the same in Chinese
 * @param branch 法律部门 by the title
 * @param status 时效性 on the day on which the change came to serve
 * @param effectiveFrom of an amended or new version; later than that day where it is not yet in force
 * @param previous id of the version before, or null
 * @param articles that differ from that version, at most three hundred
 * @param articlesLeftOut how many more
 * @param affected what in force cites the articles that changed or went, at most a hundred
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
        @Nullable String previous,
        List<ArticleChange> articles,
        int articlesLeftOut,
        List<AffectedLaw> affected) {

    public LawChange {
        articles = List.copyOf(articles);
        affected = List.copyOf(affected);
    }
}
