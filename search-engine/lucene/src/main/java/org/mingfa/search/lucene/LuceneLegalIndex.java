package org.mingfa.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query.All;
import org.mingfa.search.index.Query.Terms;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.lucene.term.TermAtATime;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import tools.jackson.core.JacksonException;

/** A finished Lucene index, memory-mapped. */
final class LuceneLegalIndex implements LegalIndex {

    /** Passages that every list goes through within milliseconds. */
    private static final int AT_ONCE = 200_000;

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final LucenePassages passages;
    private final LuceneQueries queries;
    private final LuceneFilters filters;
    private final @Nullable TermAtATime termAtATime;
    private final boolean vectors;

    private LuceneLegalIndex(FSDirectory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.searcher = scoring(reader);
        this.passages = new LucenePassages(reader);
        this.filters = new LuceneFilters(searcher);
        this.queries = new LuceneQueries(searcher, filters);
        this.termAtATime = reader.maxDoc() <= AT_ONCE ? new TermAtATime(searcher) : null;
        this.vectors = reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(LuceneDocuments.VECTOR) != null);
    }

    static LuceneLegalIndex open(Path files) throws IOException {
        FSDirectory directory = FSDirectory.open(files);
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            return new LuceneLegalIndex(directory, reader);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(reader, directory);
            throw e;
        } catch (RuntimeException e) {
            IOUtils.closeWhileHandlingException(reader, directory);
            throw unreadable(e);
        }
    }

    @Override
    public Ranking rank(RankRequest request) {
        return asking(() -> {
            if (request.budget().isOver()) {
                return new Ranking(List.of(), true);
            }
            if (termAtATime != null && request.query() instanceof Terms terms && isAnyOf(terms, request.order())) {
                Filter filter = request.filter();
                Bits passing = filter.equals(Filter.NONE) ? null : filters.passing(filter);
                return new Ranking(entries(termAtATime.best(terms, passing, request.depth())), false);
            }
            if (isOfNamed(request)) {
                Filter others = request.filter().without(KeywordField.ID);
                return new Ranking(
                        passages.among(
                                request.filter().keywords().getOrDefault(KeywordField.ID, Set.of()),
                                others.equals(Filter.NONE) ? null : filters.passing(others),
                                request.depth()),
                        false);
            }
            Query query = queries.of(request.query(), request.filter(), request.depth());
            IndexSearcher timed = searcher(request.budget());
            TopDocs found = top(timed, query, request);
            return new Ranking(entries(found.scoreDocs), timed.timedOut());
        });
    }

    private static boolean isAnyOf(Terms terms, RankRequest.Order order) {
        return terms.minimumMatch() == 1 && order == RankRequest.Order.SCORE;
    }

    private static boolean isOfNamed(RankRequest request) {
        return request.query() instanceof All
                && request.order() == RankRequest.Order.SCORE
                && request.filter().keywords().containsKey(KeywordField.ID);
    }

    /**
     * One that gives up at the deadline; Lucene keeps that with the searcher, which costs nothing to make. To look at the clock it
     * goes through an index in many short stretches, which a list of few milliseconds is not worth.
     */
    private IndexSearcher searcher(TimeBudget budget) {
        if (budget.equals(TimeBudget.NONE) || reader.maxDoc() <= AT_ONCE) {
            return searcher;
        }
        IndexSearcher timed = scoring(reader);
        timed.setTimeout(budget::isOver);
        return timed;
    }

    private static IndexSearcher scoring(DirectoryReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(LuceneDocuments.BM25);
        searcher.setQueryCache(null); // what comes again are filters, which are kept as what they let pass
        return searcher;
    }

    private TopDocs top(IndexSearcher timed, Query query, RankRequest request) throws IOException {
        int depth = Math.min(request.depth(), Math.max(1, reader.maxDoc()));
        if (request.order() == RankRequest.Order.SCORE) {
            return timed.search(query, new TopScoreDocCollectorManager(depth, depth));
        }
        return timed.search(
                query, new TopFieldCollectorManager(LuceneSort.of(request.order()), depth, Integer.MAX_VALUE));
    }

    private List<Ranking.ScoredPassage> entries(ScoreDoc[] found) throws IOException {
        List<Ranking.ScoredPassage> entries = new ArrayList<>(found.length);
        for (ScoreDoc hit : found) {
            entries.add(new Ranking.ScoredPassage(passages.id(hit.doc), Float.isNaN(hit.score) ? 0 : hit.score));
        }
        return entries;
    }

    @Override
    public List<Passage> passages(List<String> wanted) {
        return asking(() -> passages.of(wanted));
    }

    @Override
    public Map<KeywordField, List<FacetCount>> facets(
            org.mingfa.search.index.Query query, Filter filter, Set<KeywordField> fields, int most) {
        return facets(query, filter, fields, most, TimeBudget.NONE).byField();
    }

    @Override
    public FacetCounts facets(
            org.mingfa.search.index.Query query, Filter filter, Set<KeywordField> fields, int most, TimeBudget budget) {
        return asking(() -> {
            Query matching;
            if (termAtATime != null && query instanceof Terms terms) {
                FixedBitSet documents = termAtATime.matching(terms);
                if (!filter.equals(Filter.NONE)) {
                    documents.and(filters.passing(filter));
                }
                matching = new BitSetQuery(documents);
            } else {
                matching = queries.of(query, filter, RankRequest.DEEPEST / 10);
            }
            return new LuceneFacets(searcher, budget).count(matching, fields, most);
        });
    }

    @Override
    public String explain(org.mingfa.search.index.Query query, String passageId) {
        return asking(() -> {
            TopDocs found = searcher.search(LuceneFilters.anyOf(KeywordField.ID, List.of(passageId)), 1);
            if (found.scoreDocs.length == 0) {
                return "";
            }
            var explanation =
                    searcher.explain(queries.of(query, Filter.NONE, RankRequest.DEEPEST / 10), found.scoreDocs[0].doc);
            return explanation.isMatch() ? explanation.toString() : "";
        });
    }

    @Override
    public long passageCount() {
        return reader.numDocs();
    }

    /** A build leaves one segment, which is in the order of ids. */
    @Override
    public Stream<IndexDocument> contents() {
        return reader.leaves().stream()
                .flatMap(leaf -> asking(() -> {
                    LuceneContents segment = new LuceneContents(leaf.reader());
                    return IntStream.range(0, leaf.reader().maxDoc())
                            .mapToObj(document -> asking(() -> segment.passage(document)));
                }));
    }

    @Override
    public Set<Capability> capabilities() {
        return vectors ? EnumSet.allOf(Capability.class) : EnumSet.of(Capability.EXPLAIN, Capability.COMPUTES_HERE);
    }

    @Override
    public void close() {
        asking(() -> {
            reader.close();
            directory.close();
            return true;
        });
    }

    private interface IoSupplier<T> {
        T get() throws IOException;
    }

    private static <T> T asking(IoSupplier<T> read) {
        try {
            return read.get();
        } catch (IOException
                | UncheckedIOException
                | JacksonException
                | IndexOutOfBoundsException
                | NegativeArraySizeException e) {
            throw unreadable(e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw unreadable(e); // what Lucene says of numbers in a file that cannot be
        }
    }

    private static IndexUnavailableException unreadable(Exception e) {
        return new IndexUnavailableException("索引文件无法读取：" + e.getMessage() + "。请检查这一代，必要时重新构建。", e);
    }
}
