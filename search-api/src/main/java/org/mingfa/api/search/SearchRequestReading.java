package org.mingfa.api.search;

import static org.mingfa.api.search.SearchQuery.given;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.law.AsOfReading;
import org.mingfa.api.law.Choices;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.request.SearchRequest.Mode;
import org.mingfa.search.request.SearchRequest.Sort;
import org.mingfa.search.request.Selection;
import org.mingfa.text.document.CaseHeader.CourtLevel;
import org.mingfa.text.document.Level;

/** Reads a client's query as a search request; every value that is not understood is named with what is allowed. */
final class SearchRequestReading {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

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
                Choices.kinds(given(query.type())),
                Choices.statuses(given(query.status())),
                Choices.labelled("level", given(query.level()), Level.values(), Level::label),
                words("authority", given(query.authority())),
                words("cause", given(query.cause())),
                courtLevels(given(query.courtLevel())),
                year("year_from", query.yearFrom()),
                year("year_to", query.yearTo()));
    }

    private static Set<String> courtLevels(List<String> levels) {
        Set<String> labels = new HashSet<>();
        Choices.labelled("court_level", levels, CourtLevel.values(), CourtLevel::label)
                .forEach(level -> labels.add(level.label()));
        return labels;
    }

    private static Set<String> words(String field, List<String> values) {
        return new HashSet<>(Choices.limited(field, values));
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
        throw Choices.unknown(field, value, names);
    }

    private static @Nullable Integer year(String field, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, field, field + " 应为四位年份。");
        }
        return year;
    }
}
