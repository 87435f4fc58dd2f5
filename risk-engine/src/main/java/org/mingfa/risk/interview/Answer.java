package org.mingfa.risk.interview;

/**
 * An answer as it is reviewed.
 *
 * @param question as it was put
 * @param answer as it is shown: 2024年3月31日, 是, 不清楚
 */
public record Answer(String key, String topic, String question, String answer) {}
