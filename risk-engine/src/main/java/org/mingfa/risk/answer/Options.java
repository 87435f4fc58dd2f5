package org.mingfa.risk.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;

/** The options of a choice in the order in which they are written; {@code Map.of} has another order in every process. */
public final class Options {

    private Options() {}

    /** @param codesAndLabels first, 一审, second, 二审 */
    public static SequencedMap<String, String> of(String... codesAndLabels) {
        if (codesAndLabels.length % 2 != 0) {
            throw new IllegalArgumentException("an option has a code and a label");
        }
        SequencedMap<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < codesAndLabels.length; i += 2) {
            options.put(codesAndLabels[i], codesAndLabels[i + 1]);
        }
        return Collections.unmodifiableSequencedMap(options);
    }

    /** The codes of a table with the label of each row, in the table's order. */
    public static <T> SequencedMap<String, String> of(SequencedMap<String, T> table, Function<T, String> label) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        table.forEach((code, row) -> options.put(code, label.apply(row)));
        return Collections.unmodifiableSequencedMap(options);
    }
}
