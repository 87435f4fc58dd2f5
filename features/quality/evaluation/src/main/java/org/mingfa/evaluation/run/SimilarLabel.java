package org.mingfa.evaluation.run;

import java.util.Map;
import java.util.Set;
import org.mingfa.evaluation.metric.Judgments;
import org.mingfa.evaluation.topic.TopicSet;

/**
 * How far what is told as 类案 is what people call similar, over the judged documents of all topics.
 *
 * @param told documents that were told as 类案
 * @param similar documents that people call similar, found or not
 * @param both documents that are both
 */
public record SimilarLabel(int told, int similar, int both) {

    /**
     * Counts a set.
     *
     * @param told documents told as 类案, by topic; those that nobody judged do not count
     */
    public static SimilarLabel of(TopicSet set, Map<String, Set<String>> told) {
        int judged = 0;
        int similar = 0;
        int both = 0;
        for (String topic : set.ids()) {
            Judgments judgments = set.qrels().judgments(topic);
            similar += judgments.relevant();
            for (String document : told.getOrDefault(topic, Set.of())) {
                judged += judgments.isJudged(document) ? 1 : 0;
                both += judgments.isRelevant(document) ? 1 : 0;
            }
        }
        return new SimilarLabel(judged, similar, both);
    }

    /** Share of what is told that people call similar; 0 where nothing is told. */
    public double precision() {
        return told == 0 ? 0 : (double) both / told;
    }

    /** Share of what people call similar that is told; 0 where nothing is. */
    public double recall() {
        return similar == 0 ? 0 : (double) both / similar;
    }
}
