package org.mingfa.api.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.NearestName;

/** Reads parameters that choose among named values; a value that is not understood is answered with those that are. */
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
        return labelled("status", labels, Validity.values(), Validity::label);
    }

    /** The constants that have these labels. */
    public static <E extends Enum<E>> Set<E> labelled(
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

    /** The values, if there are not too many of them. */
    public static List<String> limited(String field, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, field, field + " 最多可给 " + MOST_VALUES + " 个值。");
        }
        return values;
    }

    /** The problem that a value is none of the names. */
    public static ApiProblem unknown(String field, String value, List<String> names) {
        List<String> shown = new ArrayList<>(names);
        if (field.equals("type")) {
            shown.add(ALL);
        }
        return ApiProblem.at(ProblemCode.INVALID_VALUE, field, field + " 没有这个值" + NearestName.hint(value, shown));
    }
}
