package org.mingfa.search.law;

import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts as spans in reading order, what is removed before what is added. Characters that two
 * rewritten passages share by chance are not shown as kept: a reader follows phrases, not characters.
 */
public final class TextDifference {

    /** Beyond this length texts are compared sentence by sentence: time grows with the square of what differs. */
    private static final int LONGEST_BY_CHARACTER = 6_000;

    /** A kept stretch of so many characters may be chance, where the changes on both of its sides are longer. */
    private static final int LONGEST_BY_CHANCE = 3;

    private static final String ENDS_OF_CLAUSES = "。；;";

    private TextDifference() {}

    /** Joined, the kept and removed spans are the older text, the kept and added ones the newer. */
    public static List<DiffSpan> of(String older, String newer) {
        int length = Math.max(older.length(), newer.length());
        List<String> a = length > LONGEST_BY_CHARACTER ? sentences(older) : characters(older);
        List<String> b = length > LONGEST_BY_CHARACTER ? sentences(newer) : characters(newer);
        return readable(changes(a, b));
    }

    /** A stretch of both texts: equal in both where {@code kept}, else what stands in each. */
    private record Stretch(String older, String newer) {
        boolean isKept() {
            return older.equals(newer);
        }
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[。；;：\n])"));
    }

    private static List<Stretch> changes(List<String> a, List<String> b) {
        Patch<String> patch =
                Patch.generate(a, b, new MyersDiffWithLinearSpace<String>().computeDiff(a, b, new Unheard()));
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            keep(stretches, a.subList(at, delta.getSource().getPosition()));
            stretches.add(new Stretch(
                    String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines())));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        keep(stretches, a.subList(at, a.size()));
        return stretches;
    }

    private static void keep(List<Stretch> stretches, List<String> same) {
        if (!same.isEmpty()) {
            String text = String.join("", same);
            stretches.add(new Stretch(text, text));
        }
    }

    /** Joins changes over kept stretches that are short beside them, then takes each stretch apart into spans. */
    private static List<DiffSpan> readable(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch next = stretches.get(i);
            boolean chance = next.isKept()
                    && !joined.isEmpty()
                    && i + 1 < stretches.size()
                    && isByChance(next.older(), joined.getLast(), stretches.get(i + 1));
            boolean goesOn = !joined.isEmpty() && !joined.getLast().isKept() && !next.isKept();
            if (chance || goesOn) {
                Stretch last = joined.removeLast();
                joined.add(new Stretch(last.older() + next.older(), last.newer() + next.newer()));
            } else {
                joined.add(next);
            }
        }
        return spans(settled(joined));
    }

    /** Changes without what both of their texts begin and end with, and each where a clause begins or ends. */
    private static List<Stretch> settled(List<Stretch> stretches) {
        List<Stretch> trimmed = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int front = stretch.isKept() ? 0 : sharedFront(stretch.older(), stretch.newer());
            int back = stretch.isKept()
                    ? 0
                    : sharedBack(
                            stretch.older().substring(front), stretch.newer().substring(front));
            String older = stretch.older();
            String newer = stretch.newer();
            add(trimmed, older.substring(0, front), older.substring(0, front));
            add(trimmed, older.substring(front, older.length() - back), newer.substring(front, newer.length() - back));
            add(trimmed, older.substring(older.length() - back), older.substring(older.length() - back));
        }
        return shifted(trimmed);
    }

    private static void add(List<Stretch> stretches, String older, String newer) {
        if (older.isEmpty() && newer.isEmpty()) {
            return;
        }
        Stretch next = new Stretch(older, newer);
        if (!stretches.isEmpty() && stretches.getLast().isKept() && next.isKept()) {
            Stretch last = stretches.removeLast();
            stretches.add(new Stretch(last.older() + older, last.newer() + newer));
        } else {
            stretches.add(next);
        }
    }

    private static int sharedFront(String a, String b) {
        int n = 0;
        while (n < Math.min(a.length(), b.length()) && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return n > 0 && Character.isHighSurrogate(a.charAt(n - 1)) ? n - 1 : n;
    }

    private static int sharedBack(String a, String b) {
        int n = 0;
        while (n < Math.min(a.length(), b.length()) && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
            n++;
        }
        return n > 0 && Character.isLowSurrogate(a.charAt(a.length() - n)) ? n - 1 : n;
    }

    /**
     * An insertion of 。…花木 before 。 is the same as one of …花木。 behind it, and reads better: whole clauses are added and
     * removed.
     */
    private static List<Stretch> shifted(List<Stretch> stretches) {
        List<Stretch> shifted = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch here = stretches.get(i);
            boolean between = !here.isKept()
                    && (here.older().isEmpty() || here.newer().isEmpty())
                    && i + 1 < stretches.size()
                    && stretches.get(i + 1).isKept();
            int by = between
                    ? shift(here.older() + here.newer(), stretches.get(i + 1).older())
                    : 0;
            if (by == 0) {
                add(shifted, here.older(), here.newer());
                continue;
            }
            String behind = stretches.get(i + 1).older();
            add(shifted, behind.substring(0, by), behind.substring(0, by));
            add(shifted, shiftedText(here.older(), by), shiftedText(here.newer(), by));
            add(shifted, behind.substring(by), behind.substring(by));
            i++;
        }
        return shifted;
    }

    /** How far a change moves on until it ends with a clause; 0 where it does not. */
    private static int shift(String changed, String behind) {
        int most = Math.min(changed.length(), behind.length());
        for (int by = 0; by < most && changed.charAt(by) == behind.charAt(by); by++) {
            char last = changed.charAt(by);
            if (ENDS_OF_CLAUSES.indexOf(last) >= 0) {
                return by + 1;
            }
        }
        return 0;
    }

    private static String shiftedText(String text, int by) {
        return text.isEmpty() ? text : text.substring(by) + text.substring(0, by);
    }

    /** Kept by chance: a few characters between changes that are longer. A line's end always counts. */
    private static boolean isByChance(String kept, Stretch before, Stretch after) {
        return !before.isKept()
                && kept.indexOf('\n') < 0
                && kept.length() <= LONGEST_BY_CHANCE
                && kept.length() < Math.min(size(before), size(after));
    }

    private static int size(Stretch stretch) {
        return Math.max(stretch.older().length(), stretch.newer().length());
    }

    private static List<DiffSpan> spans(List<Stretch> stretches) {
        List<DiffSpan> spans = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.isKept()) {
                spans.add(new DiffSpan(DiffSpan.Kind.KEPT, stretch.older()));
                continue;
            }
            if (!stretch.older().isEmpty()) {
                spans.add(new DiffSpan(DiffSpan.Kind.REMOVED, stretch.older()));
            }
            if (!stretch.newer().isEmpty()) {
                spans.add(new DiffSpan(DiffSpan.Kind.ADDED, stretch.newer()));
            }
        }
        return List.copyOf(spans);
    }

    /** Nobody watches the comparison. */
    private static final class Unheard implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {}

        @Override
        public void diffEnd() {}
    }
}
