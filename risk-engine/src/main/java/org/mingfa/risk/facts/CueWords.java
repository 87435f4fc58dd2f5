package org.mingfa.risk.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** The words that tell what a sentence is about, who asks, what is agreed, and what an amount or a day in it is. */
final class CueWords {

    /**
     * One line of the table.
     *
     * @param weight how much it says beside others of its kind
     * @param when what must hold of the case for it to count: one word of each set; a word with ! must not hold
     */
    record Cue(
            Kind kind, String code, String label, int weight, List<Set<String>> when, Pattern pattern, String example) {

        boolean counts(Set<String> circumstances) {
            return hold(when, circumstances);
        }
    }

    /** What a cue speaks of; a word is a part of other patterns. A fact counts where it is asserted, a matter where it is not denied. */
    enum Kind {
        WORD,
        DISPUTE,
        SIDE,
        STAGE,
        CONTEXT,
        FACT,
        MATTER,
        AMOUNT,
        DAY;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A cue where it stands. */
    record Sighting(Cue cue, int start, int end) {}

    /**
     * {@code <6>} in a pattern: so many characters of one clause, as few as will do; {@code <6!>}: without what makes a verb passive or denies it; {@code
     * <me>}: the word of that name.
     */
    private static final Pattern PART = Pattern.compile("<([a-z]+|\\d+)(!?)>");

    private static final String ENDS = ",，。;；!！?？\\n";

    private static final List<Cue> ALL = load();

    private static final Map<Character, int[]> STARTS = starts();
    private static final int[] ANYWHERE = IntStream.range(0, ALL.size())
            .filter(index ->
                    FirstCharacters.of(ALL.get(index).pattern().pattern()).any())
            .toArray();
    private static final Set<Kind> REPEATED = EnumSet.of(Kind.AMOUNT, Kind.DAY, Kind.FACT, Kind.MATTER, Kind.STAGE);

    private CueWords() {}

    private static List<Cue> load() {
        Map<String, String> words = new HashMap<>();
        List<Cue> cues = new ArrayList<>();
        for (TableRow row : new TextResource(CueWords.class, "cues.tsv")
                .rows("kind", "code", "label", "weight", "when", "pattern", "example")) {
            Kind kind = row.read("kind", Kind::of);
            String pattern = PART.matcher(row.get("pattern")).replaceAll(part -> part(part, words));
            if (kind == Kind.WORD) {
                words.put(row.get("code"), "(?:" + pattern + ")");
            } else {
                cues.add(new Cue(
                        kind,
                        row.get("code"),
                        row.get("label"),
                        row.find("weight").map(Integer::parseInt).orElse(3),
                        row.find("when").map(CueWords::conditions).orElse(List.of()),
                        row.read("pattern", written -> Pattern.compile(pattern)),
                        row.get("example")));
            }
        }
        return List.copyOf(cues);
    }

    private static String part(MatchResult part, Map<String, String> words) {
        String name = part.group(1);
        if (Character.isDigit(name.charAt(0))) {
            String passive = part.group(2).isEmpty() ? "" : "被让叫没不";
            return Matcher.quoteReplacement("[^" + ENDS + passive + "]{0," + name + "}?");
        }
        String word = words.get(name);
        if (word == null) {
            throw new IllegalStateException("cues.tsv 用了没有写在前面的 <" + name + ">。");
        }
        return Matcher.quoteReplacement(word);
    }

    /** {@code loan,sale !enforcement}: one of the first two, and not the third. */
    static List<Set<String>> conditions(String written) {
        return List.of(written.split(" ")).stream()
                .map(group -> Set.of(group.split(",")))
                .toList();
    }

    static boolean hold(List<Set<String>> when, Set<String> circumstances) {
        return when.stream()
                .allMatch(words -> words.stream()
                        .anyMatch(word -> word.startsWith("!")
                                ? !circumstances.contains(word.substring(1))
                                : circumstances.contains(word)));
    }

    static List<Cue> all() {
        return ALL;
    }

    /**
     * Where the cues stand, by kind and in the order of the text: every place of those that tell what an amount or a day is, of the others the
     * first. One pass, in which a pattern is tried only where it can begin.
     */
    static Map<Kind, List<Sighting>> sightings(String text) {
        Map<Kind, List<Sighting>> sightings = new EnumMap<>(Kind.class);
        @Nullable Matcher[] matchers = new Matcher[ALL.size()];
        int[] next = new int[ALL.size()];
        for (int at = 0; at < text.length(); at++) {
            for (int index : STARTS.getOrDefault(text.charAt(at), ANYWHERE)) {
                if (at < next[index]) {
                    continue;
                }
                Cue cue = ALL.get(index);
                Matcher matcher = matchers[index];
                if (matcher == null) {
                    matcher = cue.pattern()
                            .matcher(text)
                            .useAnchoringBounds(false)
                            .useTransparentBounds(true);
                    matchers[index] = matcher;
                }
                if (matcher.region(at, text.length()).lookingAt()) {
                    sightings
                            .computeIfAbsent(cue.kind(), kind -> new ArrayList<>())
                            .add(new Sighting(cue, at, matcher.end()));
                    next[index] = REPEATED.contains(cue.kind()) ? matcher.end() : text.length();
                }
            }
        }
        return sightings;
    }

    /** By character, the cues that can begin with it. */
    private static Map<Character, int[]> starts() {
        List<FirstCharacters.Start> starts = ALL.stream()
                .map(cue -> FirstCharacters.of(cue.pattern().pattern()))
                .toList();
        Map<Character, int[]> byCharacter = new HashMap<>();
        starts.stream()
                .flatMap(start -> start.characters().stream())
                .distinct()
                .forEach(character -> byCharacter.put(
                        character,
                        indexes(
                                starts,
                                start -> start.any() || start.characters().contains(character))));
        return byCharacter;
    }

    private static int[] indexes(List<FirstCharacters.Start> starts, Predicate<FirstCharacters.Start> which) {
        return IntStream.range(0, starts.size())
                .filter(index -> which.test(starts.get(index)))
                .toArray();
    }
}
