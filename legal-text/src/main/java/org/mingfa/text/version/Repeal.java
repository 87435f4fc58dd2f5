package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.text.document.WorkKey;

/**
 * A law that another law or a decision repealed.
 *
 * @param since first day on which it is no longer in force
 * @param source where that is written: 民法典第一千二百六十条
 */
public record Repeal(WorkKey work, LocalDate since, String source) {

    /** The repeals that come with the product, from {@code repeals.tsv}. */
    public static List<Repeal> known() {
        return SourcedTable.read("repeals.tsv", 3).stream()
                .map(row -> new Repeal(WorkKey.of(row.get(0)), LocalDate.parse(row.get(1)), row.get(2)))
                .toList();
    }
}
