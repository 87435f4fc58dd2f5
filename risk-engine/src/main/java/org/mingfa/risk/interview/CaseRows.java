package org.mingfa.risk.interview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.yaml.YamlText;

/** An ordered list of which the first and the last rows are for all disputes, and each dispute has rows of its own between them. */
final class CaseRows {

    /** A row; one of a dispute may name the row of all disputes behind which it stands. */
    interface Row {
        String name();

        @Nullable
        YamlText after();
    }

    private CaseRows() {}

    /** @throws org.mingfa.yaml.FlawException when a row stands behind one that is not there */
    static <R extends Row> List<R> arrange(List<R> first, List<R> own, List<R> then) {
        List<String> names =
                Stream.concat(first.stream(), then.stream()).map(Row::name).toList();
        List<R> rows = new ArrayList<>();
        Stream.of(first, own.stream().filter(row -> row.after() == null).toList(), then)
                .flatMap(Collection::stream)
                .forEach(row -> {
                    rows.add(row);
                    own.stream()
                            .filter(later -> later.after() != null
                                    && later.after().oneOf(names).equals(row.name()))
                            .forEach(rows::add);
                });
        return List.copyOf(rows);
    }
}
