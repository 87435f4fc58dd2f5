package org.mingfa.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.Severity;

/** The basis: the words of the gravest articles as far as there is room, the version of every law cited, what is not held. */
final class NoticeBasis {

    /** About half a page, titles included; who wants more reads it where it is kept. */
    private static final int MOST_LETTERS = 400;

    /** A risk beyond these takes so much of that room: the paper stays short. */
    private static final int FEW = 3;

    private static final int CROWDING = 130;

    /** What the two lines of its title take. */
    private static final int TITLE = 50;

    /** A longer article would push out the others. */
    private static final int LONGEST_QUOTED = 220;

    private final List<RiskPrompt> items;
    private final LawLookup law;

    NoticeBasis(List<RiskPrompt> items, LawLookup law) {
        this.items = items;
        this.law = law;
    }

    /** The words of the gravest, as far as there is room. */
    void quote(DocumentBuilder document) {
        List<QuotedArticle> quoted = quoted();
        if (!quoted.isEmpty()) {
            document.section("条文原文");
            quoted.forEach(article -> document.quotation(BasisLine.of(article), String.valueOf(article.text())));
        }
    }

    /** The version of every law that is cited, and in one line all that is not held. */
    List<List<String>> rows() {
        List<Source> sources = items.stream()
                .flatMap(item -> item.sources().stream())
                .distinct()
                .toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        List<QuotedArticle> articles = QuotedArticle.of(sources.stream(), law);
        String lacking = articles.stream()
                .filter(article -> article.text() == null)
                .map(QuotedArticle::title)
                .distinct()
                .collect(Collectors.joining("、"));
        String which = articles.stream().allMatch(article -> article.text() == null) ? "" : lacking + "的";
        String digest = lacking.isEmpty() ? "" : which + "上列条文，本系统没有原文，请查阅官方公布的文本。";
        return List.of(List.of("引用版本", BasisLine.versions(sources) + digest));
    }

    /** Articles of the gravest risks that are held and short, in their order, while there is room. */
    private List<QuotedArticle> quoted() {
        List<QuotedArticle> quoted = new ArrayList<>();
        int letters = CROWDING * Math.max(0, items.size() - FEW);
        List<QuotedArticle> gravest = QuotedArticle.of(
                items.stream()
                        .filter(item -> item.severity() == Severity.CRITICAL)
                        .flatMap(item -> item.sources().stream())
                        .filter(source -> source.article() != null),
                law);
        for (QuotedArticle article : gravest) {
            int length = article.text() == null ? 0 : article.text().length();
            if (length > 0 && length <= LONGEST_QUOTED && letters + TITLE + length <= MOST_LETTERS) {
                quoted.add(article);
                letters += TITLE + length;
            }
        }
        return quoted;
    }
}
