package org.mingfa.search.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;

/**
 * Conditions that a passage must meet, without a say in its score: all keyword conditions and all ranges.
 *
 * @param keywords per field the accepted values (any of them)
 * @param ranges inclusive ranges of numbers
 */
public record Filter(Map<KeywordField, Set<String>> keywords, List<Range> ranges) {

    public static final Filter NONE = new Filter(Map.of(), List.of());

    /** Inclusive at both ends. */
    public record Range(NumberField field, long low, long high) {}

    public Filter {
        keywords = Map.copyOf(keywords);
        ranges = List.copyOf(ranges);
    }

    /** This filter, and the field must have one of the values. */
    public Filter and(KeywordField field, Set<String> values) {
        Map<KeywordField, Set<String>> all = new EnumMap<>(KeywordField.class);
        all.putAll(keywords);
        all.merge(field, values, (a, b) -> {
            Set<String> both = new HashSet<>(a);
            both.retainAll(b);
            return both;
        });
        return new Filter(all, ranges);
    }

    /** This filter without what it says of the field. */
    public Filter without(KeywordField field) {
        Map<KeywordField, Set<String>> others = new EnumMap<>(KeywordField.class);
        others.putAll(keywords);
        others.remove(field);
        return new Filter(others, ranges);
    }

    /** This filter, and the number must lie in the range, both ends included. */
    public Filter and(NumberField field, long low, long high) {
        List<Range> all = new ArrayList<>(ranges);
        all.add(new Range(field, low, high));
        return new Filter(keywords, all);
    }

    /** This filter, and in force on the epoch day, or the nearest that is held to what was. */
    public Filter shownOn(long day) {
        return and(NumberField.FROM, NumberField.ALWAYS, day).and(NumberField.SHOWN_UNTIL, day + 1, NumberField.NEVER);
    }

    /** This filter, and in force on the epoch day. */
    public Filter inForceOn(long day) {
        return and(NumberField.FROM, NumberField.ALWAYS, day).and(NumberField.UNTIL, day + 1, NumberField.NEVER);
    }
}
