package org.mingfa.search.learned;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingfa.text.document.WorkKey;

/**
 * In which words people asked for an article. Known again by its text, not by its number alone: numbers move between
 * versions, and an article that now says something else gets nothing.
 */
public final class DocumentExpansion {

    private final Map<WorkKey, List<ArticleTerms>> byLaw;

    public DocumentExpansion(Collection<ArticleTerms> entries) {
        byLaw = entries.stream().collect(Collectors.groupingBy(ArticleTerms::law));
    }

    /**
     * The words for one article.
     *
     * @param ordinal of the article in the version that training saw
     * @param terms with the number of questions that hold them, in the order of the terms
     */
    public record ArticleTerms(WorkKey law, String ordinal, TextSketch text, Map<String, Integer> terms) {
        public ArticleTerms {
            terms = new TreeMap<>(terms);
        }
    }

    /** All entries, by law and number. */
    public List<ArticleTerms> entries() {
        return byLaw.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing((ArticleTerms entry) -> entry.law().value())
                        .thenComparing(ArticleTerms::ordinal))
                .toList();
    }

    /** The words for an article of a generation, each as often as questions held it; empty when training saw none. */
    public List<String> of(WorkKey law, String ordinal, Collection<String> words) {
        List<ArticleTerms> candidates = byLaw.getOrDefault(law, List.of());
        if (candidates.isEmpty()) {
            return List.of();
        }
        TextSketch text = TextSketch.of(words);
        Optional<ArticleTerms> found = candidates.stream()
                .filter(entry -> entry.text().distance(text)
                        <= (entry.ordinal().equals(ordinal) ? TextSketch.REWORDED : TextSketch.MOVED))
                .min(Comparator.comparingInt(entry -> entry.text().distance(text)));
        List<String> terms = new ArrayList<>();
        found.ifPresent(entry -> entry.terms().forEach((term, count) -> {
            for (int i = 0; i < count; i++) {
                terms.add(term);
            }
        }));
        return terms;
    }
}
