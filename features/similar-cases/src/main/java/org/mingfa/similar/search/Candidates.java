package org.mingfa.similar.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.Query.Nearest.Cosine;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.Ranking.ScoredPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.TextField;
import org.mingfa.search.ranking.QueryTasks;

/**
 * The cases of an index that may be near: by pairs of characters, by words, by meaning and by the articles cited. A case
 * stands in a list where its best passage stands.
 */
final class Candidates {

    private static final Set<Trait> LISTS = Set.of(Trait.PAIRS, Trait.WORDS, Trait.MEANING);
    private static final int NEAREST = 200;
    private static final double RANK_SCALE = 60;

    /** Cosine of the model for texts that have little in common. */
    private static final double UNLIKE = 0.5;

    private final LegalIndex index;
    private final Filter filter;
    private final int depth;

    /**
     * Candidates among the cases that meet the filter.
     *
     * @param depth how many passages of each list
     */
    Candidates(LegalIndex index, Filter filter, int depth) {
        this.index = index;
        this.filter = filter;
        this.depth = depth;
    }

    /** What to search by. */
    record CandidateQuery(
            Map<String, Float> pairs,
            Map<String, Float> words,
            Filter citing,
            @Nullable Future<float[]> vector) {}

    /**
     * The best candidates with what the lists say of them.
     *
     * @param most how many at the most
     */
    Map<String, Measures> find(CandidateQuery query, int most, QueryTasks tasks) {
        Map<Trait, Future<Ranking>> lists = new LinkedHashMap<>();
        if (!query.pairs().isEmpty()) {
            Query pairs = new Query.Terms(Map.of(TextField.TEXT_BIGRAMS, 1f), query.pairs(), 1);
            lists.put(Trait.PAIRS, tasks.start(() -> best(pairs, filter, tasks)));
            if (!query.citing().keywords().isEmpty()) {
                lists.put(Trait.LAW, tasks.start(() -> best(pairs, query.citing(), tasks)));
            }
        }
        if (!query.words().isEmpty()) {
            Query words = new Query.Terms(Map.of(TextField.TEXT_WORDS, 1f), query.words(), 1);
            lists.put(Trait.WORDS, tasks.start(() -> best(words, filter, tasks)));
        }
        Future<float[]> vector = query.vector();
        if (vector != null) {
            lists.put(
                    Trait.MEANING,
                    tasks.start(() -> tasks.rank(
                            index,
                            RankRequest.best(
                                    new Query.Nearest(QueryTasks.result(vector), Cosine.EXACT),
                                    filter,
                                    Math.max(NEAREST, Math.min(depth, NEAREST * 5))))));
        }
        Map<Trait, Map<String, Double>> scores = new LinkedHashMap<>();
        lists.forEach((trait, list) -> scores.put(trait, cases(trait, QueryTasks.result(list))));
        return fused(scores, most);
    }

    private Ranking best(Query query, Filter within, QueryTasks tasks) {
        return tasks.rank(index, RankRequest.best(query, within, depth));
    }

    /** Each case by its best passage, best first: as a share of the best, or the cosine. */
    private static Map<String, Double> cases(Trait trait, Ranking ranking) {
        Map<String, Double> cases = new LinkedHashMap<>();
        double best =
                ranking.entries().isEmpty() ? 1 : ranking.entries().getFirst().score();
        for (ScoredPassage entry : ranking.entries()) {
            double score = trait == Trait.MEANING ? nearness(entry.score()) : entry.score() / best;
            cases.putIfAbsent(PassageId.documentOf(entry.id()), score);
        }
        return cases;
    }

    /** How far a cosine, given as the index scores it, is above that of texts about different things, as a share. */
    private static double nearness(double score) {
        return Math.max(0, (2 * score - 1 - UNLIKE) / (1 - UNLIKE));
    }

    private static Map<String, Measures> fused(Map<Trait, Map<String, Double>> scores, int most) {
        Map<String, Double> fused = new HashMap<>();
        scores.values().forEach(list -> {
            int rank = 0;
            for (String id : list.keySet()) {
                fused.merge(id, 1 / (RANK_SCALE + rank++), Double::sum);
            }
        });
        List<String> ids = new ArrayList<>(fused.keySet());
        ids.sort(Comparator.comparingDouble((String id) -> -fused.getOrDefault(id, 0.0))
                .thenComparing(id -> id));
        Map<String, Measures> found = new LinkedHashMap<>();
        for (String id : ids.subList(0, Math.min(most, ids.size()))) {
            Map<Trait, Double> measures = new HashMap<>();
            for (Trait trait : LISTS) {
                Map<String, Double> list = scores.get(trait);
                if (list != null) {
                    measures.put(trait, list.getOrDefault(id, 0.0));
                }
            }
            found.put(id, new Measures(measures));
        }
        return found;
    }
}
