package org.mingfa.search.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.TextField;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.questions.QuestionIndex;

/** Turns a parsed query into ranked lists of one index. */
public final class Ranker {

    /** Weights of the fields, chosen on the training questions of STARD as the fusion was, see docs/adr/0009. */
    private static final Map<TextField, Float> WORD_FIELDS =
            Map.of(TextField.TEXT_WORDS, 1f, TextField.TITLE_WORDS, 0.2f, TextField.PATH_WORDS, 0.2f);

    private static final Map<TextField, Float> BIGRAM_FIELDS =
            Map.of(TextField.TEXT_BIGRAMS, 1f, TextField.TITLE_BIGRAMS, 0.2f, TextField.PATH_BIGRAMS, 0.5f);

    private static final List<TextField> PHRASE_FIELDS =
            List.of(TextField.TEXT_BIGRAMS, TextField.TITLE_BIGRAMS, TextField.PATH_BIGRAMS);

    /** Vectors speak as loud as both lexical lists together. */
    private static final double VECTOR_WEIGHT = 2;

    /** A passage counts as matching when it has this share of the query's words. */
    private static final double MATCHING_SHARE = 0.5;

    /** Passages by their questions before the filter: of several versions of a law, it lets mostly one pass. */
    private static final int ASKED_FOR = 2 * Fusion.BLOCK;

    private static final Ranking NOTHING = new Ranking(List.of(), true);

    /** Pairs of characters of a question; what is longer is a story, which shares words with every question. */
    private static final int LONGEST_QUESTION = 40;

    private final LegalIndex index;
    private final VectorContext vectors;
    private final ParsedQuery query;
    private final Filter filter;
    private final QueryTasks tasks;

    /**
     * A ranker.
     *
     * @param vectors what is known of questions beside the vectors of passages
     */
    public Ranker(LegalIndex index, VectorContext vectors, ParsedQuery query, Filter filter, QueryTasks tasks) {
        this.index = index;
        this.vectors = vectors;
        this.query = query;
        this.filter = filter;
        this.tasks = tasks;
    }

    /**
     * The lists to fuse, each at most {@code depth} long, fetched beside each other. Everything is near to everything by
     * some measure, and an approximate search that is asked deeper begins differently: what is near by its meaning is asked
     * for once, one block deep.
     *
     * @param vector of the question, or null where only words are searched
     */
    public List<RankedList> lists(int depth, @Nullable Future<float[]> vector) {
        if (query.isWordless()) {
            Query all = restricted(new Query.All());
            return List.of(new RankedList(
                    RankedList.Kind.WORDS, 1, tasks.rank(index, new RankRequest(all, filter, Order.LEVEL, depth))));
        }
        List<Future<RankedList>> lists = new ArrayList<>();
        if (!query.words().isEmpty()) {
            Query words = new Query.Terms(WORD_FIELDS, query.scoredWords(), 1);
            lists.add(tasks.start(() -> list(RankedList.Kind.WORDS, 1, words, depth)));
        }
        if (!query.bigrams().isEmpty()) {
            Query bigrams = new Query.Terms(BIGRAM_FIELDS, query.scoredBigrams(), 1);
            lists.add(tasks.start(() -> list(RankedList.Kind.BIGRAMS, 1, bigrams, depth)));
        }
        if (!query.words().isEmpty()) {
            Query lay = new Query.Terms(Map.of(TextField.LAY_TERMS, 1f), query.words(), 1);
            lists.add(tasks.start(() -> list(RankedList.Kind.LAY_TERMS, 0, lay, depth)));
        }
        if (query.bigrams().size() <= LONGEST_QUESTION) {
            Query asked = new Query.Terms(Map.of(TextField.LAY_QUESTIONS, 1f), wordsAndBigrams(), 1);
            lists.add(tasks.start(() -> list(RankedList.Kind.LAY_QUESTIONS, 1, asked, depth)));
        }
        if (vector != null) {
            Future<Optional<float[]>> projected =
                    tasks.start(() -> tasks.inTime(vector).map(vectors::project));
            int near = Math.min(depth, Fusion.BLOCK);
            lists.add(tasks.start(() -> QueryTasks.result(projected)
                    .map(found -> list(RankedList.Kind.VECTORS, VECTOR_WEIGHT, new Query.Nearest(found), near))
                    .orElse(new RankedList(RankedList.Kind.VECTORS, VECTOR_WEIGHT, NOTHING))));
            if (vectors.hasQuestions()) {
                lists.add(tasks.start(() -> new RankedList(
                        RankedList.Kind.LAY_NEAREST,
                        1,
                        (vectors.hasProjectedQuestions() ? QueryTasks.result(projected) : tasks.inTime(vector))
                                .map(this::byQuestions)
                                .orElse(NOTHING))));
            }
        }
        return lists.stream().map(QueryTasks::result).toList();
    }

