package org.mingfa.search.query;

import java.util.List;
import java.util.Map;
import org.mingfa.segmentation.Token;
import org.mingfa.text.citation.QueryCitation;

/**
 * A query as understood.
 *
 * @param citations the articles that it names
 * @param quoted texts between quotation marks, each as bigrams to be found side by side
 * @param excluded texts behind a minus sign, likewise
 * @param words content words with their weights, stop words of questions left out
 * @param bigrams bigrams with their weights
 * @param leftOut different words at the end of a long text that are not searched for
 * @param added legal terms for what was said
 * @param free the text without citation, operators and {@link QueryCleaner}, for vectors
 * @param tokens of that text, stop words among them
 */
public record ParsedQuery(
        List<QueryCitation> citations,
        List<List<String>> quoted,
        List<List<String>> excluded,
        Map<String, Float> words,
        Map<String, Float> bigrams,
        int leftOut,
        QueryExpansion added,
        String free,
        List<Token> tokens) {

    public ParsedQuery {
        citations = List.copyOf(citations);
        quoted = List.copyOf(quoted);
        excluded = List.copyOf(excluded);
        words = Map.copyOf(words);
        bigrams = Map.copyOf(bigrams);
    }

    /** The same without any word: what is asked for is known by a filter. */
    public ParsedQuery withoutWords() {
        return new ParsedQuery(
                citations,
                quoted,
                excluded,
                Map.of(),
                Map.of(),
                0,
                new QueryExpansion(List.of(), Map.of(), Map.of()),
                "",
                List.of());
    }

    /** Every word that counts for a score: those of the query and the added ones. */
    public Map<String, Float> scoredWords() {
        return added.wordsWith(words);
    }

    /** Every bigram that counts for a score. */
    public Map<String, Float> scoredBigrams() {
        return added.bigramsWith(bigrams);
    }

    /** True when it names no article and has no word: signs, blanks, or nothing but what is to be left out. */
    public boolean isEmpty() {
        return citations.isEmpty() && isWordless();
    }

    /** True when nothing is left to search words for. */
    public boolean isWordless() {
        return words.isEmpty() && bigrams.isEmpty();
    }
}
