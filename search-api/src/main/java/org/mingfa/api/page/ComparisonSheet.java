package org.mingfa.api.page;

import java.util.List;
import org.mingfa.answers.law.HistoryAnswer.DiffPart;
import org.mingfa.answers.law.VersionComparison;
import org.mingfa.answers.law.VersionComparison.ArticleDifference;

/** Two versions of a law beside each other. */
public record ComparisonSheet(VersionComparison page, Links links) implements Sheet {

    @Override
    public String template() {
        return "comparison";
    }

    @Override
    public PageHead head() {
        String name = page.newer().title() + "：两个版本对照";
        return new PageHead(
                name,
                name + "，改动 " + page.changed().size() + " 条。" + page.note(),
                new Links(null).compare(page.newer(), page.older().id()),
                null,
                null,
                page.from().generation());
    }

    /** The words that stood in the older version. */
    public static List<DiffPart> before(ArticleDifference row) {
        return without("added", row);
    }

    /** The words that stand in the newer version. */
    public static List<DiffPart> after(ArticleDifference row) {
        return without("removed", row);
    }

    private static List<DiffPart> without(String kind, ArticleDifference row) {
        return row.difference().stream()
                .filter(part -> !part.kind().equals(kind))
                .toList();
    }

    /** The same without the day. */
    public String undated() {
        return new Links(null).compare(page.newer(), page.older().id());
    }
}
