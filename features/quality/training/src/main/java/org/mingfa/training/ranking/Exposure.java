package org.mingfa.training.ranking;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.text.version.ArticleKey;

/** Whether training has seen the articles of a topic: what was learned must not hurt what was not seen. */
public enum Exposure {
    /** A training topic has at least one of the relevant articles. */
    SEEN("训练见过的法条"),
    /** No training topic has any of them. */
    UNSEEN("训练未见的法条");

    private final String label;

    Exposure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Test topics by their exposure, as groups for an evaluation; a group without topics is absent. */
    public static Map<String, Set<String>> groups(Collection<StatuteTopic> training, Collection<StatuteTopic> test) {
        Set<ArticleKey> seen = new HashSet<>();
        training.forEach(topic -> seen.addAll(topic.relevant()));
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (StatuteTopic topic : test) {
            Exposure exposure = topic.relevant().stream().anyMatch(seen::contains) ? SEEN : UNSEEN;
            groups.computeIfAbsent(exposure.label(), key -> new LinkedHashSet<>())
                    .add(topic.id());
        }
        return groups;
    }
}
