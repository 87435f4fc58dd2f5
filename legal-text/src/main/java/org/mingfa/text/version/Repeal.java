package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.text.identity.WorkKey;
import org.mingfa.text.table.TextResource;

/**
 * A law that another law or a decision repealed.
 *
 * @param since first day on which it is no longer in force
 * @param source where that is written: 民法典第一千二百六十条
 */
public record Repeal(WorkKey work, LocalDate since, String source) {

    /** The repeals that come with the product, from {@code repeals.tsv}. */
    public static List<Repeal> known() {
        return new TextResource(Repeal.class, "repeals.tsv")
                .rows("title", "since", "source").stream()
                        .map(row -> new Repeal(
                                row.read("title", WorkKey::of), row.read("since", LocalDate::parse), row.get("source")))
                        .toList();
    }
}
