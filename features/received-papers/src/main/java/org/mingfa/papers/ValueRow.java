package org.mingfa.papers;

import java.util.List;
import java.util.Map;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlResources;

/**
 * Something that may stand in a paper, and where to look for it.
 *
 * @param labels words that stand before it
 * @param behind words that stand right behind it
 * @param after it is looked for behind the first of these
 */
record ValueRow(
        String title,
        Type type,
        @OrElse List<String> labels,
        @OrElse List<String> behind,
        @OrElse List<String> after) {

    /** What is read at the place, and by which reader. */
    enum Type {
        /** A court or an arbitration commission. */
        BODY,
        CASE_NUMBER,
        CAUSE,
        /** A day in full. */
        DAY,
        /** An hour behind a day. */
        TIME,
        /** The day in a line of its own with which a paper ends. */
        SIGNED,
        /** A sum of yuan. */
        SUM,
        /** A period in days. */
        DAYS,
        /** The rest of the line. */
        LINE,
        NAME,
        TELEPHONE,
        ACCOUNT;

        /** Whether one wrong character makes another value of it, which may look as good as the right one. */
        boolean isExact() {
            return switch (this) {
                case CASE_NUMBER, DAY, TIME, SIGNED, SUM, DAYS, TELEPHONE, ACCOUNT -> true;
                case BODY, CAUSE, LINE, NAME -> false;
            };
        }
    }

    private record File(Map<String, ValueRow> values) {}

    /** All, by name. */
    static Map<String, ValueRow> load() {
        return new RecordBinder()
                .bind(new YamlResources(ValueRow.class, "papers").read("values.yaml"), File.class)
                .values();
    }
}
