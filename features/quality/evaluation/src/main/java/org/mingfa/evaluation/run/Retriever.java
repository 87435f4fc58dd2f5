package org.mingfa.evaluation.run;

import java.util.List;
import org.mingfa.evaluation.topic.Topic;

/** A system under measurement: gives a topic's ranked list, best first, each document once. */
@FunctionalInterface
public interface Retriever {

    List<RankedDocument> rank(Topic topic);
}
