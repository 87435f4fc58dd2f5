package org.mingfa.search.find;

import org.jspecify.annotations.Nullable;
import org.mingfa.search.catalogue.LawCatalogue;
import org.mingfa.search.find.Fusion.Fused;
import org.mingfa.search.find.Fusion.Leg;
import org.mingfa.search.find.Hit.Match;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.LawHeader;

/** Makes a passage a hit: validity on the day, highlights, why it was found. */
final class HitMaker {

    private final Highlighter highlighter;

    HitMaker(Highlighter highlighter) {
        this.highlighter = highlighter;
    }

    /**
     * How a query was understood.
     *
     * @param explaining accounts for scores, or null when nobody asked
     */
    record Reading(
            ParsedQuery query,
            @Nullable CitedArticle cited,
            @Nullable Ranker explaining) {}

    Hit make(LawCatalogue catalogue, AsOf asOf, Reading reading, Fused entry, Passage passage) {
        String explanation =
                reading.explaining() == null ? null : reading.explaining().explain(entry.id());
        var highlights = highlighter.highlight(passage.text(), reading.query());
        return switch (passage) {
            case LawPassage law -> {
                LawHeader header = catalogue.get(law.law());
                yield new Hit.OfLaw(
                        law,
                        header,
                        header.validityAt(asOf.shownAt()),
                        match(reading, entry),
                        entry.score(),
                        highlights,
                        explanation);
            }
            case CasePassage decided ->
                new Hit.OfCase(decided, match(reading, entry), entry.score(), highlights, explanation);
        };
    }

    private static Match match(Reading reading, Fused entry) {
        if (reading.cited() != null && reading.cited().id().equals(entry.id())) {
            return Match.CITATION;
        }
        return entry.bestIn() == Leg.Kind.VECTORS ? Match.MEANING : Match.WORDS;
    }
}
