package org.mingfa.search.query;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;

/** A user's selection as a filter of the index. */
public final class SelectionFilter {

    private SelectionFilter() {}

    /**
     * {@link Refusal} where two conditions cannot go together. Of cases, a day shows those decided by then, and none that
     * are invented where the generation holds others.
     */
    public static Filter of(OpenGeneration generation, Selection selection, AsOf asOf) {
        Filter filter = of(selection, asOf, generation.catalogue().hasStandIns());
        if (!selection.isOfCases()) {
            return filter;
        }
        Filter decided = asOf instanceof AsOf.Day day
                ? filter.and(NumberField.DATE, NumberField.ALWAYS, day.date().toEpochDay())
                : filter;
        Set<String> real = generation.caseNatures().stream()
                .filter(nature -> nature != Nature.SAMPLE)
                .map(Nature::label)
                .collect(Collectors.toSet());
        return keyword(decided, KeywordField.NATURE, real);
    }

    private static Filter of(Selection selection, AsOf asOf, boolean standIns) {
        Filter filter = selection.statuses().isEmpty()
                ? shown(asOf, standIns)
                : dated(selection.statuses(), asOf.shownAt().toEpochDay());
        filter = keyword(filter, KeywordField.KIND, names(selection.kinds()));
        filter = keyword(
                filter,
                KeywordField.LEVEL,
                selection.levels().stream().map(Level::label).collect(Collectors.toSet()));
        filter = keyword(filter, KeywordField.AUTHORITY, selection.authorities());
        filter = keyword(filter, KeywordField.CAUSE, selection.causes());
        filter = keyword(filter, KeywordField.COURT_LEVEL, selection.courtLevels());
        return years(filter, selection);
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Filter keyword(Filter filter, KeywordField field, Set<String> values) {
        return values.isEmpty() ? filter : filter.and(field, values);
    }

    private static Filter years(Filter filter, Selection selection) {
        Integer from = selection.yearFrom();
        Integer to = selection.yearTo();
        if (from == null && to == null) {
            return filter;
        }
        long low = from == null ? NumberField.ALWAYS : LocalDate.of(from, 1, 1).toEpochDay();
        long high = to == null ? NumberField.NEVER : LocalDate.of(to, 12, 31).toEpochDay();
        if (low > high) {
            throw Refusal.invalid("year_from", "year_from（" + from + "）晚于 year_to（" + to + "）。");
        }
        return filter.and(NumberField.DATE, low, high);
    }

    /** A generation of before there were stand-ins does not say until when a passage is shown. */
    private static Filter shown(AsOf asOf, boolean standIns) {
        if (asOf instanceof AsOf.Any) {
            return Filter.NONE;
        }
        long day = asOf.shownAt().toEpochDay();
        return standIns ? Filter.NONE.shownOn(day) : Filter.NONE.inForceOn(day);
    }

    private static Filter dated(Set<Validity> statuses, long day) {
        if (statuses.size() == Validity.filterable().length) {
            return Filter.NONE;
        }
        if (statuses.equals(EnumSet.of(Validity.NOT_YET_IN_FORCE))) {
            return Filter.NONE.and(NumberField.FROM, day + 1, NumberField.NEVER);
        }
        EnumSet<Validity> ended = EnumSet.of(Validity.AMENDED, Validity.REPEALED);
        if (ended.containsAll(statuses)) {
            return Filter.NONE
                    .and(NumberField.UNTIL, NumberField.ALWAYS, day)
                    .and(KeywordField.END, names(withWhatIsLacking(statuses)));
        }
        EnumSet<Validity> serving = EnumSet.of(Validity.IN_FORCE, Validity.PARTLY_REPEALED);
        if (serving.containsAll(statuses)) {
            Filter inForce = Filter.NONE.inForceOn(day);
            return statuses.contains(Validity.IN_FORCE) ? inForce : inForce.and(KeywordField.END, names(statuses));
        }
        throw Refusal.invalid("status", "可同时选择的时效性：现行有效与部分失效；已被修改与已废止；尚未生效须单独选择。");
    }

    private static Set<Validity> withWhatIsLacking(Set<Validity> ended) {
        Set<Validity> all = EnumSet.copyOf(ended);
        ended.forEach(one -> all.add(one.undated()));
        if (ended.contains(Validity.AMENDED)) {
            all.add(Validity.AMENDED_NOT_HELD);
        }
        return all;
    }
}
