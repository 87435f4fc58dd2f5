package org.mingfa.evaluation.expected;

import org.mingfa.evaluation.topic.TopicSet;

/** Topics together with what a generation must reach on them. */
public record GatedSet(ExpectedSet expected, TopicSet topics) {

    public GatedSet {
        if (topics.statuteTopics().isEmpty()) {
            throw new IllegalArgumentException("问题集 " + topics.name() + " 没有法条问题；上线检查只支持法条问题集。");
        }
    }
}
