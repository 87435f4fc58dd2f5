package org.mingfa.training.sentences;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody said, and what it says.
 *
 * @param hand who wrote it
 * @param today the day on which it was said
 * @param whole whether all that it says is labelled, as of a first sentence; of a clause one fact is
 * @param facts by key the values of which each is right
 * @param may neither right nor wrong
 * @param not {@code fact=value} that a careless reader would take
 */
record LabelledText(
        String hand,
        LocalDate today,
        String text,
        boolean whole,
        Map<String, List<String>> facts,
        Map<String, List<String>> may,
        Set<String> not) {}
