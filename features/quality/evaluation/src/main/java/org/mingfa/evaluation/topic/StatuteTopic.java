package org.mingfa.evaluation.topic;

import java.util.List;
import org.mingfa.text.version.ArticleKey;

/**
 * A question answered by articles.
 *
 * @param question in a person's own words
 * @param relevant the articles that answer it, at least one
 */
public record StatuteTopic(String id, String question, List<ArticleKey> relevant) implements Topic {

    public StatuteTopic {
        relevant = relevant.stream().distinct().toList();
        if (relevant.isEmpty()) {
            throw new IllegalArgumentException("a topic without a relevant article measures nothing: " + id);
        }
    }

    @Override
    public String text() {
        return question;
    }
}
