package org.mingfa.answers.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.identity.ArticleNumber;

/** Two versions of a law, article by article; an article that only moved to another number is no difference. */
final class ArticleComparison {

    private final Map<ArticleNumber, String> before;
    private final Map<ArticleNumber, String> after;
    private final Set<String> textsBefore;
    private final Set<String> textsAfter;

    ArticleComparison(Map<ArticleNumber, Held.Text> before, Map<ArticleNumber, Held.Text> after) {
        this.before = words(before);
        this.after = words(after);
        this.textsBefore = new HashSet<>(this.before.values());
        this.textsAfter = new HashSet<>(this.after.values());
    }

    private static Map<ArticleNumber, String> words(Map<ArticleNumber, Held.Text> texts) {
        Map<ArticleNumber, String> words = new LinkedHashMap<>();
        texts.forEach((number, text) -> words.put(number, text.words()));
        return words;
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

    /** Numbers of the old version whose text stands nowhere any more. */
    List<ArticleNumber> reworded() {
        return before.entrySet().stream()
                .filter(article -> !textsAfter.contains(article.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ArticleChange change(ArticleNumber number, @Nullable String before, @Nullable String after) {
        return new ArticleChange(number.format(), number.ordinal(), before, after);
    }
}
