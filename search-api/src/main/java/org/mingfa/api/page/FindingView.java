package org.mingfa.api.page;

import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.citations.CitationAnswer;

/**
 * What was found of a citation, as the page shows it.
 *
 * @param number its place in the text, from 1
 * @param address of the article in the version of the day, or null where it is not held
 */
public record FindingView(
        int number, CitationAnswer citation, @Nullable String address) {

    static FindingView of(int number, CitationAnswer citation, Links links) {
        LawAnswer law = citation.law();
        HitAnswer.ArticleReference article = citation.article();
        return new FindingView(
                number, citation, law == null || article == null ? null : links.article(law.id(), article.ordinal()));
    }

    /** wrong, doubted, open, right or skipped: how it looks. */
    public String kind() {
        if (citation.isAccused()) {
            return "wrong";
        }
        if (citation.isDoubted()) {
            return "doubted";
        }
        if (citation.isSkipped()) {
            return "skipped";
        }
        return citation.isRight() ? "right" : "open";
    }

    /** Beside the colour, for who does not see it. */
    public String sign() {
        return switch (kind()) {
            case "wrong" -> "✗";
            case "doubted" -> "！";
            case "right" -> "✓";
            case "open" -> "？";
            default -> "–";
        };
    }
}
