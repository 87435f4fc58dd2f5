package org.mingfa.search.suggest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.suggest.Suggestion.Kind;
import org.mingfa.segmentation.LegalWords;
import org.mingfa.text.document.Validity;
import org.mingfa.text.version.LawVersions;

/** Suggests from the names of one generation, and whole questions that its articles answer. Holds names only; safe for use by many threads. */
public final class Suggester {

    public static final int LONGEST = 100;

    private static final int LAWS_OF_AN_ARTICLE = 3;
    private static final int BEGINNING = 2;
    private static final int SNIPPET = 36;

    private final List<SuggestionEntry> things;

    private Suggester(List<SuggestionEntry> things) {
        this.things = things.stream().sorted(USUAL_FIRST).toList();
    }

    /** For the laws of a generation, the terms and the causes of action that ship. */
    public static Suggester of(OpenGeneration generation) {
        List<SuggestionEntry> things = new ArrayList<>(LawEntries.of(generation));
        LegalWords.causes().forEach(cause -> things.add(SuggestionEntry.word(Kind.CAUSE, cause)));
        LegalWords.terms().forEach(term -> things.add(SuggestionEntry.word(Kind.TERM, term)));
        return new Suggester(things);
    }

    /** At most {@code limit} suggestions, the likeliest first; {@code generation} must be the one this was made of. */
    public List<Suggestion> suggest(OpenGeneration generation, String typed, LocalDate day, int limit) {
        if (typed.isBlank() || typed.length() > LONGEST) {
            return List.of();
        }
        List<Suggestion> suggestions = new ArrayList<>();
        SuggestPrefix.article(typed)
                .ifPresent(article -> suggestions.addAll(articles(new ArticleLookup(generation), article, day)));
        SuggestPrefix whole = SuggestPrefix.whole(typed);
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Set<String> offered = new HashSet<>();
        int most = Math.max(1, limit * 5 / 8);
        for (Match match : matches(whole, day, thing -> true)) {
            Suggestion suggestion = match.thing().suggestion(day);
            if (offered.add(suggestion.text()) && counts.merge(suggestion.kind(), 1, Integer::sum) <= most) {
                suggestions.add(suggestion);
            }
            if (suggestions.size() >= limit) {
                break;
            }
        }
        List<Suggestion> questions =
                whole.spelled() ? List.of() : LayQuestionEntries.of(generation, whole.name(), day, limit - most);
        int names = Math.min(suggestions.size(), limit - questions.size());
        return Stream.concat(suggestions.subList(0, names).stream(), questions.stream())
                .toList();
    }

    /** A name and how near it is to what was typed. */
    private record Match(SuggestionEntry thing, int distance) {}

    /** How names that match equally well stand: in this order, so that a question has nothing to sort. */
    private static final Comparator<SuggestionEntry> USUAL_FIRST = Comparator.comparing(SuggestionEntry::kind)
            .thenComparing(SuggestionEntry::rank)
            .thenComparingInt(thing -> thing.name().name().length())
            .thenComparing(thing -> thing.name().name());

    /** The nearest first; at the same distance what is repealed last. */
    private List<Match> matches(SuggestPrefix typed, LocalDate day, Predicate<SuggestionEntry> wanted) {
        if (typed.name().isEmpty()) {
            return List.of();
        }
        SortedMap<Integer, List<Match>> byDistance = new TreeMap<>();
        for (SuggestionEntry thing : things) {
            int distance =
                    wanted.test(thing) ? thing.name().distance(typed.name(), typed.spelled()) : PhoneticName.NONE;
            if (distance != PhoneticName.NONE) {
                int repealed = thing.validityAt(day) == Validity.REPEALED ? 1 : 0;
                byDistance
                        .computeIfAbsent(2 * distance + repealed, place -> new ArrayList<>())
                        .add(new Match(thing, distance));
            }
        }
        return byDistance.values().stream().flatMap(List::stream).toList();
    }

    private List<Suggestion> articles(ArticleLookup lookup, SuggestPrefix typed, LocalDate day) {
        List<Suggestion> articles = new ArrayList<>();
        Set<String> looked = new HashSet<>();
        for (Match match : matches(typed, day, thing -> thing.versions() != null)) {
            LawVersions law = match.thing().versions();
            if (match.distance() > BEGINNING || looked.size() == LAWS_OF_AN_ARTICLE) {
                break;
            }
            if (law != null
                    && typed.article() != null
                    && looked.add(law.newest().title())
                    && lookup.in(law.shownAt(day), typed.article(), day) instanceof ArticleAnswer.Found found) {
                articles.add(article(found, match.thing()));
            }
        }
        return articles;
    }

    private static Suggestion article(ArticleAnswer.Found found, SuggestionEntry thing) {
        String text = found.article().text().replace('\n', ' ');
        String name = thing.insert() + " "
                + Objects.requireNonNull(found.article().article()).format();
        return new Suggestion(
                Kind.ARTICLE,
                name,
                name,
                text.length() > SNIPPET ? text.substring(0, SNIPPET) + "…" : text,
                found.law().id().value(),
                Objects.requireNonNull(found.article().article()).ordinal());
    }
}
