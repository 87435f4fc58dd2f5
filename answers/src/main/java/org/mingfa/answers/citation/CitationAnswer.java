package org.mingfa.answers.citation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.hit.HitAnswer;
import org.mingfa.answers.hit.LawAnswer;
import org.mingfa.answers.hit.Viewpoint;
import org.mingfa.search.result.Hit.Span;
import org.mingfa.search.verify.CitationCheck;

/**
 * One checked citation of a text.
 *
 * @param span where it stands in the text, in UTF-16 indices
 * @param citation in normal form
 * @param status exists, no_such_law, no_such_article, not_in_force or quote_differs; digest_only or not_held where this
 *     generation cannot say
 * @param note what is wrong or cannot be said, or null
 * @param text of the article, where the generation has its official text; a digest is not given as such
 */
public record CitationAnswer(
        Span span,
        String citation,
        String status,
        @Nullable String note,
        @Nullable LawAnswer law,
        HitAnswer.@Nullable ArticleReference article,
        @Nullable String text) {

    /** The text is wrong; what this generation lacks is no mistake of the text. */
    @JsonIgnore
    public boolean isAccused() {
        return is(CitationCheck.Status::isAccusing);
    }

    /** This generation cannot say whether the citation is right. */
    @JsonIgnore
    public boolean isOpen() {
        return is(CitationCheck.Status::isOpen);
    }

    private boolean is(Predicate<CitationCheck.Status> kind) {
        return Arrays.stream(CitationCheck.Status.values())
                .filter(kind)
                .anyMatch(one -> one.label().equals(status));
    }

    static CitationAnswer of(CitationCheck check, Viewpoint from) {
        Span span = new Span(check.start(), check.end());
        var found = check.found();
        var official = check.official();
        return found == null
                ? new CitationAnswer(span, check.citation(), check.status().label(), check.note(), null, null, null)
                : new CitationAnswer(
                        span,
                        check.citation(),
                        check.status().label(),
                        check.note(),
                        LawAnswer.of(found.law(), from),
                        HitAnswer.reference(found.article()),
                        official == null ? null : official.article().text());
    }
}
