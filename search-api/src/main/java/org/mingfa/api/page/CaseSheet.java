package org.mingfa.api.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.cases.CasePage;
import org.mingfa.answers.cases.CasePage.CitationRange;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.answers.cases.CasePage.Section;

/**
 * A case with what it cites, in the versions that the court had before it.
 *
 * @param links for the day of the decision
 */
public record CaseSheet(CasePage page, Links links) implements Sheet {

    static CaseSheet of(CasePage page, LocalDate today) {
        LocalDate decided = page.decided().decided();
        return new CaseSheet(page, new Links(today.equals(decided) ? null : decided));
    }

    /** A piece of a section; with the address of the article where it cites one that is held. */
    public record Piece(String text, @Nullable String address) {}

    @Override
    public String template() {
        return "case";
    }

    @Override
    public PageHead head() {
        CaseAnswer decided = page.decided();
        String address = links.decided(decided.id());
        return new PageHead(
                decided.title(),
                page.note() == null ? decided.title() : page.note(),
                null, // no search engine keeps a judgment: what is withdrawn here would stay there
                Links.json(address),
                null,
                page.from().generation());
    }

    /** The text of a section, cut where it cites an article. */
    public List<Piece> pieces(Section section) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (CitationRange place : section.cites()) {
            pieces.add(new Piece(section.text().substring(at, place.start()), null));
            pieces.add(new Piece(section.text().substring(place.start(), place.end()), article(place.article())));
            at = place.end();
        }
        pieces.add(new Piece(section.text().substring(at), null));
        return pieces;
    }

    /** The page of the article that the cited one is today, or null. */
    public @Nullable String now(CitedArticle cited) {
        CitedArticle now = cited.now();
        return now == null || now.lawId() == null ? null : new Links(null).article(now.lawId(), now.ordinal());
    }

    /** The cited article, or null where it is not held. */
    public @Nullable String article(CitedArticle cited) {
        return cited.lawId() == null ? null : links.article(cited.lawId(), cited.ordinal());
    }
}
