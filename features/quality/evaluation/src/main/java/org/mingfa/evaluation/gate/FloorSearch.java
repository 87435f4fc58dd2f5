package org.mingfa.evaluation.gate;

import java.util.List;
import java.util.Objects;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.HitConfidence;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.query.Selection;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.SearchResult;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.AsOf;

/** Asks a generation for articles, with the floor that it has or with none. */
public final class FloorSearch {

    private static final Selection ARTICLES =
            Selection.of(PassageKind.STATUTE, PassageKind.INTERPRETATION, PassageKind.NOTICE);

    private final Searcher searcher;
    private final OpenGeneration generation;
    private final AsOf asOf;
    private final Mode mode;

    public FloorSearch(Searcher searcher, OpenGeneration generation, AsOf asOf, Mode mode) {
        this.searcher = searcher.unhurried();
        this.generation = generation;
        this.asOf = asOf;
        this.mode = mode;
    }

    /** The same search in a generation with another floor, or as it is without one. */
    public FloorSearch with(RankingModel learned) {
        return new FloorSearch(searcher, generation.with(learned), asOf, mode);
    }

    public FloorSearch withoutFloor() {
        return new FloorSearch(searcher, generation.withoutFloor(), asOf, mode);
    }

    /** The first page; empty words, which a search refuses, find nothing. */
    public SearchResult ask(String words) {
        return searcher.search(
                generation, SearchRequest.of(words, asOf).with(ARTICLES).withMode(mode));
    }

    /** True for words in which there is nothing to search for. */
    public boolean isRefused(String words) {
        try {
            ask(words);
            return false;
        } catch (Refusal refused) {
            return true;
        }
    }

    /** The place of the first right article among the hits, from 0; -1 where there is none. */
    public static int right(List<Hit> hits, StatuteTopic topic) {
        for (int i = 0; i < hits.size(); i++) {
            if (isRight(hits.get(i), topic)) {
                return i;
            }
        }
        return -1;
    }

    public static boolean isRight(Hit hit, StatuteTopic topic) {
        return hit instanceof Hit.OfLaw law
                && law.passage().article() != null
                && topic.relevant()
                        .contains(new ArticleKey(law.law().work(), law.passage().article()));
    }

    public static HitConfidence weighed(Hit hit) {
        return Objects.requireNonNull(hit.weighed(), "a hit that was searched for");
    }
}
