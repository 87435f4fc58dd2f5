package org.mingfa.search.result;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.HitConfidence;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.ResolvedReferences;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.search.ranking.RankedList;
import org.mingfa.search.result.Hit.MatchReason;
import org.mingfa.search.result.Hit.TextSpan;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.LawCatalogue;

/** Makes a passage a hit: validity on the day, highlights, why it was found. */
final class HitMaker {

    private final BiFunction<String, ParsedQuery, List<TextSpan>> places;

    /**
     * A maker of hits.
     *
     * @param places of a text that a query met
     */
    HitMaker(BiFunction<String, ParsedQuery, List<TextSpan>> places) {
        this.places = places;
    }

    /**
     * How a query was understood.
     *
     * @param weighing of the hits of its list
     * @param explaining accounts for the score of a passage by its id, or null when nobody asked
     */
    record QueryAnalysis(
            ParsedQuery query,
            ResolvedReferences named,
            ConfidenceScorer weighing,
            @Nullable Function<String, String> explaining) {}

    Hit make(LawCatalogue catalogue, AsOf asOf, QueryAnalysis understood, FusedPassage entry, Passage passage) {
        HitConfidence weighed = understood.weighing().weigh(entry, passage);
        String explanation = understood.explaining() == null
                ? null
                : understood.explaining().apply(entry.id()) + "evidence:\n" + weighed.evidence() + " = "
                        + weighed.strength() + ", decisive " + weighed.probability() + "\n";
        List<TextSpan> highlights = places.apply(passage.text(), understood.query());
        return switch (passage) {
            case LawPassage law -> {
                LawHeader header = catalogue.get(law.law());
                yield new Hit.OfLaw(
                        law,
                        header,
                        header.validityAt(asOf.shownAt()),
                        match(understood, entry),
                        entry.score(),
                        highlights,
                        weighed,
                        explanation);
            }
            case CasePassage decided ->
                new Hit.OfCase(decided, match(understood, entry), entry.score(), highlights, weighed, explanation);
        };
    }

    private static MatchReason match(QueryAnalysis understood, FusedPassage entry) {
        if (understood.named().cites(entry.id())) {
            return MatchReason.CITATION;
        }
        return entry.bestIn() == RankedList.Kind.VECTORS ? MatchReason.MEANING : MatchReason.WORDS;
    }
}
