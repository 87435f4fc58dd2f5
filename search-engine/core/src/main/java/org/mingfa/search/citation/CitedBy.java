package org.mingfa.search.citation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.CitationSpan;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.passage.SubjectLaw;
import org.mingfa.search.query.Cursor;
import org.mingfa.search.query.Selection;
import org.mingfa.search.query.SelectionFilter;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Hit.MatchReason;
import org.mingfa.search.result.Hit.TextSpan;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.ArticleKey;

/**
 * Finds what cites an article: interpretations first, and among them those of this very law; then laws from the highest
 * level down; then cases. A citation names a number, not a version: one that is older than a revision which moved the
 * numbers means the provision that had the number then.
 */
public final class CitedBy {

    private static final List<PassageKind> ORDER =
            List.of(PassageKind.INTERPRETATION, PassageKind.STATUTE, PassageKind.NOTICE, PassageKind.CASE);

    private final OpenGeneration generation;
    private final ArticleKey article;

    /**
     * What cites one article.
     *
     * @param title of its law
     */
    public CitedBy(OpenGeneration generation, String title, ArticleNumber article) {
        this.generation = generation;
        this.article = ArticleKey.of(title, article);
    }

    /** A page of them; a Refusal when the request contradicts itself. */
    public CitedByResult find(CitedByRequest request) {
        String origin = origin(request);
        int from = Cursor.read(request.cursor(), origin).offset();
        Map<PassageKind, List<String>> ids = new EnumMap<>(PassageKind.class);
        Map<PassageKind, Long> counts = new EnumMap<>(PassageKind.class);
        for (PassageKind kind : ORDER) {
            List<String> found = ids(kind, request);
            ids.put(kind, found);
            counts.put(kind, (long) found.size());
        }
        List<String> wanted = ORDER.stream()
                .filter(isWanted(request.selection()))
                .flatMap(kind -> ids.getOrDefault(kind, List.of()).stream())
                .toList();
        int start = Math.min(from, wanted.size());
        int end = Math.min(wanted.size(), start + request.limit());
        return new CitedByResult(
                counts,
                isWanted(request.selection()).test(PassageKind.CASE)
                        ? spread(ids.getOrDefault(PassageKind.CASE, List.of()))
                        : CaseSpread.of(Stream.empty()),
                wanted.size(),
                hits(wanted.subList(start, end), request),
                end < wanted.size() ? new Cursor(end, origin).write() : null);
    }

    private CaseSpread spread(List<String> cases) {
        return CaseSpread.of(
                generation.index().passages(cases.subList(0, Math.min(cases.size(), CaseSpread.MOST))).stream()
                        .filter(CasePassage.class::isInstance)
                        .map(passage -> ((CasePassage) passage).header()));
    }

    private static Predicate<PassageKind> isWanted(Selection selection) {
        return kind -> selection.kinds().isEmpty() || selection.kinds().contains(kind);
    }

    private String origin(CitedByRequest request) {
        return Cursor.origin(
                generation.manifest().id(), article + request.selection().canonical() + request.asOf());
    }

    /** The passages of one kind in their order; of a case only the first. */
    private List<String> ids(PassageKind kind, CitedByRequest request) {
        Filter filter = SelectionFilter.of(generation, request.selection().within(Set.of(kind)), request.asOf())
                .and(KeywordField.CITES, Set.of(article.format()));
        Order order = kind == PassageKind.INTERPRETATION ? Order.NEWEST : Order.LEVEL;
        List<String> ranked =
                generation
                        .index()
                        .rank(new RankRequest(new Query.All(), filter, order, RankRequest.DEEPEST))
                        .entries()
                        .stream()
                        .map(Ranking.ScoredPassage::id)
                        .toList();
        return switch (kind) {
            case CASE -> firstOfEach(ranked);
            case INTERPRETATION -> ownFirst(ranked);
            case STATUTE, NOTICE -> ranked;
        };
    }

    private static List<String> firstOfEach(List<String> passages) {
        Map<String, String> first = new LinkedHashMap<>();
        passages.forEach(id -> first.putIfAbsent(
                PassageId.find(id).map(passage -> passage.document().value()).orElse(id), id));
        return List.copyOf(first.values());
    }

    /** Interpretations whose title names this law come before those that only mention it. */
    private List<String> ownFirst(List<String> passages) {
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        passages.forEach(id -> (isOfThisLaw(id) ? own : others).add(id));
        own.addAll(others);
        return own;
    }

    private boolean isOfThisLaw(String id) {
        return PassageId.find(id)
                .flatMap(passage -> generation.catalogue().find(passage.document()))
                .map(law -> generation
                        .catalogue()
                        .listed(law)
                        .work()
                        .value()
                        .contains(article.work().value()))
                .orElse(false);
    }

    private List<Hit> hits(List<String> ids, CitedByRequest request) {
        ArticleKeyFinder places = new ArticleKeyFinder(generation.names());
        return generation.index().passages(ids).stream()
                .map(passage -> hit(passage, places, request))
                .toList();
    }

    private Hit hit(Passage passage, ArticleKeyFinder places, CitedByRequest request) {
        return switch (passage) {
            case LawPassage law -> {
                LawHeader header = generation.catalogue().get(law.law());
                CitationContext context =
                        new CitationContext(SubjectLaw.of(header.title()), law.article(), null, 1, null);
                yield new Hit.OfLaw(
                        law,
                        header,
                        header.validityAt(request.asOf().shownAt()),
                        MatchReason.CITATION,
                        0,
                        spans(law.text(), places, context),
                        null,
                        null);
            }
            case CasePassage decided ->
                new Hit.OfCase(
                        decided,
                        MatchReason.CITATION,
                        0,
                        spans(decided.text(), places, CitationContext.NONE),
                        null,
                        null);
        };
    }

    /** Where the passage cites the article; none where a short title is used that another passage defines. */
    private List<TextSpan> spans(String text, ArticleKeyFinder places, CitationContext context) {
        List<TextSpan> spans = new ArrayList<>();
        for (CitationSpan place : places.in(text, context)) {
            boolean overlaps =
                    !spans.isEmpty() && place.start() < spans.getLast().end();
            if (place.articles().contains(article) && !overlaps) {
                spans.add(new TextSpan(place.start(), place.end()));
            }
        }
        return List.copyOf(spans);
    }
}
