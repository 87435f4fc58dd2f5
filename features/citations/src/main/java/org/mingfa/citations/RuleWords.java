package org.mingfa.citations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.text.table.TextResource;

/**
 * The words that decide what a clause says: who, whether one must, of one's own motion or on request, at least or at most.
 * The table is {@code rule-words.tsv}.
 */
final class RuleWords {

    /** What is compared; of stances on one axis each excludes the others. */
    enum Axis {
        MODAL,
        MOTION,
        SIZE,
        TIME,
        FAULT
    }

    /** What a clause says of what it speaks of. */
    enum Stance {
        DUTY(Axis.MODAL),
        RIGHT(Axis.MODAL),
        BAN(Axis.MODAL),
        FREE(Axis.MODAL),
        EX_OFFICIO(Axis.MOTION),
        ON_REQUEST(Axis.MOTION),
        /** 必要时, 没有提出申请的: it contradicts neither. */
        EITHER(Axis.MOTION),
        UP(Axis.SIZE),
        DOWN(Axis.SIZE),
        EARLY(Axis.TIME),
        LATE(Axis.TIME),
        FAULT(Axis.FAULT),
        NO_FAULT(Axis.FAULT);

        private final Axis axis;

        Stance(Axis axis) {
            this.axis = axis;
        }

        Axis axis() {
            return axis;
        }
    }

    private static final String LITIGANT = "litigant";
    private static final String GENERAL = "general";
    private static final String AUTHORITY = "authority";
    private static final Set<String> PARTIES = Set.of("party", GENERAL, AUTHORITY, LITIGANT);
    private static final Set<String> PAIRS = Set.of("opposed", "synonym");
    /** What a word of the table only looks at. */
    private static final Pattern LOOK = Pattern.compile("\\(\\?<?[=!](?:\\(\\?:[^()]*\\)|[^()])*\\)");

    private static final Map<String, Set<String>> WORDS = new TextResource(RuleWords.class, "rule-words.tsv")
            .rows("kind", "word").stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("kind"),
                            LinkedHashMap::new,
                            Collectors.mapping(row -> row.get("word"), Collectors.toSet())));
    private static final Map<String, Set<Stance>> STANCES = stances();
    private static final List<String> STANCE_WORDS = longestFirst(STANCES.keySet());
    private static final Pattern STANCE =
            Pattern.compile(STANCE_WORDS.stream().map(word -> "(" + word + ")").collect(Collectors.joining("|")));

    /** A party of any kind. */
    static final Pattern PARTY = Pattern.compile(String.join("|", longestFirst(all(PARTIES))));

    private RuleWords() {}

    private static Map<String, Set<Stance>> stances() {
        Map<String, Set<Stance>> stances = new LinkedHashMap<>();
        WORDS.forEach((kind, words) -> {
            if (!PARTIES.contains(kind) && !PAIRS.contains(kind)) {
                words.forEach(word -> stances.computeIfAbsent(word, one -> EnumSet.noneOf(Stance.class))
                        .add(Stance.valueOf(kind.toUpperCase(Locale.ROOT))));
            }
        });
        return stances;
    }

    private static Set<String> all(Set<String> kinds) {
        return kinds.stream().flatMap(kind -> of(kind).stream()).collect(Collectors.toSet());
    }

    private static Set<String> of(String kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }

    private static List<String> longestFirst(Set<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort((a, b) -> length(b) != length(a) ? length(b) - length(a) : a.compareTo(b));
        return sorted;
    }

    private static int length(String word) {
        return LOOK.matcher(word).replaceAll("").length();
    }

    /** The clause without its words of stance, each of which is told with what it says. */
    static String withoutStances(String clause, BiConsumer<Stance, String> found) {
        Matcher matcher = STANCE.matcher(clause);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            for (int i = 0; i < STANCE_WORDS.size(); i++) {
                if (matcher.group(i + 1) != null) {
                    STANCES.getOrDefault(STANCE_WORDS.get(i), Set.of())
                            .forEach(stance -> found.accept(stance, matcher.group()));
                }
            }
            matcher.appendReplacement(rest, "");
        }
        return matcher.appendTail(rest).toString();
    }

    /** Whether that is a party of the case at hand, of which a law speaks only where it tells of a lawsuit. */
    static boolean isLitigant(String party) {
        return of(LITIGANT).contains(party);
    }

    /** Whether both words may mean the same party: 债务人 any party to a contract but the 债权人, and no court. */
    static boolean maySame(String a, String b) {
        if (a.equals(b) || isPair("synonym", a, b)) {
            return true;
        }
        boolean general = of(GENERAL).contains(a) || of(GENERAL).contains(b);
        boolean authority = of(AUTHORITY).contains(a) || of(AUTHORITY).contains(b);
        return general && !authority && !isPair("opposed", a, b);
    }

    private static boolean isPair(String kind, String a, String b) {
        Set<String> pairs = of(kind);
        return pairs.contains(a + "/" + b) || pairs.contains(b + "/" + a);
    }
}
