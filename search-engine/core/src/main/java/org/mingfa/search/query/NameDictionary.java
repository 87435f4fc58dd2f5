package org.mingfa.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.segmentation.LegalWords;
import org.mingfa.segmentation.PinyinReading;

/** Names of laws and legal terms, found by how they sound and by what is left when one character is missing. */
final class NameDictionary {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{3,12}");
    /** Shorter names have too many neighbours to tell a slip from another word. */
    private static final int SHORTEST_RESPELLED = 4;

    /** Words of their own, which are not written for another character by a slip. */
    private static final String PARTICLES = "的了吗呢吧么有由是要在为被与和及或者其之";

    private static final char GAP = '_';

    /** A power of two, some twenty times the gaps of all names. */
    private static final int HASHES = 1 << 20;

    private final Set<String> names = new HashSet<>();
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Map<String, List<String>> byGap = new HashMap<>();

    /** The hashes of its keys: few texts have one of them, and the others need not be written with a gap. */
    private final BitSet gapHashes = new BitSet(HASHES);

    private NameDictionary() {}

    /** The terms and causes that ship, and the names of laws. */
    static NameDictionary with(Collection<String> lawNames) {
        NameDictionary known = new NameDictionary();
        lawNames.forEach(known::add);
        LegalWords.terms().forEach(known::add);
        LegalWords.causes().forEach(known::add);
        return known;
    }

    private void add(String name) {
        if (!HAN.matcher(name).matches() || !names.add(name)) {
            return;
        }
        put(bySound, sound(name), name);
        if (name.length() >= SHORTEST_RESPELLED) {
            for (int i = 0; i < name.length(); i++) {
                put(byGap, gap(name, i), name);
                gapHashes.set(place(gap(name, i).hashCode()));
            }
        }
    }

    private static void put(Map<String, List<String>> index, String key, String name) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name);
    }

    private static String gap(String name, int at) {
        return name.substring(0, at) + GAP + name.substring(at + 1);
    }

    /** Whether a name may have this gap: the hash of a text sums its characters, the last one times 1, each before it times 31 more. */
    private boolean mayHaveGap(String typed, int at) {
        int power = 1;
        for (int behind = typed.length() - 1; behind > at; behind--) {
            power *= 31;
        }
        return gapHashes.get(place(typed.hashCode() + power * (GAP - typed.charAt(at))));
    }

    private static int place(int hash) {
        return (hash ^ hash >>> Short.SIZE) & (HASHES - 1);
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** Names that sound the same, for ears that do not tell zh from z or ing from in. */
    List<String> soundingAs(String typed) {
        return bySound.getOrDefault(sound(typed), List.of());
    }

    /** Names in which one character stands for another. */
    Set<String> oneCharacterFrom(String typed) {
        Set<String> near = new LinkedHashSet<>();
        if (typed.length() >= SHORTEST_RESPELLED) {
            for (int i = 0; i < typed.length(); i++) {
                boolean last = i == typed.length() - 1;
                if (mayHaveGap(typed, i) && PARTICLES.indexOf(typed.charAt(i)) < 0) {
                    byGap.getOrDefault(gap(typed, i), List.of()).stream()
                            .filter(name -> !last || !isOfLaw(name))
                            .forEach(near::add);
                }
            }
        }
        return near;
    }

    /** 土地承包期 is no slip for 土地承包法: before the last character of a law's name stands what it is about. */
    private static boolean isOfLaw(String name) {
        return name.endsWith("法") || name.endsWith("编");
    }

    private static String sound(String name) {
        StringBuilder sound = new StringBuilder();
        for (String syllable : PinyinReading.of(name)) {
            boolean retroflex = syllable.startsWith("zh") || syllable.startsWith("ch") || syllable.startsWith("sh");
            boolean nasal = syllable.endsWith("ing") || syllable.endsWith("eng") || syllable.endsWith("ang");
            int end = syllable.length() - (nasal ? 1 : 0);
            if (retroflex) {
                sound.append(syllable.charAt(0)).append(syllable, 2, end);
            } else {
                sound.append(syllable, 0, end);
            }
            sound.append(' ');
        }
        return sound.toString();
    }
}
