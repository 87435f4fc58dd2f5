package org.mingfa.search.suggest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.segmentation.LegalWords;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.numeral.NumeralScripts;
import org.mingfa.text.version.LawCatalogue;
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
        LegalWords.causes().forEach(cause -> things.add(SuggestionEntry.word(Suggestion.Kind.CAUSE, cause)));
        LegalWords.terms().forEach(term -> things.add(SuggestionEntry.word(Suggestion.Kind.TERM, term)));
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
        Map<Suggestion.Kind, Integer> counts = new EnumMap<>(Suggestion.Kind.class);
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
            .thenComparingInt(SuggestionEntry::rank)
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
                Suggestion.Kind.ARTICLE,
                name,
                name,
                text.length() > SNIPPET ? text.substring(0, SNIPPET) + "…" : text,
                found.law().id().value(),
                Objects.requireNonNull(found.article().article()).ordinal());
    }

    /**
     * What was typed so far, in the form of the names.
     *
     * @param name all of it, or what stands before the number of an article
     * @param spelled whether Latin letters are in it, which may be pinyin
     * @param article the number at its end, if any
     */
    record SuggestPrefix(
            String name, boolean spelled, @Nullable ArticleNumber article) {

        private static final String NUMERAL = "(?:[0-9]{1,4}|[零〇一二三四五六七八九十百千两]{1,9})";
        private static final Pattern ARTICLE =
                Pattern.compile("(.+?)(第?" + NUMERAL + "条(?:之" + NUMERAL + ")?|第?" + NUMERAL + "(?:-[0-9]{1,2})?)");
        private static final Pattern DROPPED = Pattern.compile("中华人民共和国|[\\s《》〈〉<>()“”\"'‘’]");
        private static final Pattern LATIN = Pattern.compile("[a-z]");

        /** The typed text as a name. */
        static SuggestPrefix whole(String typed) {
            String name = DROPPED.matcher(TermNormalizer.normalize(NumeralScripts.usual(typed)))
                    .replaceAll("");
            return new SuggestPrefix(name, LATIN.matcher(name).find(), null);
        }

        /** The typed text as a law and the number of one of its articles. */
        static Optional<SuggestPrefix> article(String typed) {
            SuggestPrefix whole = whole(typed);
            Matcher matcher = ARTICLE.matcher(whole.name);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String number = matcher.group(2);
            String law = matcher.group(1);
            return ArticleNumber.find(number.startsWith("第") && !number.contains("条") ? number.substring(1) : number)
                    .map(article -> new SuggestPrefix(law, LATIN.matcher(law).find(), article));
        }
    }

    /** Every law of a generation under its title and its short names. */
    private static final class LawEntries {

        private static final String STATE = "中华人民共和国";
        private static final int LONGEST_SHORT_NAME = 16;

        private LawEntries() {}

        static List<SuggestionEntry> of(OpenGeneration generation) {
            LawCatalogue catalogue = generation.catalogue();
            List<SuggestionEntry> things = new ArrayList<>();
            Set<String> known = new HashSet<>();
            catalogue.laws().forEach(law -> {
                String form = form(law.work().value());
                known.add(form);
                things.add(thing(form, law));
            });
            for (String name : generation.names().names()) {
                String form = form(WorkKey.of(name).value());
                if (name.length() <= LONGEST_SHORT_NAME && known.add(form)) {
                    generation
                            .names()
                            .findTitle(name)
                            .flatMap(catalogue::findNamed)
                            .ifPresent(law -> things.add(thing(form, law)));
                }
            }
            return things;
        }

        private static SuggestionEntry thing(String name, LawVersions law) {
            String title = law.newest().title();
            String insert = title.startsWith(STATE) ? title.substring(STATE.length()) : title;
            return new SuggestionEntry(Suggestion.Kind.LAW, new PhoneticName(name), insert, law);
        }

        private static String form(String name) {
            return TermNormalizer.normalize(name);
        }
    }
}
