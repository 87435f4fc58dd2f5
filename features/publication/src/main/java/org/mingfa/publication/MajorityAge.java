package org.mingfa.publication;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * From which age on somebody is of age (成年), by the law of the day. The law book of the risk engine has the same values, where
 * the self-audit looks them up; this module may not know it.
 *
 * @param from first day
 * @param years completed (周岁)
 */
public record MajorityAge(LocalDate from, int years, String law, String article) {

    private static final List<MajorityAge> ALL = new TextResource(MajorityAge.class, "age-of-majority.tsv")
            .rows("from", "years", "law", "article").stream()
                    .map(MajorityAge::of)
                    .toList();

    private static MajorityAge of(TableRow row) {
        return new MajorityAge(
                row.read("from", LocalDate::parse),
                row.read("years", Integer::valueOf),
                row.get("law"),
                row.get("article"));
    }

    /** Every dated value, oldest first. */
    public static List<MajorityAge> history() {
        return ALL;
    }

    /** The age on a day; before the first law on record that law's. */
    static int on(LocalDate day) {
        return ALL.reversed().stream()
                .filter(age -> !day.isBefore(age.from))
                .findFirst()
                .orElse(ALL.getFirst())
                .years;
    }
}
