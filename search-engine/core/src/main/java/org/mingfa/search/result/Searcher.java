package org.mingfa.search.result;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.learned.Answerability;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.query.Cursor;
import org.mingfa.search.query.LaySynonyms;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.QueryCorrection;
import org.mingfa.search.query.QueryParser;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.Selection;
import org.mingfa.search.query.Story;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.result.ListSearch.ResolvedQuery;
import org.mingfa.search.result.QueryResolution.ReadRequest;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.problem.Refusal;

/** Answers search requests from a generation, the same way on every engine. Safe for use by many threads. */
public final class Searcher {

    /** Cases shown beside the first page of law; the others are asked for by their kind. */
    public static final int CASES_BESIDE = 3;

    /** What is found by then is the answer, marked as partial. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final QueryResolution resolution;
    private final HitMaker hits;
    private final QueryCorrection correction;
    private final @Nullable Duration patience;

    /**
     * A searcher.
     *
     * @param vectors turns queries into vectors, or null where only words are searched
     */
    public Searcher(Segmenter segmenter, QuestionWords questionWords, @Nullable QueryVectors vectors) {
        this(segmenter, questionWords, vectors, LaySynonyms.standard());
    }

    /** As above, with other synonyms than those that ship. */
    public Searcher(
            Segmenter segmenter, QuestionWords questionWords, @Nullable QueryVectors vectors, LaySynonyms synonyms) {
        this.resolution = new QueryResolution(new QueryParser(segmenter, questionWords, synonyms), vectors);
        this.correction = new QueryCorrection(segmenter);
        this.hits = new HitMaker(new Highlighter(segmenter)::highlight);
        this.patience = PATIENCE;
    }

    private Searcher(Searcher other, @Nullable Duration patience) {
        this.resolution = other.resolution;
        this.correction = other.correction;
        this.hits = other.hits;
        this.patience = patience;
    }

    /** The same with other patience. */
    public Searcher within(Duration newPatience) {
        return new Searcher(this, newPatience);
    }

    /** The same for what must be whole: nobody waits for it, and what a busy machine cuts short measures the machine. */
    public Searcher unhurried() {
        return new Searcher(this, null);
    }

    /** A page of hits; {@link Refusal} when the request contradicts itself or has no word to search for. */
    public SearchResult search(OpenGeneration generation, SearchRequest request) {
        return answer(generation, request, Explanations.NO, Story.find(request.words()));
    }

    /** As {@link #search}, one query whatever the words ask. */
    SearchResult whole(OpenGeneration generation, SearchRequest request) {
        return answer(generation, request, Explanations.NO, Optional.empty());
    }

    /** As {@link #search}, with the account of each score. */
    public SearchResult explain(OpenGeneration generation, SearchRequest request) {
        return answer(generation, request, Explanations.YES, Story.find(request.words()));
    }

    private enum Explanations {
        YES,
        NO
    }

    private SearchResult answer(
            OpenGeneration generation, SearchRequest request, Explanations explaining, Optional<Story> story) {
        String origin = Cursor.origin(generation.manifest().id(), request.conditions());
        int from = Cursor.read(request.cursor(), origin).offset();
        ReadRequest read = resolution.read(generation, request);
        TimeBudget end = patience == null ? TimeBudget.NONE : TimeBudget.in(patience);
        try (QueryTasks tasks = new QueryTasks(end, generation.index())) {
            Future<List<String>> corrections =
                    tasks.start(() -> read.named().isEmpty() ? corrections(read) : List.of());
            AnswerLists found = read.isNothing()
                    ? AnswerLists.NOTHING
                    : found(resolution.resolve(read, story, explaining == Explanations.YES, tasks), from, tasks);
            if (tasks.isCutShort() && found.isEmpty()) {
                throw new IndexUnavailableException("检索引擎在限定的时间内什么也没有找到，请稍后再试。", new TimeoutException());
            }
            return new SearchResult(
                    generation.manifest().id(),
                    found.hits(),
                    found.cases(),
                    read.named().missing(),
                    found.facets(),
                    QueryTasks.result(corrections),
                    expansions(read.query(), found),
                    found.parts(),
                    read.query().leftOut(),
                    tasks.isCutShort(),
                    found.hits().goesOn() ? new Cursor(from + request.limit(), origin).write() : null);
        }
    }

