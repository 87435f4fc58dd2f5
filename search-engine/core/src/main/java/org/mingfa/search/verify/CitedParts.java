package org.mingfa.search.verify;

import java.util.Optional;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.parse.Paragraphs;
import org.mingfa.text.parse.Paragraphs.Paragraph;

/** Whether an article has the 款 and 项 that a citation names. */
final class CitedParts {

    private CitedParts() {}

    /** What is missing, as a sentence; empty when all that is cited is there. */
    static Optional<String> missing(String article, StatuteCitation cited) {
        Paragraphs paragraphs = Paragraphs.of(article);
        int count = paragraphs.paragraphs().size();
        Integer paragraph = cited.paragraph();
        if (paragraph != null && paragraph > count) {
            return Optional.of(
                    "该条只有" + ChineseNumeral.format(count) + "款，没有第" + ChineseNumeral.format(paragraph) + "款。");
        }
        Integer item = cited.item();
        if (item == null) {
            return Optional.empty();
        }
        boolean there = paragraphs.paragraphs().stream()
                .filter(one -> paragraph == null || one.number() == paragraph)
                .map(Paragraph::items)
                .anyMatch(items -> items.stream().anyMatch(one -> one.number() == item));
        return there ? Optional.empty() : Optional.of("该条没有第（" + ChineseNumeral.format(item) + "）项。");
    }
}
