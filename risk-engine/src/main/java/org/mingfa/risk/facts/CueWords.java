package org.mingfa.risk.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.facts.ExtractedFact.Answer;

/** The words that tell what a sentence is about, who asks, what is agreed, and what an amount or a day in it is. */
final class CueWords {

    /**
     * One row.
     *
     * @param weight how much it says beside others of its kind
     * @param when what must hold of the case for it to count
     * @param told what a fact or a matter answers, by key: the first is answered, the others are told by it; else empty
     */
    record Cue(
            Kind kind,
            String code,
            String label,
            int weight,
            Condition when,
            Pattern pattern,
            String example,
            Map<String, String> told) {

        Answer answer() {
            Map<String, String> others = new LinkedHashMap<>(told);
            Map.Entry<String, String> first =
                    Map.Entry.copyOf(others.entrySet().iterator().next());
            others.remove(first.getKey());
            return new Answer(first.getKey(), first.getValue(), others);
        }
    }

    /** What a cue speaks of. A fact counts where it is asserted, a matter where it is not denied; a rate needs no cue. */
    enum Kind {
        DISPUTE,
        STAGE,
        SIDE,
        CONTEXT,
        FACT,
        MATTER,
        AMOUNT,
        DAY,
        RATE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A cue where it stands. */
    record CueMatch(Cue cue, int start, int end) {}

    private static final List<Cue> ALL = List.copyOf(SentenceRows.ALL.cues());

    private static final Map<Character, int[]> STARTS = starts();
    private static final int[] ANYWHERE = IntStream.range(0, ALL.size())
            .filter(index ->
                    FirstCharacters.of(ALL.get(index).pattern().pattern()).any())
            .toArray();
    private static final Set<Kind> REPEATED = EnumSet.of(Kind.AMOUNT, Kind.DAY, Kind.FACT, Kind.MATTER, Kind.STAGE);

    private CueWords() {}

    static List<Cue> all() {
        return ALL;
    }

    /**
     * Where the cues stand, by kind and in the order of the text: every place of those that tell what an amount or a day is, of the others the
     * first. One pass, in which a pattern is tried only where it can begin.
     */
    static Map<Kind, List<CueMatch>> sightings(String text) {
        Map<Kind, List<CueMatch>> sightings = new EnumMap<>(Kind.class);
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
                            .add(new CueMatch(cue, at, matcher.end()));
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
