package org.mingfa.citations;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.QuotationCheck.CheckedCitation;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Nature;
import org.mingfa.text.parse.Paragraphs;
import org.mingfa.text.parse.Paragraphs.Paragraph;

/** Where quoted words stand: in the article cited, in another 款 of it, in another version, in another article of the law. */
final class QuotationPlace {

    private static final int LONGEST_RANGE = 60;

    private final LawCache laws;

    QuotationPlace(LawCache laws) {
        this.laws = laws;
    }

    /** Whether an article cited, or one of a cited range, has what is quoted. */
    boolean says(CheckedCitation one, Quotation quotation) {
        ArticleAnswer.Found found = one.check().official();
        return found != null
                && (laws.says(found.article(), quotation) || saysInRange(one.citation(), found, quotation));
    }

    private boolean saysInRange(StatuteCitation citation, ArticleAnswer.Found found, Quotation quotation) {
        ArticleNumber end = citation.to() == null ? null : citation.to().article();
        if (end == null) {
            return false;
        }
        int last = Math.min(end.main(), citation.article().main() + LONGEST_RANGE);
        for (int n = citation.article().main() + 1; n <= last; n++) {
            if (laws.beside(found.law(), ArticleNumber.of(n)).orElse(null) instanceof ArticleAnswer.Found other
                    && laws.says(other.article(), quotation)) {
                return true;
            }
        }
        return false;
    }

    /** Where the quoted words stand instead, in a sentence for the reader. */
    String elsewhere(CitationCheck check, Quotation quotation) {
        ArticleAnswer.Found found = check.found();
        ArticleNumber number = found == null ? null : found.article().article();
        if (found == null || number == null) {
            return "引文与该条文本不一致。";
        }
        String versions = laws.find(found.law().title()).stream()
                .flatMap(law -> law.all().stream())
                .filter(version -> version.nature() == Nature.OFFICIAL)
                .filter(version -> laws.beside(version, number).orElse(null) instanceof ArticleAnswer.Found other
                        && laws.says(other.article(), quotation))
                .map(QuotationCheck::version)
                .collect(Collectors.joining("、"));
        if (!versions.isEmpty()) {
            return "引文见于" + versions + "，与引用的版本不一致。";
        }
        return laws.articleThatSays(found.law().id(), quotation)
                .map(other -> "引文见于同一法律的" + other.format() + "，不在" + number.format() + "。")
                .orElse("引文与该条文本不一致。");
    }

    /** The article says it, but wholly in a 款 that is not the one cited. */
    @Nullable
    String inOtherParagraph(CheckedCitation one, int listed, Quotation quotation) {
        Integer cited = one.citation().paragraph();
        ArticleAnswer.Found found = one.check().found();
        if (cited == null || one.citation().to() != null || found == null) {
            return null;
        }
        List<Integer> where = Paragraphs.of(found.article().text()).paragraphs().stream()
                .filter(paragraph -> laws.says(whole(paragraph), quotation))
                .map(Paragraph::number)
                .toList();
        return where.isEmpty() || where.contains(cited) || listed > 1
                ? null
                : "引文见于该条" + ProvisionParts.paragraph(where.getFirst()) + "，不在" + ProvisionParts.paragraph(cited) + "。";
    }

    static String whole(Paragraph paragraph) {
        StringBuilder whole = new StringBuilder(paragraph.text());
        paragraph.items().forEach(item -> {
            whole.append('\n').append(item.text());
            item.subitems().forEach(subitem -> whole.append('\n').append(subitem.text()));
        });
        return whole.toString();
    }
}
