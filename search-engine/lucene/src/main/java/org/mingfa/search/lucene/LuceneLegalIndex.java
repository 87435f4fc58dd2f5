package org.mingfa.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;
import org.mingfa.search.index.Deadline;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.IndexedPassage;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.StoredPassage;
import tools.jackson.core.JacksonException;

/** A finished Lucene index, memory-mapped. */
final class LuceneLegalIndex implements LegalIndex {

    /** Totals are exact up to here, and lower bounds beyond: counting all matches costs more than finding the best. */
    private static final int COUNTED = 1_000;

    private static final SortField BY_ID = new SortField(KeywordField.ID.name(), SortField.Type.STRING);

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final boolean vectors;

    private LuceneLegalIndex(FSDirectory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.vectors = reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(LuceneDocuments.VECTOR) != null);
    }

    static LuceneLegalIndex open(Path files) throws IOException {
        FSDirectory directory = FSDirectory.open(files);
        try {
            return new LuceneLegalIndex(directory, DirectoryReader.open(directory));
        } catch (IOException e) {
            directory.close();
            throw e;
        } catch (RuntimeException e) {
            directory.close();
            throw unreadable(e);
        }
    }

    @Override
    public Ranking rank(RankRequest request) {
        return asking(() -> {
            Query query = LuceneQueries.of(request.query(), request.filter(), request.depth());
            IndexSearcher timed = searcher(request.deadline());
            TopDocs found = top(timed, query, request);
            SortedDocValues ids = MultiDocValues.getSortedValues(reader, KeywordField.ID.name());
            boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
            return new Ranking(entries(found, ids), found.totalHits.value(), exact, timed.timedOut());
        });
    }

    /** One that gives up at the deadline; Lucene keeps that with the searcher, which costs nothing to make. */
    private IndexSearcher searcher(Deadline deadline) {
        if (deadline.equals(Deadline.NONE)) {
            return searcher;
        }
        IndexSearcher timed = new IndexSearcher(reader);
        timed.setTimeout(deadline::isOver);
        return timed;
    }

    private TopDocs top(IndexSearcher timed, Query query, RankRequest request) throws IOException {
        int depth = Math.min(request.depth(), Math.max(1, reader.maxDoc()));
        if (request.order() == RankRequest.Order.SCORE) {
            return timed.search(query, new TopScoreDocCollectorManager(depth, Math.max(COUNTED, depth)));
        }
        return timed.search(query, new TopFieldCollectorManager(sort(request.order()), depth, Integer.MAX_VALUE));
    }

    private static Sort sort(RankRequest.Order order) {
        SortField newest = number(NumberField.DATE, Direction.DESCENDING);
        return switch (order) {
            case SCORE -> Sort.RELEVANCE;
            case NEWEST -> new Sort(newest, BY_ID);
            case LEVEL -> new Sort(number(NumberField.RANK, Direction.ASCENDING), newest, BY_ID);
            case POSITION -> new Sort(number(NumberField.POSITION, Direction.ASCENDING), BY_ID);
        };
    }

    private enum Direction {
        ASCENDING,
        DESCENDING
    }

    private static SortField number(NumberField field, Direction direction) {
        return LongField.newSortField(field.name(), direction == Direction.DESCENDING, SortedNumericSelector.Type.MIN);
    }

    private static List<Ranking.Entry> entries(TopDocs found, SortedDocValues ids) throws IOException {
        if (found.scoreDocs.length == 0) {
            return List.of();
        }
        Map<Integer, String> names = HashMap.newHashMap(found.scoreDocs.length);
        int[] documents = new int[found.scoreDocs.length];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = found.scoreDocs[i].doc;
        }
        Arrays.sort(documents);
        for (int document : documents) {
            ids.advanceExact(document);
            names.put(document, ids.lookupOrd(ids.ordValue()).utf8ToString());
        }
        List<Ranking.Entry> entries = new ArrayList<>(documents.length);
        for (ScoreDoc hit : found.scoreDocs) {
            entries.add(new Ranking.Entry(names.getOrDefault(hit.doc, ""), Float.isNaN(hit.score) ? 0 : hit.score));
        }
        return entries;
    }

    @Override
    public List<Passage> passages(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return asking(() -> {
            TopDocs found = searcher.search(LuceneQueries.anyOf(KeywordField.ID, ids), ids.size(), Sort.INDEXORDER);
            Map<String, Passage> byId = HashMap.newHashMap(ids.size());
            var stored = searcher.storedFields();
            for (ScoreDoc hit : found.scoreDocs) {
                Passage passage = StoredPassage.read(stored.document(hit.doc).get(LuceneDocuments.STORED));
                byId.put(passage.id(), passage);
            }
            List<Passage> passages = new ArrayList<>(ids.size());
            for (String id : ids) {
                Passage passage = byId.get(id);
                if (passage != null) {
                    passages.add(passage);
                }
            }
            return passages;
        });
    }

    @Override
    public Map<KeywordField, List<FacetCount>> facets(
            org.mingfa.search.index.Query query, Filter filter, Set<KeywordField> fields, int most) {
        return facets(query, filter, fields, most, Deadline.NONE).byField();
    }

    @Override
    public FacetCounts facets(
            org.mingfa.search.index.Query query, Filter filter, Set<KeywordField> fields, int most, Deadline deadline) {
        Query matching = LuceneQueries.of(query, filter, RankRequest.DEEPEST / 10);
        return asking(() -> new LuceneFacets(searcher, deadline).count(matching, fields, most));
    }

    @Override
    public String explain(org.mingfa.search.index.Query query, String passageId) {
        return asking(() -> {
            TopDocs found = searcher.search(LuceneQueries.anyOf(KeywordField.ID, List.of(passageId)), 1);
            if (found.scoreDocs.length == 0) {
                return "";
            }
            var explanation = searcher.explain(
                    LuceneQueries.of(query, Filter.NONE, RankRequest.DEEPEST / 10), found.scoreDocs[0].doc);
            return explanation.isMatch() ? explanation.toString() : "";
        });
    }

    @Override
    public long passageCount() {
        return reader.numDocs();
    }

    /** A build leaves one segment, which is in the order of ids. */
    @Override
    public Stream<IndexedPassage> contents() {
        return reader.leaves().stream()
                .flatMap(leaf -> asking(() -> {
                    LuceneContents segment = new LuceneContents(leaf.reader());
                    return IntStream.range(0, leaf.reader().maxDoc())
                            .mapToObj(document -> asking(() -> segment.passage(document)));
                }));
    }

    @Override
    public Set<Capability> capabilities() {
        return vectors ? EnumSet.allOf(Capability.class) : EnumSet.of(Capability.EXPLAIN);
    }

    @Override
    public void close() {
        asking(() -> {
            reader.close();
            directory.close();
            return true;
        });
    }

    private interface Asked<T> {
        T answer() throws IOException;
    }

    private static <T> T asking(Asked<T> asked) {
        try {
            return asked.answer();
        } catch (IOException | JacksonException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw unreadable(e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw unreadable(e); // what Lucene says of numbers in a file that cannot be
        }
    }

    private static IndexUnavailableException unreadable(Exception e) {
        return new IndexUnavailableException("索引文件无法读取：" + e.getMessage() + "。请检查这一代，必要时重新构建。", e);
    }
}
