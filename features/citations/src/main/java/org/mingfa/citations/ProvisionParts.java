package org.mingfa.citations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.citation.StatuteCitation.RangeEnd;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.parse.Paragraphs;
import org.mingfa.text.parse.Paragraphs.Paragraph;

/** Whether an article has the 款 and 项 that a citation names. */
final class ProvisionParts {

    private ProvisionParts() {}

    /** What is missing, as a sentence; empty when all that is cited is there. */
    static Optional<String> missing(String article, StatuteCitation cited) {
        Paragraphs paragraphs = Paragraphs.of(article);
        int count = paragraphs.paragraphs().size();
        Integer paragraph = cited.paragraph();
        Integer last = cited.to() == null || cited.to().paragraph() == null
                ? paragraph
                : cited.to().paragraph();
        if (last != null && last > count) {
            return Optional.of("该条只有" + ChineseNumeral.format(count) + "款，没有" + paragraph(last) + "。");
        }
        return Optional.ofNullable(cited.item())
                .flatMap(item -> missingItem(paragraphs, paragraph, item))
                .or(() -> Optional.ofNullable(cited.to())
                        .map(RangeEnd::item)
                        .flatMap(item -> missingItem(paragraphs, paragraph, item)));
    }

    /** 第二款. */
    static String paragraph(int number) {
        return "第" + ChineseNumeral.format(number) + "款";
    }

    private static Optional<String> missingItem(Paragraphs paragraphs, @Nullable Integer paragraph, int item) {
        boolean there = paragraphs.paragraphs().stream()
                .filter(one -> paragraph == null || one.number() == paragraph)
                .map(Paragraph::items)
                .anyMatch(items -> items.stream().anyMatch(one -> one.number() == item));
        return there ? Optional.empty() : Optional.of("该条没有第（" + ChineseNumeral.format(item) + "）项。");
    }
}
