package org.mingfa.search.query;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.segmentation.Token;
import org.mingfa.text.table.TextResource;

/**
 * What people say around a matter when they write to somebody: they greet, ask whether they may ask, ask what to do, thank.
 * No law answers to it, but in pairs of characters and in a vector it counts like the matter itself. Measured, see
 * docs/adr/0002.
 */
final class QueryCleaner {

    private static final Pattern CLAUSE = Pattern.compile("[^，。！？；,.!?;…~～\\r\\n]++[，。！？；,.!?;…~～\\r\\n]*+");

    /** A clause begins with the matter behind the last of these, where nothing else stands before. */
    private static final Set<String> INTRODUCING = Set.of("您好", "你好", "大家好", "请问", "请教", "求助", "一下");

    private static final Set<String> WORDS = new TextResource(QueryCleaner.class, "courtesy-words.txt")
            .words().stream().map(TermNormalizer::normalize).collect(Collectors.toUnmodifiableSet());

    private final QuestionWords questionWords;

    QueryCleaner(QuestionWords questionWords) {
        this.questionWords = questionWords;
    }

    /**
     * The text with blanks for clauses of nothing else and for what introduces a matter; every other character keeps its
     * place. As it is where nothing would be left.
     *
     * @param cut the text's words
     */
    String blanked(String text, List<Token> tokens) {
        StringBuilder matter = new StringBuilder(text);
        Matcher clauses = CLAUSE.matcher(text);
        int next = 0;
        while (next < tokens.size() && clauses.find()) {
            int first = next;
            while (next < tokens.size() && tokens.get(next).start() < clauses.end()) {
                next++;
            }
            int begin = beginning(tokens.subList(first, next), clauses.end());
            for (int i = clauses.start(); i < begin; i++) {
                matter.setCharAt(i, ' ');
            }
        }
        return matter.toString().isBlank() ? text : matter.toString();
    }

    /** Where the matter of a clause begins; {@code end} where there is none. */
    private int beginning(List<Token> clause, int end) {
        int begin = 0;
        boolean isCourtesy = clause.size() > 1; // a lone 律师 or 维权 may be what is meant
        for (int i = 0; i < clause.size(); i++) {
            Token word = clause.get(i);
            boolean isStopWord = questionWords.isStopWord(word.term());
            if (!isStopWord && !WORDS.contains(word.term())) {
                if (!isCutInTwo(clause, i)) {
                    return begin;
                }
                i++;
            }
            isCourtesy |= isStopWord;
            if (INTRODUCING.contains(word.term())) {
                begin = word.end();
            }
        }
        return isCourtesy ? end : begin;
    }

    /** Whether a word of courtesy begins there that the dictionary does not have as one: 合法权益. */
    private boolean isCutInTwo(List<Token> clause, int at) {
        return at + 1 < clause.size()
                && WORDS.contains(clause.get(at).term() + clause.get(at + 1).term());
    }
}
