package org.mingfa.answers.citation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.hit.HitAnswer;
import org.mingfa.answers.hit.LawAnswer;
import org.mingfa.search.result.Hit.Span;
import org.mingfa.search.verify.CitationCheck;
import org.mingfa.text.version.LawCatalogue;

/**
 * One checked citation of a text.
 *
 * @param span where it stands in the text, in UTF-16 indices
 * @param citation in normal form
 * @param status exists, no_such_law, no_such_article, not_in_force or quote_differs
 * @param note what is wrong, or null
 * @param text of the article, where the generation has it
 */
public record CitationAnswer(
        Span span,
        String citation,
        String status,
        @Nullable String note,
        @Nullable LawAnswer law,
        HitAnswer.@Nullable ArticleReference article,
        @Nullable String text) {

    /** The citation exists, is in force and says what is quoted. */
    @JsonIgnore
    public boolean isSound() {
        return status.equals(CitationCheck.Status.EXISTS.label());
    }

    static CitationAnswer of(CitationCheck check, LocalDate shownAt, LawCatalogue catalogue) {
        Span span = new Span(check.start(), check.end());
        var found = check.found();
        return found == null
                ? new CitationAnswer(span, check.citation(), check.status().label(), check.note(), null, null, null)
                : new CitationAnswer(
                        span,
                        check.citation(),
                        check.status().label(),
                        check.note(),
                        LawAnswer.of(found.law(), shownAt, catalogue),
                        HitAnswer.reference(found.article()),
                        found.article().text());
    }
}