    /**
     * What a request for one list finds, best first, in the order of {@link #search}: for who looks at the order alone. Nothing is
     * read, marked, counted or cut short, which is most of an answer.
     */
    public List<FusedPassage> order(OpenGeneration generation, SearchRequest request) {
        ReadRequest read = resolution.read(generation, request);
        if (read.isNothing()) {
            return List.of();
        }
        try (QueryTasks tasks = new QueryTasks(TimeBudget.NONE)) {
            ResolvedQuery resolved = resolution.resolve(read, Story.find(request.words()), false, tasks);
            return ListSearch.order(resolved, request.selection(), request.limit(), tasks);
        }
    }

    /** Offered on the first page, for what is neither quoted nor cited: there people mean what they write. */
    private List<String> corrections(ReadRequest read) {
        ParsedQuery query = read.query();
        if (read.request().cursor() != null || !query.quoted().isEmpty()) {
            return List.of();
        }
        String typed = read.request().words();
        return correction.find(
                read.generation(),
                typed,
                typed.equals(query.free())
                        ? query.tokens()
                        : resolution.parser().tokenize(typed));
    }

    /** What was added to the query, and what people are known to ask that led to its first hits. */
    private static List<SearchResult.Expansion> expansions(ParsedQuery query, AnswerLists found) {
        return Stream.concat(
                        query.added().terms().stream().map(SearchResult.Expansion::of),
                        new QuestionEvidence(query).of(found.hits().hits()).stream())
                .toList();
    }

    /** The lists of an answer, and what is counted over both. */
    private record AnswerLists(
            HitList hits,
            @Nullable HitList cases,
            Map<KeywordField, List<FacetCount>> facets,
            List<SearchResult.SubQuestion> parts) {
        static final AnswerLists NOTHING = new AnswerLists(HitList.NONE, null, Map.of(), List.of());

        /** Where the time was over, this is no answer: nobody may take it for a law that there is not. */
        boolean isEmpty() {
            return isEmpty(hits) && (cases == null || isEmpty(cases));
        }

        private static boolean isEmpty(HitList list) {
            return list.hits().isEmpty() && list.related().isEmpty();
        }
    }

    /** Law and cases beside each other, where both are asked for; cases only on the first page. */
    private AnswerLists found(ResolvedQuery resolved, int from, QueryTasks tasks) {
        Selection selection = resolved.request().selection();
        int limit = resolved.request().limit();
        boolean both = selection.isOfBoth();
        if (!both || resolved.generation().caseNatures().isEmpty()) {
            ListSearch only = new ListSearch(resolved, selection, hits, tasks);
            HitList page = only.hits(from, limit);
            return new AnswerLists(
                    page,
                    both && from == 0 ? HitList.NONE : null,
                    page.answered() == Answerability.NONE ? Map.of() : only.facets(),
                    only.parts(page));
        }
        ListSearch law = new ListSearch(resolved, selection.law(), hits, tasks);
        ListSearch cases = new ListSearch(resolved, selection.cases(), hits, tasks);
        Future<HitList> beside = from > 0 ? null : tasks.start(() -> cases.hits(0, CASES_BESIDE));
        HitList page = law.hits(from, limit);
        HitList shownBeside = beside == null ? null : QueryTasks.result(beside);
        return new AnswerLists(page, shownBeside, facets(law, page, cases, shownBeside), law.parts(page));
    }

    /** Counts over the lists that hold an answer: the others are not offered to be narrowed. */
    private static Map<KeywordField, List<FacetCount>> facets(
            ListSearch law, HitList page, ListSearch cases, @Nullable HitList beside) {
        boolean isWithoutCases = beside != null && beside.answered() == Answerability.NONE;
        return ListSearch.together(
                page.answered() == Answerability.NONE ? Map.of() : law.facets(),
                isWithoutCases ? Map.of() : cases.facets());
    }

    /** What is known of questions before anything learned. */
    public QuestionFeatures features() {
        return new QuestionFeatures(resolution);
    }

    /** The content words of a question, as lists are searched for. */
    public List<String> contentWords(OpenGeneration generation, String question) {
        return List.copyOf(
                resolution.parser().parse(question, generation.names()).words().keySet());
    }
}
