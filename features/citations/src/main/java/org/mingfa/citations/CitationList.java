package org.mingfa.citations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.search.result.Hit.TextSpan;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.DocumentNumber;
import org.mingfa.text.citation.StatuteCitation;

/** The citations of a text, in their order. */
public record CitationList(@JsonUnwrapped AnswerSource from, List<FoundCitation> citations, String disclaimer) {

    /**
     * A citation.
     *
     * @param kind article, case or document
     * @param span of UTF-16 indices of the text
     * @param citation the canonical way to write it
     * @param law title of the cited law; null for other kinds, and where the text names none
     */
    public record FoundCitation(
            String kind,
            TextSpan span,
            String citation,
            @Nullable String law,
            @Nullable String ordinal,
            @Nullable Integer paragraph,
            @Nullable Integer item) {

        /** What is listed here; laws without an article and what cannot be resolved are for the check of a text. */
        static boolean isProvisionOrNumber(CitationOccurrence found) {
            return !(found.citation() instanceof Citation.LawTitle)
                    && !(found.citation() instanceof Citation.UnresolvedReference);
        }

        static FoundCitation of(CitationOccurrence found) {
            Citation citation = found.citation();
            StatuteCitation statute = citation instanceof StatuteCitation cited ? cited : null;
            return new FoundCitation(
                    kind(citation),
                    new TextSpan(found.start(), found.end()),
                    citation.format(),
                    statute == null ? null : statute.law(),
                    statute == null ? null : statute.article().ordinal(),
                    statute == null ? null : statute.paragraph(),
                    statute == null ? null : statute.item());
        }

        private static String kind(Citation citation) {
            return switch (citation) {
                case StatuteCitation statute -> "article";
                case DocumentNumber document -> "document";
                case Citation.OrderNumber order -> "document";
                default -> "case";
            };
        }
    }
}
