package org.mingfa.evaluation.gate;

import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.text.problem.Refusal;

/** Topics together with what a generation must reach on them. */
public record GateSet(Thresholds expected, TopicSet topics) {

    public GateSet {
        if (topics.statuteTopics().isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "问题集 " + topics.name() + " 没有法条问题；上线检查只支持法条问题集。");
        }
    }
}
