package org.mingfa.answers.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.search.law.ArticleVersion;
import org.mingfa.search.law.DiffSpan;

/**
 * An article in one version of its law, against the version before.
 *
 * @param article null where the version no longer has it
 * @param change first, inserted, unchanged, amended or deleted
 * @param changeLabel the same in Chinese
 * @param previousNumber its number in the older version, where it moved; else null
 * @param text in this version, or null where it is deleted
 * @param diff from the older version to this one, in reading order; without an older one empty
 */
public record HistoryAnswer(
        LawAnswer law,
        HitAnswer.@Nullable ArticleReference article,
        String change,
        String changeLabel,
        @Nullable String previousNumber,
        @Nullable String previousOrdinal,
        @Nullable String text,
        List<DiffPart> diff) {

    /** Said where versions are compared. */
    public static final String NOTE = "只比较已收录的版本；条号移动时，按文字相近找出前一版本中的对应条文。";

    /** Text that is kept, added or removed. */
    public record DiffPart(String kind, String text) {
        static DiffPart of(DiffSpan span) {
            return new DiffPart(span.kind().label(), span.text());
        }
    }

    public static HistoryAnswer of(ArticleVersion version, Viewpoint from) {
        var article = version.article();
        return new HistoryAnswer(
                LawAnswer.of(version.law(), from),
                article == null ? null : HitAnswer.reference(article),
                version.change().code(),
                version.change().label(),
                version.before() == null ? null : version.before().format(),
                version.before() == null ? null : version.before().ordinal(),
                article == null ? null : article.text(),
                version.difference().stream().map(DiffPart::of).toList());
    }
}
