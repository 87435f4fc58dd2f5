package org.mingfa.search.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.QueryParser;
import org.mingfa.search.query.ResolvedReferences;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.Story;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.result.ListSearch.ResolvedQuery;
import org.mingfa.text.problem.Refusal;

/** What a request means in a generation: its words, what it names, its vector, and the parts of a story. Safe for use by many threads. */
final class QueryResolution {

    /** Texts between quotation marks and behind minus signs: each is a condition of its own for every engine. */
    private static final int MOST_OPERATORS = 100;

    private static final String NO_WORD = "没有可以检索的字词；请写法律名称和条号，或者用自己的话描述。";

    private final QueryParser parser;
    private final @Nullable QueryVectors vectors;

    /**
     * A resolution.
     *
     * @param vectors turns queries into vectors, or null where only words are searched
     */
    QueryResolution(QueryParser parser, @Nullable QueryVectors vectors) {
        this.parser = parser;
        this.vectors = vectors;
    }

    /**
     * A request whose words were read.
     *
     * @param named what it names by a number
     * @param query the rest of it
     */
    record ReadRequest(OpenGeneration generation, SearchRequest request, ResolvedReferences named, ParsedQuery query) {

        boolean isNothing() {
            return named.isEmpty() && query.isWordless();
        }
    }

    /** The request as its words say it; {@link Refusal} when it has no word to search for. */
    ReadRequest read(OpenGeneration generation, SearchRequest request) {
        ParsedQuery typed = query(generation, request);
        ResolvedReferences named = ResolvedReferences.of(generation, request.words(), typed, request.asOf());
        return new ReadRequest(generation, request, named, named.rest(typed));
    }

    /** The same with its vector and, where it tells a story, with the parts of that. */
    ResolvedQuery resolve(ReadRequest read, Optional<Story> story, boolean explained, QueryTasks tasks) {
        return new ResolvedQuery(
                read.generation(),
                read.request(),
                read.query(),
                read.named(),
                vector(read.generation(), read.request(), read.query(), tasks),
                explained,
                parts(read.generation(), read.request(), read.query(), story, tasks));
    }

    QueryParser parser() {
        return parser;
    }

    @Nullable
    QueryVectors vectors() {
        return vectors;
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

    /** The vector of what is resolved, being computed; null where only words are searched. */
    @Nullable
    Future<float[]> vector(OpenGeneration generation, SearchRequest request, ParsedQuery query, QueryTasks tasks) {
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
}