    /** Words and bigrams as one, as the field has them; a word of two characters is its bigram. */
    private Map<String, Float> wordsAndBigrams() {
        Map<String, Float> terms = new HashMap<>(query.bigrams());
        terms.putAll(query.words());
        return terms;
    }

    /**
     * The passages whose questions are nearest, of those that the filter lets pass.
     *
     * @param vector projected where known questions are
     */
    private Ranking byQuestions(float[] vector) {
        List<QuestionIndex.Near> near = vectors.questions(vector, ASKED_FOR);
        if (near.isEmpty()) {
            return NOTHING;
        }
        Set<String> ids = HashSet.newHashSet(near.size());
        near.forEach(one -> ids.add(one.passage()));
        Ranking passing = tasks.rank(
                index, RankRequest.best(restricted(new Query.All()), filter.and(KeywordField.ID, ids), ids.size()));
        Set<String> shown = HashSet.newHashSet(passing.entries().size());
        passing.entries().forEach(entry -> shown.add(entry.id()));
        List<Ranking.ScoredPassage> nearest = new ArrayList<>(Fusion.BLOCK);
        for (QuestionIndex.Near one : near) {
            if (nearest.size() < Fusion.BLOCK && shown.contains(one.passage())) {
                nearest.add(new Ranking.ScoredPassage(one.passage(), (1 + one.cosine()) / 2));
            }
        }
        return new Ranking(nearest, passing.cutShort());
    }

    private RankedList list(RankedList.Kind kind, double weight, Query scored, int depth) {
        return new RankedList(kind, weight, tasks.rank(index, RankRequest.best(restricted(scored), filter, depth)));
    }

    /** Matching passages in another order than that of relevance. */
    RankedList sorted(Order order, int depth) {
        return new RankedList(
                RankedList.Kind.WORDS, 1, tasks.rank(index, new RankRequest(matching(), filter, order, depth)));
    }

    public Filter filter() {
        return filter;
    }

    /** What counts as matching, for totals, facets and sorted lists. */
    public Query matching() {
        Map<String, Float> terms = query.words().isEmpty() ? query.bigrams() : query.words();
        Map<TextField, Float> fields = query.words().isEmpty() ? BIGRAM_FIELDS : WORD_FIELDS;
        if (terms.isEmpty()) {
            return restricted(new Query.All());
        }
        int minimum = Math.max(1, (int) Math.ceil(terms.size() * MATCHING_SHARE));
        return restricted(new Query.Terms(fields, terms, minimum));
    }

    private Query restricted(Query scored) {
        if (query.quoted().isEmpty() && query.excluded().isEmpty()) {
            return scored;
        }
        return new Query.Every(scored, phrases(query.quoted()), phrases(query.excluded()));
    }

    private static List<Query> phrases(List<List<String>> texts) {
        return texts.stream()
                .<Query>map(terms -> new Query.Phrase(PHRASE_FIELDS, terms))
                .toList();
    }

    /** How the engine scored a passage in each lexical list. */
    public String explain(String passageId) {
        Map<String, Query> lists = new LinkedHashMap<>();
        if (!query.words().isEmpty()) {
            lists.put("words", new Query.Terms(WORD_FIELDS, query.scoredWords(), 1));
        }
        if (!query.bigrams().isEmpty()) {
            lists.put("bigrams", new Query.Terms(BIGRAM_FIELDS, query.scoredBigrams(), 1));
        }
        StringBuilder text = new StringBuilder();
        lists.forEach((name, list) -> text.append(name)
                .append(":\n")
                .append(index.explain(list, passageId))
                .append('\n'));
        return text.toString();
    }
}
