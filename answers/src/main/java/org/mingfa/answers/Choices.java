package org.mingfa.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/** Reads values that choose among names; one that is not understood is answered with those that are. */
public final class Choices {

    private static final int MOST_VALUES = 50;
    private static final String ALL = "all";

    private Choices() {}

    /** {@code type}: empty for all. */
    public static Set<PassageKind> kinds(List<String> types) {
        return types.contains(ALL) ? Set.of() : labelled("type", types, PassageKind.values(), PassageKind::parameter);
    }

    /** {@code status}. */
    public static Set<Validity> statuses(List<String> labels) {
        return labelled("status", labels, Validity.filterable(), Validity::label);
    }

    /** The constants that have these labels. */
    public static <E extends Enum<E>> Set<E> labelled(
            String field, List<String> values, E[] choices, Function<E, String> label) {
        Set<E> chosen = new HashSet<>();
        for (String value : limited(field, values)) {
            chosen.add(one(field, value, choices, label));
        }
        return chosen.isEmpty() ? Set.of() : EnumSet.copyOf(chosen);
    }

    /** The constant that has this label. */
    public static <E> E one(String field, String value, E[] choices, Function<E, String> label) {
        return Arrays.stream(choices)
                .filter(candidate -> label.apply(candidate).equals(value))
                .findFirst()
                .orElseThrow(() ->
                        unknown(field, value, Arrays.stream(choices).map(label).toList()));
    }

    /** The constant of this name in small letters, or the usual one where none is given. */
    public static <E extends Enum<E>> E named(String field, @Nullable String value, E[] choices, E usual) {
        return value == null
                ? usual
                : one(field, value, choices, choice -> choice.name().toLowerCase(Locale.ROOT));
    }

    /** The values, if there are not too many of them. */
    public static List<String> limited(String field, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw Refusal.invalid(field, "最多可给 " + MOST_VALUES + " 个值。");
        }
        return values;
    }

    private static Refusal unknown(String field, String value, List<String> names) {
        List<String> shown = new ArrayList<>(names);
        if (field.equals("type")) {
            shown.add(ALL);
        }
        return Refusal.invalid(field, "没有这个值" + NearestName.hint(value, shown));
    }
}
