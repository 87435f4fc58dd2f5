package org.mingfa.evaluation.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingfa.evaluation.topic.Topic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.request.SearchRequest.Mode;
import org.mingfa.search.request.Selection;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.AsOf;

/**
 * Asks a generation as a user would, for articles only; documents are {@code WORK#ordinal}, whichever the version. The
 * order alone is measured: where an answer ends is measured by {@code FloorCheck}.
 */
public final class StatuteSearch implements Ranker {

    private static final Selection ARTICLES =
            Selection.of(PassageKind.STATUTE, PassageKind.INTERPRETATION, PassageKind.NOTICE);

    private final Searcher asUsersSee;
    private final Searcher searcher;
    private final OpenGeneration generation;
    private final AsOf asOf;
    private final Mode mode;
    private final int hits;

    /** Asks for as many hits as a request may have, so that measures to depth 100 can be taken. */
    public StatuteSearch(Searcher searcher, OpenGeneration generation, AsOf asOf, Mode mode) {
        this(searcher, searcher.unadorned(), generation, asOf, mode, SearchRequest.MOST);
    }

    private StatuteSearch(
            Searcher asUsersSee, Searcher searcher, OpenGeneration generation, AsOf asOf, Mode mode, int hits) {
        this.asUsersSee = asUsersSee;
        this.searcher = searcher.unhurried();
        this.generation = generation.withoutFloor();
        this.asOf = asOf;
        this.mode = mode;
        this.hits = hits;
    }

    /** The same search for a first page as users see it: what latency is measured by. */
    public StatuteSearch firstPage() {
        return new StatuteSearch(asUsersSee, asUsersSee, generation, asOf, mode, SearchRequest.USUAL);
    }

    /** The generation, the mode and the day, as the tag of a run. */
    public String tag() {
        String day = switch (asOf) {
            case AsOf.Day on -> on.date().toString();
            case AsOf.Any any -> "any";
        };
        return generation.manifest().id() + "-" + mode.name().toLowerCase(Locale.ROOT) + "-" + day;
    }

    /** The first hits; one outside any article keeps its rank under its passage's id. */
    @Override
    public List<Ranked> rank(Topic topic) {
        SearchRequest request = SearchRequest.of(topic.text(), asOf)
                .with(ARTICLES)
                .withMode(mode)
                .withLimit(hits);
        List<Ranked> ranked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Hit hit : searcher.search(generation, request).hits()) {
            String id = id(hit);
            if (seen.add(id)) {
                ranked.add(new Ranked(id, hit.score()));
            }
        }
        return ranked;
    }

    private static String id(Hit hit) {
        return hit instanceof Hit.OfLaw law && law.passage().article() != null
                ? new ArticleKey(law.law().work(), law.passage().article()).format()
                : hit.id();
    }
}
