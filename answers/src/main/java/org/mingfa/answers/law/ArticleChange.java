package org.mingfa.answers.law;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.law.ArticleVersion.VersionChange;
import org.mingfa.text.document.ArticleNumber;

/**
 * An article that is not as it was: two texts beside each other.
 *
 * @param number in the new version, or in the old one where it is gone
 * @param change inserted, amended or deleted
 * @param changeLabel the same in Chinese
 * @param previousNumber its number in the old version where it has another one now, else null
 * @param before null where there was no such article
 * @param after null where there is none any more
 */
public record ArticleChange(
        String number,
        String ordinal,
        String change,
        String changeLabel,
        @Nullable String previousNumber,
        @Nullable String previousOrdinal,
        @Nullable String before,
        @Nullable String after) {

    public ArticleChange {
        VersionChange what =
                before == null ? VersionChange.INSERTED : after == null ? VersionChange.DELETED : VersionChange.AMENDED;
        change = Objects.requireNonNullElse(change, what.code()); // records of before do not say it
        changeLabel = Objects.requireNonNullElse(changeLabel, what.label());
    }

    static ArticleChange inserted(ArticleNumber number, String after) {
        return of(number, VersionChange.INSERTED, null, null, after);
    }

    static ArticleChange deleted(ArticleNumber number, String before, @Nullable String after) {
        return of(number, VersionChange.DELETED, null, before, after);
    }

    static ArticleChange amended(ArticleNumber then, ArticleNumber now, String before, String after) {
        return of(now, VersionChange.AMENDED, then.equals(now) ? null : then, before, after);
    }

    private static ArticleChange of(
            ArticleNumber number,
            VersionChange change,
            @Nullable ArticleNumber previous,
            @Nullable String before,
            @Nullable String after) {
        return new ArticleChange(
                number.format(),
                number.ordinal(),
                change.code(),
                change.label(),
                previous == null ? null : previous.format(),
                previous == null ? null : previous.ordinal(),
                before,
                after);
    }

    /** 新增第六条, 修改第三条, 第六条改为第七条并修改, 删除原第五条: near to the words of a decision to amend. */
    public String heading() {
        if (previousNumber != null) {
            return previousNumber + "改为" + number + "并" + changeLabel;
        }
        return changeLabel + (after == null ? "原" : "") + number;
    }
}
