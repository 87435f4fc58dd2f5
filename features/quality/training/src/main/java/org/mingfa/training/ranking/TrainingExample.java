package org.mingfa.training.ranking;

import java.util.List;
import java.util.Map;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.text.version.ArticleKey;

/**
 * A training question with what the lists found for it.
 *
 * @param words its content words, each once
 * @param found features of the best passage of each article, before anything learned
 * @param absent features of an article that no list has
 */
record TrainingExample(StatuteTopic topic, List<String> words, Map<ArticleKey, double[]> found, double[] absent) {}
