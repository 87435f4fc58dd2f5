package org.mingfa.evaluation.gate;

import java.util.List;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.text.problem.Refusal;

/**
 * Topics together with what a generation must reach on them.
 *
 * @param accepted the same, where lower, as a person last accepted it by overruling the gate: it binds a generation that is
 *     compared with one that serves, so that one overruling does not stop every later update
 */
public record GateSet(Thresholds expected, Thresholds accepted, TopicSet topics) {

    public GateSet {
        if (topics.statuteTopics().isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "问题集 " + topics.name() + " 没有法条问题；上线检查只支持法条问题集。");
        }
    }

    public GateSet(Thresholds expected, TopicSet topics) {
        this(expected, expected, topics);
    }

    /** The same set after a generation with these verdicts was promoted against the gate. */
    public GateSet accepting(List<SetVerdict> overruled) {
        return new GateSet(expected, expected.loweredTo(overruled), topics);
    }
}
