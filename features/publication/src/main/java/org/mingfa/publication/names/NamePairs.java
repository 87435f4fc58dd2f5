package org.mingfa.publication.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * In how many texts two characters stand side by side, told in four levels. Names make pairs that are seen nowhere else, whatever their
 * characters: 合建 and 建芬 in 合建芬.
 */
public final class NamePairs {

    private static final int BUCKETS = 1 << 21;
    /** Texts from which each level begins. */
    private static final int[] LEVELS = {3, 10, 50};

    private final byte[] levels;

    private NamePairs(byte[] levels) {
        this.levels = levels;
    }

    static NamePairs read(DataInputStream in) throws IOException {
        byte[] levels = new byte[BUCKETS];
        in.readFully(levels);
        return new NamePairs(levels);
    }

    /** Writes them as the tagger reads them. */
    public void write(DataOutputStream out) throws IOException {
        out.write(levels);
    }

    /** From 0, hardly ever seen, to 3. */
    int level(int first, int second) {
        return levels[bucket(first, second)];
    }

    private static int bucket(int first, int second) {
        int hash = (first << 16 ^ second) * 0x9E3779B1;
        return (hash ^ hash >>> 15) & BUCKETS - 1;
    }

    /** Counts the pairs of texts whose names are cut out. */
    public static final class Counting {

        private final Map<Integer, Integer> texts = new HashMap<>();

        /** Counts each pair of one text once; pairs of what is no Chinese character tell nothing. */
        public void add(String text) {
            Set<Integer> pairs = new HashSet<>();
            for (int at = 1; at < text.length(); at++) {
                if (isHan(text.charAt(at - 1)) && isHan(text.charAt(at))) {
                    pairs.add(text.charAt(at - 1) << 16 | text.charAt(at));
                }
            }
            pairs.forEach(pair -> texts.merge(pair, 1, Integer::sum));
        }

        private static boolean isHan(char c) {
            return c >= 0x4e00 && c <= 0x9fff;
        }

        /** The levels of what was counted. */
        public NamePairs levels() {
            byte[] levels = new byte[BUCKETS];
            texts.forEach((pair, seen) -> {
                int level = 0;
                while (level < LEVELS.length && seen >= LEVELS[level]) {
                    level++;
                }
                int bucket = bucket(pair >>> 16, pair & 0xFFFF);
                levels[bucket] = (byte) Math.max(levels[bucket], level);
            });
            return new NamePairs(levels);
        }
    }
}
