package org.mingfa.search.generation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;

/** An engine named none whose indices hold nothing, and what the store told it. */
public final class NowhereEngine implements SearchEngine {

    static final List<String> ANNOUNCED = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "none";
    }

    @Override
    public IndexBuild create(IndexLocation place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LegalIndex open(IndexLocation place) {
        return new EmptyIndex();
    }

    private static final class EmptyIndex implements LegalIndex {
        @Override
        public Ranking rank(RankRequest request) {
            return new Ranking(List.of());
        }

        @Override
        public List<Passage> passages(List<String> ids) {
            return List.of();
        }

        @Override
        public Map<KeywordField, List<FacetCount>> facets(
                Query query, Filter filter, Set<KeywordField> fields, int most) {
            return fields.stream().collect(Collectors.toMap(field -> field, field -> List.of()));
        }

        @Override
        public String explain(Query query, String passageId) {
            return "";
        }

        @Override
        public long passageCount() {
            return 0;
        }

        @Override
        public Stream<IndexDocument> contents() {
            return Stream.empty();
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public void close() {}
    }

    @Override
    public void delete(IndexLocation place) {}

    @Override
    public void announce(IndexLocation place) {
        ANNOUNCED.add(place.generation());
    }

    @Override
    public String state(Map<String, String> settings) {
        return "nowhere";
    }
}
