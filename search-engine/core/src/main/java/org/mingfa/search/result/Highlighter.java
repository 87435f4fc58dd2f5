package org.mingfa.search.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.result.Hit.TextSpan;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;

/** Finds the places of a text that a query met, by cutting the text as it was cut for the index. */
final class Highlighter {

    private final Segmenter segmenter;

    Highlighter(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** Places of the query's words; where no word occurs, places of its bigrams. */
    List<TextSpan> highlight(String text, ParsedQuery query) {
        List<TextSpan> words =
                spans(segmenter.occurrences(text, query.scoredWords().keySet()), term -> true);
        return words.isEmpty() && !query.bigrams().isEmpty()
                ? spans(segmenter.bigrams(text), query.bigrams()::containsKey)
                : words;
    }

    /** Tokens that are met, those that touch or overlap joined. */
    private static List<TextSpan> spans(List<Token> tokens, Predicate<String> isMet) {
        List<TextSpan> spans = new ArrayList<>();
        tokens.stream()
                .filter(token -> isMet.test(token.term()))
                .sorted(Comparator.comparingInt(Token::start))
                .forEach(token -> {
                    TextSpan last = spans.isEmpty() ? null : spans.getLast();
                    if (last != null && token.start() <= last.end()) {
                        spans.set(spans.size() - 1, new TextSpan(last.start(), Math.max(last.end(), token.end())));
                    } else {
                        spans.add(new TextSpan(token.start(), token.end()));
                    }
                });
        return List.copyOf(spans);
    }
}
