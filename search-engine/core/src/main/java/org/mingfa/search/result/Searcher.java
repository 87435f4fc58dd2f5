package org.mingfa.search.result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
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
import org.mingfa.search.query.ResolvedReferences;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.Selection;
import org.mingfa.search.query.SelectionFilter;
import org.mingfa.search.query.Story;
import org.mingfa.search.ranking.Fusion;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.search.ranking.ModelScorer;
import org.mingfa.search.ranking.PassageFeatures;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.ranking.RankedList;
import org.mingfa.search.ranking.Ranker;
import org.mingfa.search.ranking.VectorContext;
import org.mingfa.search.result.ListSearch.ResolvedQuery;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.problem.Refusal;

/** Answers search requests from a generation, the same way on every engine. Safe for use by many threads. */
public final class Searcher {

    /** Cases shown beside the first page of law; the others are asked for by their kind. */
    public static final int CASES_BESIDE = 3;

    /** What is found by then is the answer, marked as partial. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Texts between quotation marks and behind minus signs: each is a condition of its own for every engine. */
    private static final int MOST_OPERATORS = 100;

    private static final String NO_WORD = "没有可以检索的字词；请写法律名称和条号，或者用自己的话描述。";

    private final QueryParser parser;
    private final HitMaker hits;
    private final QueryCorrection correction;
    private final @Nullable QueryVectors vectors;
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
        this.parser = new QueryParser(segmenter, questionWords, synonyms);
        this.correction = new QueryCorrection(segmenter);
        this.hits = new HitMaker(new Highlighter(segmenter)::highlight);
        this.vectors = vectors;
        this.patience = PATIENCE;
    }

    private Searcher(Searcher other, @Nullable Duration patience) {
        this.parser = other.parser;
        this.correction = other.correction;
        this.hits = other.hits;
        this.vectors = other.vectors;
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
        ParsedQuery typed = query(generation, request);
        ResolvedReferences named = ResolvedReferences.of(generation, request.words(), typed, request.asOf());
        ParsedQuery query = named.rest(typed);
        TimeBudget end = patience == null ? TimeBudget.NONE : TimeBudget.in(patience);
        try (QueryTasks tasks = new QueryTasks(end, generation.index())) {
            Future<List<String>> corrections =
                    tasks.start(() -> named.isEmpty() ? corrections(generation, request, query) : List.of());
            AnswerLists found = named.isEmpty() && query.isWordless()
                    ? AnswerLists.NOTHING
                    : found(
                            new ResolvedQuery(
                                    generation,
                                    request,
                                    query,
                                    named,
                                    vector(generation, request, query, tasks),
                                    explaining == Explanations.YES,
                                    parts(generation, request, query, story, tasks)),
                            from,
                            tasks);
            if (tasks.isCutShort() && found.isEmpty()) {
                throw new IndexUnavailableException("检索引擎在限定的时间内什么也没有找到，请稍后再试。", new TimeoutException());
            }
            return new SearchResult(
                    generation.manifest().id(),
                    found.hits(),
                    found.cases(),
                    named.missing(),
                    found.facets(),
                    QueryTasks.result(corrections),
                    expansions(query, found),
                    found.parts(),
                    query.leftOut(),
                    tasks.isCutShort(),
                    found.hits().goesOn() ? new Cursor(from + request.limit(), origin).write() : null);
        }
    }

    private ParsedQuery query(OpenGeneration generation, SearchRequest request) {
        ParsedQuery query = parser.parse(request.words(), generation.names());
        if (query.isEmpty()) {
            throw Refusal.invalid("q", NO_WORD);
        }
        if (query.quoted().size() + query.excluded().size() > MOST_OPERATORS) {
            throw Refusal.invalid("q", "引号里的和减号后的词合计最多 " + MOST_OPERATORS + " 个；请减少。");
        }
        return query;
    }

    /**
     * What a request for one list finds, best first, in the order of {@link #search}: for who looks at the order alone. Nothing is
     * read, marked, counted or cut short, which is most of an answer.
     */
    public List<FusedPassage> order(OpenGeneration generation, SearchRequest request) {
        ParsedQuery typed = query(generation, request);
        ResolvedReferences named = ResolvedReferences.of(generation, request.words(), typed, request.asOf());
        ParsedQuery query = named.rest(typed);
        if (named.isEmpty() && query.isWordless()) {
            return List.of();
        }
        try (QueryTasks tasks = new QueryTasks(TimeBudget.NONE)) {
            Future<float[]> vector = vector(generation, request, query, tasks);
            Optional<Story> story = Story.find(request.words());
            ResolvedQuery resolved = new ResolvedQuery(
                    generation, request, query, named, vector, false, parts(generation, request, query, story, tasks));
            return ListSearch.order(resolved, request.selection(), request.limit(), tasks);
        }
    }

    /** What is asked beside the whole text of a story; null of a query that names or quotes something, or is sorted otherwise. */
    private StorySearch.@Nullable Parts parts(
            OpenGeneration generation,
            SearchRequest request,
            ParsedQuery query,
            Optional<Story> story,
            QueryTasks tasks) {
        if (story.isEmpty()
                || request.sort() != SearchRequest.Sort.RELEVANCE
                || !(query.citations().isEmpty()
                        && query.quoted().isEmpty()
                        && query.excluded().isEmpty())) {
            return null;
        }
        List<String> questions = story.get().questions();
        List<String> others = new ArrayList<>(story.get().facts());
        others.add(String.join("，", questions));
        return new StorySearch.Parts(
                parts(generation, request, questions, tasks), parts(generation, request, others, tasks));
    }

    private List<ResolvedQuery> parts(
            OpenGeneration generation, SearchRequest request, List<String> texts, QueryTasks tasks) {
        List<ResolvedQuery> parts = new ArrayList<>();
        for (String text : texts) {
            SearchRequest part = request.withWords(text);
            ParsedQuery query = parser.parse(text, generation.names());
            if (!query.isWordless()) {
                Future<float[]> vector = vector(generation, part, query, tasks);
                parts.add(new ResolvedQuery(generation, part, query, ResolvedReferences.NONE, vector, false, null));
            }
        }
        return parts;
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

    /** Offered on the first page, for what is neither quoted nor cited: there people mean what they write. */
    private List<String> corrections(OpenGeneration generation, SearchRequest request, ParsedQuery query) {
        if (request.cursor() != null || !query.quoted().isEmpty()) {
            return List.of();
        }
        String typed = request.words();
        return correction.find(generation, typed, typed.equals(query.free()) ? query.tokens() : parser.tokenize(typed));
    }

    private @Nullable Future<float[]> vector(
            OpenGeneration generation, SearchRequest request, ParsedQuery query, QueryTasks tasks) {
        QueryVectors known = vectors;
        if (known == null
                || generation.manifest().model() == null
                || query.free().isBlank()
                || !isWanted(request.mode(), query)) {
            return null;
        }
        return generation.manifest().isOfModel(known.fingerprint())
                ? tasks.startApart(() -> known.of(query.free()))
                : null;
    }

    /** A citation, a title or a quotation says which words are meant; a question says it in its own. */
    private static boolean isWanted(SearchRequest.Mode mode, ParsedQuery query) {
        return switch (mode) {
            case LEXICAL -> false;
            case HYBRID -> true;
            case AUTO -> query.quoted().isEmpty() && query.citations().isEmpty();
        };
    }

    /**
     * What the lists find for a question and by what features each is known, for training: before anything learned.
     * Ends with a passage that no list has, under an empty id.
     */
    public List<PassageFeatures> candidates(OpenGeneration generation, SearchRequest request) {
        ParsedQuery query = parser.parse(request.words(), generation.names());
        Filter filter = SelectionFilter.of(generation, request.selection(), request.asOf());
        try (QueryTasks tasks = new QueryTasks(TimeBudget.NONE)) {
            Ranker ranker = new Ranker(generation.index(), VectorContext.all(generation), query, filter, tasks);
            List<RankedList> lists = ranker.lists(Fusion.BLOCK, vector(generation, request, query, tasks));
            return ModelScorer.candidates(generation.passages(), lists);
        }
    }

    /** The vector of what is resolved, as the model gives it; empty where the generation cannot be asked with vectors. */
    public float[] meaning(OpenGeneration generation, String question) {
        String free = parser.parse(question, generation.names()).free();
        return free.isBlank() ? new float[0] : vector(generation, free);
    }

    /** The vector of a question as it stands, which is how those that are known are read; empty as above. */
    public float[] vector(OpenGeneration generation, String question) {
        QueryVectors known = vectors;
        return known == null || !generation.manifest().isOfModel(known.fingerprint())
                ? new float[0]
                : known.of(question);
    }

    /** The content words of a question, as lists are searched for. */
    public List<String> contentWords(OpenGeneration generation, String question) {
        return List.copyOf(parser.parse(question, generation.names()).words().keySet());
    }
}
