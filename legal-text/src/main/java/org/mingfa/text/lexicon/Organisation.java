package org.mingfa.text.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * How the name of an organisation ends: 有限公司, 分行, 派出所.
 *
 * @param but characters behind which it is no such ending
 * @param example a name that ends so
 */
public record Organisation(String ending, Kind kind, Closes closes, String but, String example) {

    /** What such an organisation is. */
    public enum Kind {
        /** A business, whose name is hidden where it is a party. */
        COMPANY,
        /** A part of a business. */
        BRANCH,
        /** A public body, whose officials stay named. */
        OFFICE,
        /** Any other. */
        BODY
    }

    /** Where a name ends with it. */
    public enum Closes {
        /** Within a sentence, whatever follows. */
        SENTENCE,
        /** The same, but a name may go on behind it: 云杉集团有限公司. */
        WITHIN,
        /** Before a mark. */
        MARK,
        /** Only where the name is known to end there. */
        NAME,
        /** The same, of a name of four characters or more: 李立行 is a person. */
        LONG
    }

    private static final List<Organisation> ALL = new TextResource(Organisation.class, "organisations.tsv")
            .rows("ending", "kind", "closes", "but", "example").stream()
                    .map(Organisation::of)
                    .toList();

    /** Patterns: how the names of businesses end, without their branches. */
    public static final String COMPANY = pattern(one -> one.kind == Kind.COMPANY);

    public static final String BRANCH = pattern(one -> one.kind == Kind.BRANCH);
    public static final String OFFICE = pattern(one -> one.kind == Kind.OFFICE);
    /** Any ending, for a place that shows by itself that a name ends there. */
    public static final String ANY = pattern(one -> true);
    /** What ends a name within a sentence. */
    public static final String IN_SENTENCE = pattern(one -> one.closes == Closes.SENTENCE);
    /** What shows within a sentence that a name is one of an organisation; 厂 and 局 only before a mark. */
    public static final String SHOWN =
            "(?:" + pattern(one -> one.closes == Closes.SENTENCE || one.closes == Closes.WITHIN) + "|"
                    + pattern(one -> one.closes == Closes.MARK) + "(?=[，,。、与和诉]))";

    private static final Pattern NAME = Pattern.compile(".*" + pattern(one -> one.closes != Closes.LONG)
            + "\\d*|(?:.*某.*|.{3,})" + pattern(one -> one.closes == Closes.LONG) + "\\d*");

    private static Organisation of(TableRow row) {
        return new Organisation(
                row.get("ending"),
                row.read("kind", kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
                row.read("closes", closes -> Closes.valueOf(closes.toUpperCase(Locale.ROOT))),
                row.find("but").orElse(""),
                row.get("example"));
    }

    public static List<Organisation> all() {
        return ALL;
    }

    /** Whether a name, given whole, is one of an organisation; a number may stand behind it: 某公司1. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static String pattern(Predicate<Organisation> wanted) {
        return Word.anyOf(ALL.stream().filter(wanted).map(one -> new Word(one.ending, one.but, "")));
    }
}
