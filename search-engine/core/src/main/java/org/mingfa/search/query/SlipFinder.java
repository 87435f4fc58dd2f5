package org.mingfa.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.mingfa.segmentation.IndexForm;
import org.mingfa.segmentation.Token;

/** Finds runs of a query that sound or look like a known name and are none. */
final class SlipFinder {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    private static final Comparator<Slip> LONGEST_FIRST =
            Comparator.comparingInt(Slip::length).reversed().thenComparingInt(Slip::start);

    private final NameDictionary names;

    SlipFinder(NameDictionary names) {
        this.names = names;
    }

    /** The longest slips first. Characters of other widths than one are not looked at. */
    List<Slip> find(String query, List<Token> words) {
        String folded = IndexForm.of(query);
        if (folded.length() != query.length()) {
            return List.of();
        }
        Marks marks = Marks.of(query, words, names);
        List<Slip> slips = new ArrayList<>();
        for (int start = 0; start + SHORTEST <= folded.length(); start++) {
            for (int end = start + SHORTEST; end <= Math.min(folded.length(), start + LONGEST); end++) {
                if (!marks.allows(start, end)) {
                    continue;
                }
                add(slips, start, folded.substring(start, end), marks);
            }
        }
        slips.sort(LONGEST_FIRST);
        return slips;
    }

    private void add(List<Slip> slips, int start, String typed, Marks marks) {
        int end = start + typed.length();
        for (String meant : names.soundingAs(typed)) {
            slips.add(new Slip(start, end, typed, meant));
        }
        if (marks.isBroken(start, end)) {
            for (String meant : names.oneCharacterFrom(typed)) {
                slips.add(new Slip(start, end, typed, meant));
            }
        }
    }

    /**
     * What the segmenter made of a query.
     *
     * @param inside borders that lie inside a word
     * @param known characters of known names
     * @param single characters that are words of their own: where a slip tears a word
     * @param han Chinese characters
     */
    private record Marks(BitSet inside, BitSet known, BitSet single, BitSet han) {

        static Marks of(String query, List<Token> tokens, NameDictionary names) {
            Marks marks = new Marks(new BitSet(), new BitSet(), new BitSet(), new BitSet());
            for (int i = 0; i < query.length(); i++) {
                marks.han.set(i, Character.UnicodeScript.of(query.charAt(i)) == Character.UnicodeScript.HAN);
            }
            for (Token token : tokens) {
                marks.inside.set(token.start() + 1, Math.max(token.start() + 1, token.end()));
                if (names.contains(token.term())) {
                    marks.known.set(token.start(), token.end());
                }
                marks.single.set(token.start(), token.end(), token.end() - token.start() == 1);
            }
            return marks;
        }

        boolean allows(int start, int end) {
            return !inside.get(start)
                    && !inside.get(end)
                    && han.nextClearBit(start) >= end
                    && known.nextClearBit(start) < end;
        }

        boolean isBroken(int start, int end) {
            int first = single.nextSetBit(start);
            return first >= 0 && first < end;
        }
    }
}
