package org.mingfa.risk.calc.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What a field holds; decides how a user's word is read and which unit is shown. */
public sealed interface FieldType {

    /** Yuan, not negative, at most two decimals. */
    record Money() implements FieldType {}

    /** A yearly rate with its percent sign: 24%. */
    record Percent() implements FieldType {}

    /** A civil date, 2021-01-01. */
    record Day() implements FieldType {}

    /** A whole number within limits, both included. */
    record Whole(int min, int max, String unit) implements FieldType {}

    /** A number that may have two decimals, within limits, both included: hours, days, a share in percent. */
    record Quantity(int min, int max, String unit) implements FieldType {}

    /** Yes or no. */
    record Flag() implements FieldType {}

    /** Free words. */
    record Text() implements FieldType {}

    /**
     * One of the options.
     *
     * @param options code to Chinese label in the order in which they are shown, either may be given
     * @param synonyms other words that are accepted, to the code they mean
     */
    record Choice(SequencedMap<String, String> options, Map<String, String> synonyms) implements FieldType {
        public Choice {
            options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
            synonyms = Map.copyOf(synonyms);
        }
    }

    /** Several of the same. */
    record ListOf(FieldType item) implements FieldType {}

    /** Named parts. */
    record Group(List<Field> fields) implements FieldType {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** The same for each name that the user chooses, e.g. for each party. */
    record ByName(FieldType item) implements FieldType {}

    /** The name of the type as the interface description gives it. */
    default String word() {
        return switch (this) {
            case Money m -> "money";
            case Percent p -> "percent";
            case Day d -> "date";
            case Whole w -> "integer";
            case Quantity q -> "number";
            case Flag f -> "boolean";
            case Text t -> "text";
            case Choice c -> "choice";
            case ListOf l -> "list of " + l.item().word();
            case Group g -> "group";
            case ByName b -> "map of " + b.item().word();
        };
    }

    /** The unit in Chinese; empty where there is none. */
    default String unit() {
        return switch (this) {
            case Money m -> "元";
            case Percent p -> "年利率 %";
            case Day d -> "日期（年-月-日）";
            case Whole w -> w.unit();
            case Quantity q -> q.unit();
            case ListOf l -> l.item().unit();
            case ByName b -> b.item().unit();
            case Flag f -> "是或否";
            case Text t -> "";
            case Choice c -> "";
            case Group g -> "";
        };
    }
}
