package org.mingfa.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.passage.TextField;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;

/**
 * Did you mean: the query with a name of a law or a legal term in the place of what sounds or looks like it, where no
 * passage of the generation has what was typed and some passage has what may have been meant. Safe for use by many threads.
 */
public final class Correction {

    private static final int LONGEST_QUERY = 60;
    private static final int MOST = 3;
    private static final int ASKED = 6;
    private static final List<TextField> FIELDS =
            List.of(TextField.TEXT_BIGRAMS, TextField.TITLE_BIGRAMS, TextField.PATH_BIGRAMS);

    private final Segmenter segmenter;
    private @Nullable SlipFinder finder;
    private String generation = "";

    public Correction(Segmenter segmenter) {
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
            if (apart && corrected.size() < MOST && !occurs(open, slip.typed()) && occurs(open, slip.meant())) {
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
}
