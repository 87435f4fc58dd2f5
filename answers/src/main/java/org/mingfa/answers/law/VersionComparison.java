package org.mingfa.answers.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.law.TextDifference;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.LawVersions;

/**
 * Two versions of a law, article by article.
 *
 * @param changed the articles that differ, in the order of the newer version, then those that are gone
 * @param moved articles that stand as they were under other numbers
 * @param unchanged numbers in the newer version, in their order, of articles whose words are the same; by ordinal
 * @param note how counterparts were found
 */
public record VersionComparison(
        AnswerSource from,
        String asOf,
        LawAnswer older,
        LawAnswer newer,
        List<ArticleDifference> changed,
        List<MovedArticles> moved,
        Map<String, String> unchanged,
        String note) {

    /** The field that names the other version. */
    public static final String FIELD = "compare";

    /** An article that differs, with its words from the older version to the newer one. */
    public record ArticleDifference(ArticleChange change, List<HistoryAnswer.DiffPart> difference) {
        private static ArticleDifference of(ArticleChange change) {
            return new ArticleDifference(
                    change,
                    TextDifference.of(
                                    Objects.requireNonNullElse(change.before(), ""),
                                    Objects.requireNonNullElse(change.after(), ""))
                            .stream()
                            .map(HistoryAnswer.DiffPart::of)
                            .toList());
        }
    }

    /**
     * Compares a version with another one of its law.
     *
     * @param other the id of that
     */
    static VersionComparison of(OpenGeneration generation, LawHeader shown, String other, Viewpoint from) {
        LawVersions law = generation
                .catalogue()
                .find(generation.catalogue().listed(shown).work())
                .orElseThrow();
        LawHeader against = law.all().stream()
                .filter(version -> version.id().value().equals(other) && !version.equals(shown))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(FIELD, "《" + shown.title() + "》没有可以对照的这个版本；请从这部法律页面的“历次版本”里选一个。"));
        if (shown.nature() != Nature.OFFICIAL || against.nature() != Nature.OFFICIAL) {
            throw Refusal.invalid(FIELD, "《" + shown.title() + "》的这两个版本不都是法律原文；要点之间的差别不是法律的修改，不能对照。请收录原文后再看。");
        }
        boolean isLater = law.all().indexOf(against) > law.all().indexOf(shown);
        return compare(generation, isLater ? shown : against, isLater ? against : shown, from);
    }

    private static VersionComparison compare(
            OpenGeneration generation, LawHeader older, LawHeader newer, Viewpoint from) {
        ArticleComparison comparison = new ArticleComparison(texts(generation, older), texts(generation, newer));
        Map<String, String> unchanged = new LinkedHashMap<>();
        comparison.unchanged().forEach(number -> unchanged.put(number.ordinal(), number.format()));
        return new VersionComparison(
                AnswerSource.of(generation),
                AsOfReader.shown(from.asOf()),
                LawAnswer.of(older, from),
                LawAnswer.of(newer, from),
                comparison.differences().stream().map(ArticleDifference::of).toList(),
                comparison.moved(),
                unchanged,
                HistoryAnswer.NOTE);
    }

    private static Map<ArticleNumber, ArticleComparison.Text> texts(OpenGeneration generation, LawHeader version) {
        return ArticleComparison.texts(new ArticleLookup(generation).passages(version.id()));
    }
}
