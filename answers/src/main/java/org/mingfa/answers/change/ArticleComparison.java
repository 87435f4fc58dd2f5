package org.mingfa.answers.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.identity.ArticleNumber;

/** Two versions of a law, article by article; an article that only moved to another number is no difference. */
final class ArticleComparison {

    private final Map<ArticleNumber, String> before;
    private final Map<ArticleNumber, String> after;
    private final Set<String> textsBefore;
    private final Set<String> textsAfter;

    ArticleComparison(List<LawPassage> before, List<LawPassage> after) {
        this.before = texts(before);
        this.after = texts(after);
        this.textsBefore = new HashSet<>(this.before.values());
        this.textsAfter = new HashSet<>(this.after.values());
    }

    private static Map<ArticleNumber, String> texts(List<LawPassage> passages) {
        Map<ArticleNumber, String> texts = new LinkedHashMap<>();
        for (LawPassage passage : passages) {
            ArticleNumber number = passage.article();
            if (number != null) {
                texts.merge(number, passage.text(), (first, more) -> first + "\n" + more);
            }
        }
        return texts;
    }

    /** Those that differ: in the order of the new version, then those that are gone. */
    List<ArticleChange> differences() {
        List<ArticleChange> changes = new ArrayList<>();
        after.forEach((number, text) -> {
            if (!textsBefore.contains(text)) {
                String old = before.get(number);
                changes.add(change(number, old != null && textsAfter.contains(old) ? null : old, text));
            }
        });
        before.forEach((number, text) -> {
            boolean isTold = after.containsKey(number) && !textsBefore.contains(after.get(number));
            if (!isTold && !textsAfter.contains(text)) {
                changes.add(change(number, text, null));
            }
        });
        return changes;
    }

    /** Numbers of the old version that a citation may have meant and that read otherwise now. */
    List<ArticleNumber> touched() {
        return before.entrySet().stream()
                .filter(article -> !article.getValue().equals(after.get(article.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ArticleChange change(ArticleNumber number, @Nullable String before, @Nullable String after) {
        return new ArticleChange(number.format(), number.ordinal(), before, after);
    }
}
