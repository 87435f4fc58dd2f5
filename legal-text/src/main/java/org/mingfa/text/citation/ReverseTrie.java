package org.mingfa.text.citation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words read from their ends: the longest word that ends at a given place of a text, in one walk backwards.
 *
 * <p>One open-addressing table of (node, character) to node, because maps of boxed keys cost ten times the memory for
 * the titles of a whole corpus.
 */
public final class ReverseTrie {

    private long[] keys = new long[16]; // a power of two; most texts define no name of their own
    private int[] children = new int[16];
    private int[] wordAt = new int[8];
    private int edges;
    private int nodes = 1;

    /** Adds a word under a number from 0; the first number of a word stays. */
    public void add(String word, int number) {
        int node = 0;
        for (int i = word.length() - 1; i >= 0; i--) {
            node = child(node, word.charAt(i));
        }
        if (wordAt[node] == 0) {
            wordAt[node] = number + 1;
        }
    }

    private int child(int node, char c) {
        long key = key(node, c);
        int slot = slot(key);
        if (keys[slot] == key) {
            return children[slot];
        }
        keys[slot] = key;
        children[slot] = nodes;
        if (nodes == wordAt.length) {
            wordAt = Arrays.copyOf(wordAt, nodes * 2);
        }
        int added = nodes++;
        if (++edges * 2 > keys.length) {
            grow();
        }
        return added;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new long[oldKeys.length * 2];
        children = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                children[slot] = oldChildren[i];
            }
        }
    }

    /** The longest word that ends before the index and begins at {@code from} or later; null if there is none. */
    @Nullable
    public Match longestEndingAt(CleanText text, int end, int from) {
        Match longest = null;
        int node = 0;
        for (int i = end - 1; i >= from; i--) {
            long key = key(node, outer(text.at(i)));
            int slot = slot(key);
            if (keys[slot] != key) {
                break;
            }
            node = children[slot];
            if (wordAt[node] > 0) {
                longest = new Match(wordAt[node] - 1, i);
            }
        }
        return longest;
    }

    /** A word by its number, and where it begins. */
    public record Match(int number, int start) {}

    /** Titles inside titles are stored with 《》. */
    private static char outer(char c) {
        return switch (c) {
            case '〈' -> '《';
            case '〉' -> '》';
            default -> c;
        };
    }

    private static long key(int node, char c) {
        return ((long) node << 16 | c) + 1;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
