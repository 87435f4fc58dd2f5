package org.mingfa.api.search;

import static org.mingfa.api.search.SearchQuery.given;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.law.AsOfReading;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.find.SearchRequest;
import org.mingfa.search.find.SearchRequest.Mode;
import org.mingfa.search.find.SearchRequest.Sort;
import org.mingfa.search.find.Selection;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.document.CaseHeader.CourtLevel;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.NearestName;

/** Reads a client's query as a search request; every value that is not understood is named with what is allowed. */
final class SearchRequestReading {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int MOST_VALUES = 50;
    private static final String ALL = "all";

    private final AsOfReading dates;

    SearchRequestReading(AsOfReading dates) {
        this.dates = dates;
    }

    SearchRequest read(SearchQuery query) {
        return new SearchRequest(
                query.q() == null ? "" : query.q(),
                selection(query),
                dates.read(query.asOf()),
                named("sort", query.sort(), Sort.values(), Sort.RELEVANCE),
                named("mode", query.mode(), Mode.values(), Mode.AUTO),
                query.limit() == null ? SearchRequest.USUAL : query.limit(),
                query.cursor());
    }

    private static Selection selection(SearchQuery query) {
        return new Selection(
                kinds(given(query.type())),
                labelled("status", given(query.status()), Validity.values(), Validity::label),
                labelled("level", given(query.level()), Level.values(), Level::label),
                words("authority", given(query.authority())),
                words("cause", given(query.cause())),
                courtLevels(given(query.courtLevel())),
                year("year_from", query.yearFrom()),
                year("year_to", query.yearTo()));
    }

    private static Set<PassageKind> kinds(List<String> types) {
        if (types.contains(ALL)) {
            return Set.of();
        }
        Set<PassageKind> kinds = labelled("type", types, PassageKind.values(), PassageKind::parameter);
        return kinds;
    }

    private static Set<String> courtLevels(List<String> levels) {
        Set<String> labels = new HashSet<>();
        labelled("court_level", levels, CourtLevel.values(), CourtLevel::label)
                .forEach(level -> labels.add(level.label()));
        return labels;
    }

    private static <E extends Enum<E>> Set<E> labelled(
            String field, List<String> values, E[] choices, Function<E, String> label) {
        Set<E> chosen = new HashSet<>();
        for (String value : limited(field, values)) {
            Optional<E> choice = Arrays.stream(choices)
                    .filter(candidate -> label.apply(candidate).equals(value))
                    .findFirst();
            chosen.add(choice.orElseThrow(() ->
                    unknown(field, value, Arrays.stream(choices).map(label).toList())));
        }
        return chosen.isEmpty() ? Set.of() : EnumSet.copyOf(chosen);
    }

    private static Set<String> words(String field, List<String> values) {
        return new HashSet<>(limited(field, values));
    }

    private static List<String> limited(String field, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, field, field + " 最多可给 " + MOST_VALUES + " 个值。");
        }
        return values;
    }

    private static <E extends Enum<E>> E named(String field, @Nullable String value, E[] choices, E usual) {
        if (value == null) {
            return usual;
        }
        List<String> names = new ArrayList<>();
        for (E choice : choices) {
            String name = choice.name().toLowerCase(Locale.ROOT);
            if (name.equals(value)) {
                return choice;
            }
            names.add(name);
        }
        throw unknown(field, value, names);
    }

    private static ApiProblem unknown(String field, String value, List<String> names) {
        List<String> shown = field.equals("type") ? with(names, ALL) : names;
        return ApiProblem.at(ProblemCode.INVALID_VALUE, field, field + " 没有这个值" + NearestName.hint(value, shown));
    }

    private static List<String> with(List<String> names, String another) {
        List<String> all = new ArrayList<>(names);
        all.add(another);
        return all;
    }

    private static @Nullable Integer year(String field, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, field, field + " 应为四位年份。");
        }
        return year;
    }
}
