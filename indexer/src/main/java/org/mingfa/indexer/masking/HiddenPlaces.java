package org.mingfa.indexer.masking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which characters of a source are no longer there in what is shown of it, line by line and by the longest sequence of characters that
 * both have.
 */
final class HiddenPlaces {

    private static final int SHORTEST = 1;
    /** Of so many characters of a line one has to be there still. */
    private static final int FEWEST = 6;

    private final String source;
    private final BitSet gone = new BitSet();
    /** Characters that a mark covers. */
    private final BitSet marked = new BitSet();

    private HiddenPlaces(String source) {
        this.source = source;
    }

    static HiddenPlaces of(String source, String shown) {
        HiddenPlaces places = new HiddenPlaces(source);
        List<String> lines =
                shown.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int next = 0;
        int at = 0;
        for (String line : source.split("\n", -1)) {
            if (!line.isBlank() && !shown.contains(line.strip())) {
                int own = nearest(line.strip(), lines, next);
                own = own < 0 ? nearest(line.strip(), lines, 0) : own;
                if (own >= 0) {
                    places.compare(line, at, lines.get(own));
                    next = own + 1;
                }
            }
            at += line.length() + 1;
        }
        return places;
    }

    /** The line that has most of its characters; lines of the head may be left out of what is shown. */
    private static int nearest(String line, List<String> lines, int from) {
        int best = -1;
        int most = 0;
        for (int i = from; i < lines.size(); i++) {
            int common = common(line, lines.get(i));
            if (common > most) {
                most = common;
                best = i;
            }
        }
        return most * FEWEST >= line.length() ? best : -1;
    }

    private static int common(String a, String b) {
        return lengths(a, b)[0][0];
    }

    private static int[][] lengths(String a, String b) {
        int[][] lengths = new int[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int k = b.length() - 1; k >= 0; k--) {
                lengths[i][k] = a.charAt(i) == b.charAt(k)
                        ? lengths[i + 1][k + 1] + 1
                        : Math.max(lengths[i + 1][k], lengths[i][k + 1]);
            }
        }
        return lengths;
    }

    private void compare(String line, int at, String shown) {
        int[][] lengths = lengths(line, shown);
        int k = 0;
        int i = 0;
        while (i < line.length()) {
            if (k < shown.length() && line.charAt(i) == shown.charAt(k)) {
                i++;
                k++;
            } else if (k < shown.length() && lengths[i][k + 1] >= lengths[i + 1][k]) {
                k++;
            } else {
                gone.set(at + i);
                i++;
            }
        }
    }

    /** Whether a character of it is gone: a name keeps its surname, an address may keep its kind. */
    boolean isHidden(int start, int end) {
        marked.set(start, end);
        return gone.get(start, end).cardinality() > 0;
    }

    boolean isUntouched(int start, int end) {
        return gone.get(start, end).isEmpty();
    }

    /** Runs of characters that are gone and touch no mark; white space may have been moved. */
    List<String> unmarked() {
        List<String> runs = new ArrayList<>();
        for (int start = gone.nextSetBit(0); start >= 0; start = gone.nextSetBit(start + 1)) {
            int end = gone.nextClearBit(start);
            boolean own = marked.get(Math.max(0, start - 1), Math.min(source.length(), end + 1))
                    .isEmpty();
            String run = source.substring(start, Math.min(end, source.length())).strip();
            if (own && run.length() >= SHORTEST) {
                runs.add(run);
            }
            start = end;
        }
        return runs;
    }
}
