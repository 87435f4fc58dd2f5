package org.mingfa.search.similar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.search.citing.CitedPlaces;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking.Entry;
import org.mingfa.search.likeness.CitedLaw;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;

/** Reads whole cases out of an index, ready to be compared. */
final class CaseReader {

    /** Cases read at once, so that their passages stay below the deepest list. */
    private static final int BATCH = 200;

    private final OpenGeneration generation;
    private final CaseStatistics statistics;
    private final CitedPlaces places;
    private final LocalDate day;

    /**
     * A reader for one question.
     *
     * @param day of the search, by which old law is told
     */
    CaseReader(OpenGeneration generation, CaseStatistics statistics, LocalDate day) {
        this.generation = generation;
        this.statistics = statistics;
        this.places = new CitedPlaces(generation.names());
        this.day = day;
    }

    /** The cases of these ids, in this order; those that the index lacks are absent. */
    List<ReadCase> read(List<String> ids) {
        List<String> unread = ids.stream()
                .filter(id -> !statistics.read().containsKey(key(id)))
                .toList();
        Map<String, ReadCase> read = new HashMap<>();
        for (String id : ids) {
            ReadCase known = statistics.read().get(key(id));
            if (known != null) {
                read.put(id, known);
            }
        }
        for (int from = 0; from < unread.size(); from += BATCH) {
            passages(unread.subList(from, Math.min(unread.size(), from + BATCH))).parallelStream()
                    .map(this::compared)
                    .toList()
                    .forEach(one -> {
                        read.put(one.id(), one);
                        statistics.read().put(key(one.id()), one);
                    });
        }
        return ids.stream().filter(read::containsKey).map(read::get).toList();
    }

    /** What is old law depends on the day. */
    private String key(String id) {
        return day + id;
    }

    private List<List<CasePassage>> passages(List<String> ids) {
        Filter filter = Filter.NONE.and(KeywordField.DOCUMENT, Set.copyOf(ids));
        List<String> passages = generation
                .index()
                .rank(new RankRequest(new Query.All(), filter, Order.POSITION, RankRequest.DEEPEST))
                .entries()
                .stream()
                .map(Entry::id)
                .toList();
        Map<String, List<CasePassage>> byCase = new LinkedHashMap<>();
        ids.forEach(id -> byCase.put(id, new ArrayList<>()));
        for (Passage passage : generation.index().passages(passages)) {
            if (passage instanceof CasePassage decided) {
                byCase.computeIfAbsent(decided.header().id().value(), id -> new ArrayList<>())
                        .add(decided);
            }
        }
        return byCase.values().stream().filter(found -> !found.isEmpty()).toList();
    }

    private ReadCase compared(List<CasePassage> passages) {
        List<String> texts = passages.stream().map(CasePassage::text).toList();
        LocalDate decided = passages.getFirst().header().decided();
        return ReadCase.of(passages, statistics.vocabulary(), CitedLaw.in(texts, places, decided, day));
    }
}
