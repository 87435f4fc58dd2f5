package org.mingfa.segmentation;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.segmentation.LegalExpressions.Expression;
import org.mingfa.segmentation.WordParts.InnerWord;

/** The tokenization of one text: first the expressions of law, then the Chinese between them, in one pass. */
final class Tokenization {

    private static final int LONGEST_TITLE = 120;
    /** A run without any punctuation is cut in pieces, so that HanLP's tables stay small. */
    private static final int LONGEST_RUN = 2_000;

    private final IndexText text;
    private final LawTitles titles;
    private final Vocabulary vocabulary;
    private final WordParts parts;
    private final LegalExpressions expressions;
    private final @Nullable BitSet wanted;
    private final DoubleArrayTrie<String>.LongestSearcher namedLaws;
    private final List<Token> tokens;
    private boolean lawAhead;

    Tokenization(IndexText text, LawTitles titles, Vocabulary vocabulary, WordParts parts) {
        this(text, titles, vocabulary, parts, null);
    }

    /**
     * A tokenization that may leave out what is not wanted: a run of Chinese without any of these is not looked into, nor is a word.
     *
     * @param wanted as written in a folded text, or null for all
     */
    Tokenization(
            IndexText text, LawTitles titles, Vocabulary vocabulary, WordParts parts, @Nullable List<String> wanted) {
        this.wanted = wanted == null ? null : starts(text.text(), wanted);
        this.text = text;
        this.titles = titles;
        this.vocabulary = vocabulary;
        this.parts = parts;
        this.expressions = new LegalExpressions(text.text());
        this.namedLaws = titles.search(text.text());
        this.lawAhead = namedLaws.next();
        this.tokens = new ArrayList<>(text.length() / 2 + 4);
    }

    List<Token> tokens() {
        tokenize(0, text.length());
        return tokens;
    }

    private void tokenize(int from, int limit) {
        int runStart = from;
        int i = from;
        while (i < limit) {
            int end = namedLaw(i, limit);
            if (end > 0) {
                chinese(runStart, i);
                String law = namedLaws.value;
                lawAhead = namedLaws.next();
                title(law, i, end);
                runStart = i = end;
                continue;
            }
            Expression expression = expressions.findAt(i, limit);
            if (expression != null) {
                int agency = isBracket(i) ? expressions.agencyBefore(i, runStart) : 0;
                chinese(runStart, i - agency);
                String term = text.text().substring(i - agency, i) + expression.term();
                tokens.add(text.token(term, i - agency, expression.end()));
                runStart = i = expression.end();
                continue;
            }
            CharacterFolding.Kind kind = text.kind(i);
            if (kind == CharacterFolding.Kind.HAN) {
                i = text.next(i);
                continue;
            }
            chinese(runStart, i);
            runStart = i = other(kind, i, limit);
        }
        chinese(runStart, limit);
    }

    private boolean isBracket(int i) {
        return text.kind(i) == CharacterFolding.Kind.GAP;
    }

    /** The end of a long title of a law that starts at i, or 0. */
    private int namedLaw(int i, int limit) {
        while (lawAhead && namedLaws.begin < i) {
            lawAhead = namedLaws.next();
        }
        boolean here = lawAhead && namedLaws.begin == i && i + namedLaws.length <= limit;
        return here ? i + namedLaws.length : 0;
    }

    /** Adds what stands at i and is neither Chinese nor an expression of law, and returns the index behind it. */
    private int other(CharacterFolding.Kind kind, int i, int limit) {
        if (text.at(i) == '《') {
            int end = closing(i, limit);
            if (end > 0) {
                bracketed(i + 1, end);
                return end + 1;
            }
        }
        if (kind == CharacterFolding.Kind.LETTER || kind == CharacterFolding.Kind.DIGIT) {
            return LetterRun.tokenize(text, i, limit, tokens);
        }
        if (kind == CharacterFolding.Kind.SIGN) {
            tokens.add(text.token(i, text.next(i)));
        }
        return text.next(i);
    }

    /** The index of the 》 that closes the 《 at i, or 0 when it is too far away for a title. */
    private int closing(int i, int limit) {
        int depth = 0;
        for (int j = i; j < Math.min(limit, i + LONGEST_TITLE); j++) {
            char c = text.at(j);
            if (c == '《') {
                depth++;
            } else if (c == '》' && --depth == 0) {
                return j;
            } else if (c == '\n') {
                return 0;
            }
        }
        return 0;
    }

    private void bracketed(int from, int end) {
        boolean named = false;
        for (int i = from; i < end && !named; i = text.next(i)) {
            named = text.kind(i) == CharacterFolding.Kind.HAN
                    || text.kind(i) == CharacterFolding.Kind.LETTER
                    || text.kind(i) == CharacterFolding.Kind.DIGIT;
        }
        if (named) {
            title(titles.between(text.text().substring(from, end)), from, end);
        }
    }

    /** Adds the whole title under its index form, then its words, without saying the same again. */
    private void title(String term, int from, int end) {
        int first = tokens.size();
        tokens.add(text.token(term, from, end));
        tokenize(from, end);
        tokens.subList(first + 1, tokens.size()).removeIf(token -> token.term().equals(term));
    }

    private void chinese(int from, int end) {
        for (int start = from; start < end; ) {
            int stop = start;
            while (stop < end && stop - start < LONGEST_RUN && !Character.isSurrogate(text.at(stop))) {
                stop++;
            }
            if (stop > start) {
                if (isWanted(start, stop)) {
                    words(start, stop);
                }
                start = stop;
            } else {
                tokens.add(text.token(start, text.next(start)));
                start = text.next(start);
            }
        }
    }

    /** Where in a text any of these begins. */
    private static BitSet starts(String text, List<String> wanted) {
        BitSet starts = new BitSet(text.length());
        for (String term : wanted) {
            for (int at = text.indexOf(term); at >= 0 && !term.isEmpty(); at = text.indexOf(term, at + 1)) {
                starts.set(at);
            }
        }
        return starts;
    }

    private boolean isWanted(int from, int end) {
        if (wanted == null) {
            return true;
        }
        int next = wanted.nextSetBit(from);
        return next >= 0 && next < end;
    }

    private void words(int from, int end) {
        int start = from;
        String run = text.text().substring(from, end);
        for (int length : vocabulary.segment(run)) {
            if (isWanted(start, start + length)) {
                word(start, start + length);
            }
            start += length;
        }
    }

    private void word(int start, int end) {
        String word = text.text().substring(start, end);
        @Nullable String law = end - start > 1 ? titles.findByWord(word) : null;
        tokens.add(text.token(law == null ? word : law, start, end));
        for (InnerWord part : parts.of(word)) {
            tokens.add(text.token(word.substring(part.start(), part.end()), start + part.start(), start + part.end()));
        }
    }
}
