package org.mingfa.text.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How provisions on time are worded: from which day a law applies, and to what happened before. A wording says that a
 * provision speaks of this, not what it says.
 *
 * @param kind what such a provision speaks of, for the reader
 * @param example a sentence that is one
 * @param unlike a sentence that looks like one and is none
 */
public record TimeWording(String kind, Pattern pattern, String example, String unlike) {

    private static final List<TimeWording> ALL = new TextResource(TimeWording.class, "time-wordings.tsv")
            .rows("kind", "pattern", "example", "unlike").stream()
                    .map(row -> new TimeWording(
                            row.get("kind"),
                            row.read("pattern", Pattern::compile),
                            row.get("example"),
                            row.get("unlike")))
                    .toList();

    /** All wordings; of a text the first that it has counts. */
    public static List<TimeWording> all() {
        return ALL;
    }

    /** The wording that a provision has; empty when it does not speak of time. */
    public static Optional<TimeWording> find(String provision) {
        return ALL.stream().filter(one -> one.isIn(provision)).findFirst();
    }

    public boolean isIn(String provision) {
        return pattern.matcher(provision).find();
    }
}
