package org.mingfa.evaluation.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.evaluation.topic.KnownItem;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;

/**
 * Compares the two ways to know the right article of a {@link KnownItem}: the article that the question names, and the
 * article of the same law whose text is the answer. They differ where the set follows another version of the law.
 */
public final class KnownItemCheck {

    /** What stands around a text but is not the text: the set's label, punctuation of either width, spaces. */
    private static final Pattern IGNORED = Pattern.compile("^答案[:：]|[\\p{P}\\p{Z}\\s]");

    private final OpenGeneration generation;
    private final Map<WorkKey, Map<ArticleKey, List<String>>> texts = new HashMap<>();

    public KnownItemCheck(OpenGeneration generation) {
        this.generation = generation;
    }

    /** How the two ways stand to each other. */
    public enum Agreement {
        /** Some version of the named article has the answer's text. */
        SAME,
        /** The text belongs to another article of the law. */
        ELSEWHERE,
        /** No article of the law has the text. */
        NOWHERE,
        /** The generation lacks the named article. */
        NO_SUCH_ARTICLE
    }

    /**
     * What was found for one item.
     *
     * @param byText articles of the law whose text, in some version, is the answer's
     */
    public record Finding(KnownItem item, Agreement agreement, List<ArticleKey> byText) {
        public Finding {
            byText = List.copyOf(byText);
        }
    }

    public List<Finding> check(List<KnownItem> items) {
        return items.stream().map(this::check).toList();
    }

    private Finding check(KnownItem item) {
        Map<ArticleKey, List<String>> law = texts.computeIfAbsent(item.named().work(), this::read);
        String answer = normalised(item.answer());
        List<ArticleKey> byText = new ArrayList<>();
        law.forEach((article, versions) -> {
            if (versions.contains(answer)) {
                byText.add(article);
            }
        });
        return new Finding(item, agreement(item.named(), law, byText), byText);
    }

    private static Agreement agreement(ArticleKey named, Map<ArticleKey, List<String>> law, List<ArticleKey> byText) {
        if (byText.contains(named)) {
            return Agreement.SAME;
        }
        if (!byText.isEmpty()) {
            return Agreement.ELSEWHERE;
        }
        return law.containsKey(named) ? Agreement.NOWHERE : Agreement.NO_SUCH_ARTICLE;
    }

    /** The texts of each article of a law in all its versions. */
    private Map<ArticleKey, List<String>> read(WorkKey work) {
        Filter ofWork = Filter.NONE.and(KeywordField.WORK, Set.of(work.value()));
        List<String> ids =
                generation
                        .index()
                        .rank(RankRequest.best(new Query.All(), ofWork, RankRequest.DEEPEST))
                        .entries()
                        .stream()
                        .map(entry -> entry.id())
                        .toList();
        Map<ArticleKey, List<String>> law = new HashMap<>();
        for (Passage passage : generation.index().passages(ids)) {
            if (passage instanceof LawPassage of && of.article() != null) {
                law.computeIfAbsent(new ArticleKey(work, of.article()), key -> new ArrayList<>())
                        .add(normalised(of.text()));
            }
        }
        return law;
    }

    private static String normalised(String text) {
        return IGNORED.matcher(text.strip()).replaceAll("");
    }
}
