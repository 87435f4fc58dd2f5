package org.mingfa.evaluation.topic;

import java.util.List;
import org.mingfa.text.problem.Refusal;

/**
 * Topics with their labels, under the name by which the operator knows them.
 *
 * @param judging whether documents without a label are known to be irrelevant
 */
public record TopicSet(String name, List<Topic> topics, Qrels qrels, JudgmentDepth judging) {

    /** How far the documents of a set were judged. */
    public enum JudgmentDepth {
        /** Every relevant document is labelled. */
        COMPLETE,
        /** Only a part was looked at; figures are given judged-only and for all documents. */
        POOLED
    }

    public TopicSet {
        topics = List.copyOf(topics);
        if (topics.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "问题集 " + name + " 没有问题；请核对文件。");
        }
    }

    public static TopicSet ofStatutes(String name, List<StatuteTopic> topics) {
        return new TopicSet(name, List.copyOf(topics), Qrels.of(topics), JudgmentDepth.COMPLETE);
    }

    public static TopicSet ofCases(String name, List<CaseTopic> topics, Qrels qrels) {
        return new TopicSet(name, List.copyOf(topics), qrels, JudgmentDepth.POOLED);
    }

    public List<String> ids() {
        return topics.stream().map(Topic::id).toList();
    }

    /** The topics that ask for articles; empty for a set of cases. */
    public List<StatuteTopic> statuteTopics() {
        return topics.stream()
                .filter(StatuteTopic.class::isInstance)
                .map(StatuteTopic.class::cast)
                .toList();
    }

    /** The topics that ask for cases; empty for a set of articles. */
    public List<CaseTopic> caseTopics() {
        return topics.stream()
                .filter(CaseTopic.class::isInstance)
                .map(CaseTopic.class::cast)
                .toList();
    }
}
