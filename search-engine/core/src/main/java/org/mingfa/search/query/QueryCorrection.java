package org.mingfa.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.TextField;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.segmentation.Token;

/**
 * Did you mean: the query with a name of a law or a legal term in the place of what sounds or looks like it, where no
 * passage of the generation and no known question has what was typed and some passage has what may have been meant. Nothing
 * that denies is put in or taken out. Safe for use by many threads.
 */
public final class QueryCorrection {

    private static final int LONGEST_QUERY = 60;
    private static final int MOST = 3;
    private static final int ASKED = 6;

    /** Passages whose questions are read: those that have every pair of what was typed, scattered or in one. */
    private static final int QUESTIONED = 50;

    private static final List<TextField> FIELDS =
            List.of(TextField.TEXT_BIGRAMS, TextField.TITLE_BIGRAMS, TextField.PATH_BIGRAMS);

    private final Segmenter segmenter;
    private @Nullable SlipFinder finder;
    private String generation = "";

    public QueryCorrection(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * At most three other queries, the likeliest first.
     *
     * @param query without what is cited or quoted
     * @param words into which it was cut
     */
    public List<String> find(OpenGeneration open, String query, List<Token> words) {
        if (query.isBlank() || query.length() > LONGEST_QUERY) {
            return List.of();
        }
        Set<String> corrected = new LinkedHashSet<>();
        List<Slip> corrections = new ArrayList<>();
        finder(open).find(query, words).stream().limit(ASKED).forEach(slip -> {
            boolean apart = corrections.stream()
                    .allMatch(other -> other.end() <= slip.start()
                            || other.start() >= slip.end()
                            || other.start() == slip.start() && other.end() == slip.end());
            if (apart
                    && corrected.size() < MOST
                    && slip.keepsDenials()
                    && !occurs(open, slip.typed())
                    && occurs(open, slip.meant())
                    && !isAsked(open, slip.typed())) {
                corrections.add(slip);
                corrected.add(query.substring(0, slip.start()) + slip.meant() + query.substring(slip.end()));
            }
        });
        return List.copyOf(corrected);
    }

    private synchronized SlipFinder finder(OpenGeneration open) {
        SlipFinder known = finder;
        if (known == null || !generation.equals(open.manifest().id())) {
            known = new SlipFinder(NameDictionary.with(open.names().names()));
            finder = known;
            generation = open.manifest().id();
        }
        return known;
    }

    private boolean occurs(OpenGeneration open, String text) {
        List<String> bigrams = segmenter.bigrams(text).stream().map(Token::term).toList();
        Query phrase = new Query.Phrase(FIELDS, bigrams);
        return !open.index()
                .rank(RankRequest.best(phrase, Filter.NONE, 1))
                .entries()
                .isEmpty();
    }

    /** Whether people are known to ask in these words: what they write is then no slip. */
    private boolean isAsked(OpenGeneration open, String text) {
        Map<String, Float> bigrams = new TreeMap<>();
        segmenter.bigrams(text).forEach(token -> bigrams.put(token.term(), 1f));
        Query all = new Query.Terms(Map.of(TextField.LAY_QUESTIONS, 1f), bigrams, bigrams.size());
        List<String> ids = open.index().rank(RankRequest.best(all, Filter.NONE, QUESTIONED)).entries().stream()
                .map(Ranking.ScoredPassage::id)
                .toList();
        return open.index().passages(ids).stream()
                .filter(LawPassage.class::isInstance)
                .flatMap(passage -> ((LawPassage) passage).questions().stream())
                .anyMatch(question -> TermNormalizer.normalize(question).contains(text));
    }

    /** Finds runs of a query that sound or look like a known name and are none. */
    private static final class SlipFinder {

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
            String folded = TermNormalizer.normalize(query);
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
}
