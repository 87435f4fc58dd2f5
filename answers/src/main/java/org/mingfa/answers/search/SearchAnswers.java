package org.mingfa.answers.search;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.search.ShortAnswers.Asked;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.SelfHarmCues;
import org.mingfa.search.result.ContextSearch;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.SearchResult;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.citation.QueryCitation;
import org.mingfa.text.version.AsOf;

/** Answers searches. */
public final class SearchAnswers {

    private static final long NANOS_A_MILLI = 1_000_000;

    /** Characters of a question: fewer beside a wish to die ask nothing. */
    private static final int LEAST_ASKED = 4;

    private final Supplier<Searcher> searcher;
    private final AsOfReader dates;
    private final LawAnswers laws;
    private final ShortAnswers shortAnswers = ShortAnswers.ofThisProgram();

    /**
     * Answers by one searcher.
     *
     * @param searcher asked for when the first question is answered; dictionaries take a while to be read
     */
    public SearchAnswers(Supplier<Searcher> searcher, AsOfReader dates) {
        this.searcher = searcher;
        this.dates = dates;
        this.laws = new LawAnswers(dates);
    }

    /** Reads the question, which may be refused before a generation is opened; what comes back answers it from one. */
    public Function<OpenGeneration, SearchAnswer> read(SearchQuestion question) {
        SearchRequest typed = question.read(dates);
        List<String> context = question.readContext();
        SafetyAnswer safety =
                SafetyAnswer.of(String.join("，", context) + typed.words()).orElse(null);
        SearchRequest request = typed.withWords(SelfHarmCues.beside(typed.words()));
        Search search = isEmptied(typed.words(), request.words())
                ? (searcher, generation) ->
                        SearchResult.nothing(generation.manifest().id())
                : search(request, context, Boolean.TRUE.equals(question.explain()));
        boolean alone = context.isEmpty();
        return generation -> answer(generation, request, safety, search, alone);
    }

    /** Whether next to nothing was said but that somebody wants to die. */
    private static boolean isEmptied(String typed, String rest) {
        return !rest.equals(typed)
                && rest.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_ASKED;
    }

    private static Search search(SearchRequest request, List<String> context, boolean explained) {
        List<String> before = context.stream().map(SelfHarmCues::beside).toList();
        if (!before.isEmpty()) {
            return (searcher, generation) -> new ContextSearch(searcher).search(generation, request, before);
        }
        return explained
                ? (searcher, generation) -> searcher.explain(generation, request)
                : (searcher, generation) -> searcher.search(generation, request);
    }

    /** A way to find what answers a question. */
    private interface Search {
        SearchResult of(Searcher searcher, OpenGeneration generation);
    }

    /** Whether the first page shows law that was found for one question, not for a name, a number or several questions. */
    private static boolean isOneQuestion(SearchRequest request, SearchResult result) {
        return request.cursor() == null
                && request.mode() != SearchRequest.Mode.LEXICAL
                && request.asOf() instanceof AsOf.Day
                && result.parts().isEmpty()
                && !result.hits().isEmpty()
                && result.hits().getFirst() instanceof Hit.OfLaw first
                && first.match() != Hit.MatchReason.CITATION;
    }

    private SearchAnswer answer(
            OpenGeneration generation,
            SearchRequest request,
            @Nullable SafetyAnswer safety,
            Search search,
            boolean alone) {
        Searcher ready = searcher.get();
        long start = System.nanoTime();
        SearchResult result = search.of(ready, generation);
        QueryCitation missing = result.missing();
        return SearchAnswer.of(
                result,
                new SearchAnswer.Supplements(
                        safety,
                        missing == null ? null : new MissingCitation(generation, laws, request.asOf()).answer(missing),
                        alone && (safety == null || !safety.comesBeforeLaw()) && isOneQuestion(request, result)
                                ? shortAnswers
                                        .find(new Asked(
                                                request.words(),
                                                result.hits(),
                                                generation,
                                                request.asOf().shownAt()))
                                        .orElse(null)
                                : null),
                dates.viewpoint(request.asOf(), generation),
                generation,
                (System.nanoTime() - start) / NANOS_A_MILLI);
    }
}
