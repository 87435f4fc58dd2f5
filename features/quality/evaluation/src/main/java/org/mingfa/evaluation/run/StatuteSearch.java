package org.mingfa.evaluation.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingfa.evaluation.topic.Topic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.PassageFacts;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.query.Selection;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.CatalogueVersion;

/**
 * Asks a generation as a user would, for articles only; documents are {@code WORK#ordinal}, whichever the version. The
 * order alone is measured: where an answer ends is measured by {@code FloorCheck}.
 */
public final class StatuteSearch implements Retriever {

    private static final Selection ARTICLES =
            Selection.of(PassageKind.STATUTE, PassageKind.INTERPRETATION, PassageKind.NOTICE);

    private final Searcher searcher;
    private final OpenGeneration generation;
    private final AsOf asOf;
    private final Mode mode;

    public StatuteSearch(Searcher searcher, OpenGeneration generation, AsOf asOf, Mode mode) {
        this.searcher = searcher.unhurried();
        this.generation = generation.withoutFloor();
        this.asOf = asOf;
        this.mode = mode;
    }

    /** The same search for a first page as users see it: what latency is measured by. */
    public Retriever firstPage() {
        return topic -> searcher.search(generation, request(topic, SearchRequest.USUAL)).hits().stream()
                .map(hit -> new RankedDocument(hit.id(), hit.score()))
                .toList();
    }

    /** The generation, the mode and the day, as the tag of a run. */
    public String tag() {
        String day = switch (asOf) {
            case AsOf.Day on -> on.date().toString();
            case AsOf.Any any -> "any";
        };
        return generation.manifest().id() + "-" + mode.name().toLowerCase(Locale.ROOT) + "-" + day;
    }

    /** As many as a request may have, so that measures to depth 100 can be taken; one outside any article stands under its passage's id. */
    @Override
    public List<RankedDocument> rank(Topic topic) {
        List<RankedDocument> ranked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (FusedPassage found : searcher.order(generation, request(topic, SearchRequest.MOST))) {
            String id = id(found.passage());
            if (seen.add(id)) {
                ranked.add(new RankedDocument(id, found.score()));
            }
        }
        return ranked;
    }

    private SearchRequest request(Topic topic, int hits) {
        return SearchRequest.of(topic.text(), asOf)
                .with(ARTICLES)
                .withMode(mode)
                .withLimit(hits);
    }

    private static String id(PassageFacts passage) {
        CatalogueVersion law = passage.law();
        ArticleNumber article =
                PassageId.find(passage.id()).flatMap(PassageId::article).orElse(null);
        return law == null || article == null ? passage.id() : new ArticleKey(law.work(), article).format();
    }
}
