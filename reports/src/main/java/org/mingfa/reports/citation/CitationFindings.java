package org.mingfa.reports.citation;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.reports.citation.Finding.Kind;

/**
 * The findings of a check of a text.
 *
 * @param asOf whose law it was held against
 * @param made the day of the check
 * @param generation and {@code corpora}: what it was held against
 */
public record CitationFindings(
        LocalDate asOf,
        LocalDate made,
        String generation,
        List<String> corpora,
        CheckedText text,
        List<Finding> findings) {

    public CitationFindings {
        corpora = List.copyOf(corpora);
        findings = List.copyOf(findings);
    }

    /**
     * Which text was checked, without its words.
     *
     * @param characters its length
     * @param sha256 of its UTF-8 bytes, by which the same text is known again
     */
    public record CheckedText(int characters, String sha256) {}

    List<Finding> of(Kind kind) {
        return findings.stream().filter(one -> one.kind() == kind).toList();
    }
}
