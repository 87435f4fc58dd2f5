package org.mingfa.search.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.segmentation.Token;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.QueryCitation;
import org.mingfa.text.numeral.NumeralScripts;

/**
 * Understands what people type: a citation, "quoted text", -excluded words, and words. Never fails: what is no operator
 * is words.
 */
public final class QueryParser {

    /** Longer texts are descriptions of facts, and begin with what matters; how much was left out is said. */
    private static final int MOST_TERMS = 256;

    private static final GuardedPattern QUOTED =
            new GuardedPattern("\"“”「『", Pattern.compile("[\"“”「『]([^\"“”「」『』]{1,200})[\"“”」』]"));
    private static final GuardedPattern EXCLUDED =
            new GuardedPattern("-", Pattern.compile("(?:^|\\s)-([^\\s\"“”-]{1,50})"));

    /** What is found by a pattern in a text that has one of some characters: few questions do. */
    private record GuardedPattern(String characters, Pattern pattern) {
        boolean mayBeIn(String text) {
            return text.chars().anyMatch(character -> characters.indexOf(character) >= 0);
        }
    }

    private final Segmenter segmenter;
    private final QuestionWords questionWords;
    private final QueryCleaner courtesies;
    private final LaySynonyms synonyms;

    public QueryParser(Segmenter segmenter, QuestionWords questionWords, LaySynonyms synonyms) {
        this.segmenter = segmenter;
        this.questionWords = questionWords;
        this.courtesies = new QueryCleaner(questionWords);
        this.synonyms = synonyms;
    }

    /** The query understood with the names of a generation's laws. */
    public ParsedQuery parse(String typed, LawNames names) {
        String query = NumeralScripts.usual(typed);
        List<QueryCitation> citations = QueryCitation.find(simplified(query), names);
        String rest = query;
        for (QueryCitation citation : citations) {
            rest = blank(rest, citation.start(), citation.end());
        }
        Set<List<String>> excluded = new LinkedHashSet<>();
        rest = take(EXCLUDED, rest, excluded, " ");
        Set<List<String>> quoted = new LinkedHashSet<>();
        rest = take(QUOTED, rest, quoted, null);
        List<Token> all = tokenize(rest);
        String matter = courtesies.blanked(rest, all);
        List<Token> tokens = all.stream()
                .filter(token -> !Character.isWhitespace(matter.charAt(token.start())))
                .toList();
        Map<String, Float> words = terms(contentWords(tokens));
        Map<String, Float> bigrams = terms(segmenter.bigrams(matter));
        return new ParsedQuery(
                citations,
                List.copyOf(quoted),
                List.copyOf(excluded),
                first(words),
                first(bigrams),
                Math.max(0, words.size() - MOST_TERMS),
                QueryExpansion.of(synonyms.find(unquoted(matter), segmenter), segmenter),
                matter.strip(),
                tokens);
    }

    /** The words of a text, in its order. */
    public List<Token> tokenize(String text) {
        return segmenter.words(text);
    }

    /** Names of laws are kept in simplified characters; every character keeps its place. */
    private static String simplified(String query) {
        StringBuilder simplified = new StringBuilder(query);
        for (int i = 0; i < query.length(); i++) {
            if (Character.UnicodeScript.of(query.charAt(i)) == Character.UnicodeScript.HAN) {
                String folded = TermNormalizer.normalize(query.substring(i, i + 1));
                if (folded.length() == 1) {
                    simplified.setCharAt(i, folded.charAt(0));
                }
            }
        }
        return simplified.toString();
    }

    private static String blank(String query, int start, int end) {
        return query.substring(0, start) + " ".repeat(end - start) + query.substring(end);
    }

    /** Collects what a pattern finds as bigrams, each once; the text stays in the query where {@code instead} is null. */
    private String take(GuardedPattern marked, String text, Set<List<String>> taken, @Nullable String instead) {
        if (!marked.mayBeIn(text)) {
            return text;
        }
        Matcher matcher = marked.pattern().matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            List<String> terms = segmenter.bigrams(matcher.group(1)).stream()
                    .map(Token::term)
                    .toList();
            if (!terms.isEmpty()) {
                taken.add(terms);
            }
            matcher.appendReplacement(rest, Matcher.quoteReplacement(instead == null ? matcher.group() : instead));
        }
        return matcher.appendTail(rest).toString();
    }

    private static String unquoted(String text) {
        return QUOTED.mayBeIn(text) ? QUOTED.pattern().matcher(text).replaceAll(" ") : text;
    }

    /** Content words; when a query is made of stop words alone they are all there is. */
    private List<Token> contentWords(List<Token> all) {
        List<Token> content = all.stream()
                .filter(token -> !questionWords.isStopWord(token.term()))
                .toList();
        return content.isEmpty() ? all : content;
    }

    private static Map<String, Float> terms(List<Token> tokens) {
        Map<String, Float> terms = new LinkedHashMap<>();
        tokens.forEach(token -> terms.merge(token.term(), 1f, Float::sum));
        return terms;
    }

    private static Map<String, Float> first(Map<String, Float> terms) {
        return terms.entrySet().stream()
                .limit(MOST_TERMS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
