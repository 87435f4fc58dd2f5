package org.mingfa.text.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.Level;

/**
 * A class of law, as a collection is said to hold it or not: 法律, 司法解释, 地方性法规. A level belongs to exactly one.
 *
 * @param titles how titles of the class look, or null where they cannot be told from others
 * @param lookIn the public source where what a collection lacks can be looked up
 * @param example a title of the class, or null where titles do not tell
 */
public record LawClass(
        String name,
        List<Level> levels,
        @Nullable Pattern titles,
        String lookIn,
        String address,
        @Nullable String example) {

    private static final List<LawClass> ALL = new TextResource(LawClass.class, "law-classes.tsv")
            .rows("class", "levels", "titles", "look_in", "address", "example").stream()
                    .map(LawClass::of)
                    .toList();

    public LawClass {
        levels = List.copyOf(levels);
    }

    private static LawClass of(TableRow row) {
        return new LawClass(
                row.get("class"),
                row.read("levels", LawClass::levels),
                row.find("titles").map(Pattern::compile).orElse(null),
                row.get("look_in"),
                row.get("address"),
                row.find("example").orElse(null));
    }

    private static List<Level> levels(String labels) {
        return Arrays.stream(labels.split(" "))
                .map(label -> Level.find(label).orElseThrow())
                .toList();
    }

    /** All classes, in the order of the table. */
    public static List<LawClass> all() {
        return ALL;
    }

    public static LawClass of(Level level) {
        return ALL.stream()
                .filter(one -> one.levels().contains(level))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("law-classes.tsv lacks the level " + level.label()));
    }

    /** The class of that name. */
    public static Optional<LawClass> named(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The class that a title alone shows; empty where it could be of several. */
    public static Optional<LawClass> ofTitle(String title) {
        return ALL.stream()
                .filter(one ->
                        one.titles() != null && one.titles().matcher(title).matches())
                .findFirst();
    }
}
