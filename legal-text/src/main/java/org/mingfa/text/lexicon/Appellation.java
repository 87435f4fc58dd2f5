package org.mingfa.text.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * By what somebody is called beside the name: 妻子, 工友, 县长.
 *
 * @param behind characters behind which it is another word
 * @param before characters before which it is
 * @param example words in which it stands so
 */
public record Appellation(String word, Kind kind, String behind, String before, String example) {

    /** What tells somebody by it. */
    public enum Kind {
        KIN,
        /** Work, or where one lives. */
        NEAR,
        /** The same, but only in brackets behind the name. */
        BRACKET,
        /** An office that one represents; officials stay named. */
        OFFICIAL,
        /** What one signs a judgment as; who does stays named. */
        SIGNER
    }

    private static final List<Appellation> ALL = new TextResource(Appellation.class, "people.tsv")
            .rows("word", "kind", "behind", "before", "example").stream()
                    .map(Appellation::of)
                    .toList();

    /** Patterns: behind which a person's name may stand. */
    public static final String OF_PERSON = pattern(Kind.KIN, Kind.NEAR);
    /** What a bracket behind a name may say of a person. */
    public static final String IN_BRACKET = pattern(Kind.KIN, Kind.NEAR, Kind.BRACKET);

    public static final String OFFICIAL = pattern(Kind.OFFICIAL);
    /** Who signs, also with spaces between the characters. */
    public static final String SIGNER = words(Set.of(Kind.SIGNER)).stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(word -> String.join("[\\s\\u3000]*", word.split("")))
            .collect(Collectors.joining("|", "(?:", ")"));

    private static Appellation of(TableRow row) {
        return new Appellation(
                row.get("word"),
                row.read("kind", kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
                row.find("behind").orElse(""),
                row.find("before").orElse(""),
                row.get("example"));
    }

    public static List<Appellation> all() {
        return ALL;
    }

    /** The words behind which a person's name may stand, as they are. */
    public static List<String> ofPerson() {
        return words(Set.of(Kind.KIN, Kind.NEAR));
    }

    private static List<String> words(Set<Kind> kinds) {
        return ALL.stream()
                .filter(one -> kinds.contains(one.kind))
                .map(Appellation::word)
                .toList();
    }

    private static String pattern(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return Word.anyOf(ALL.stream()
                .filter(one -> wanted.contains(one.kind))
                .map(one -> new Word(one.word, one.behind, one.before)));
    }
}
