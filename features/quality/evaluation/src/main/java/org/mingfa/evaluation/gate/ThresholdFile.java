package org.mingfa.evaluation.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mingfa.evaluation.gate.Thresholds.Requirement;
import org.mingfa.evaluation.gate.Thresholds.SearchMode;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.topic.InputFlaw;
import org.mingfa.evaluation.topic.InvalidInputException;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.FilePosition;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.FlawException;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlReader;

/**
 * Reads a file of expected values:
 *
 * <pre>
 * set: starter
 * as_of: today
 * requires: {articles: 0.9, laws_to: 100}
 * lexical:
 *   MRR@10: {value: 0.61, allowed_loss: 0.03}
 * hybrid:
 *   MRR@10: {value: 0.70, allowed_loss: 0.03}
 * </pre>
 */
public final class ThresholdFile {

    private ThresholdFile() {}

    /**
     * Reads the text of a file.
     *
     * @param file name for messages
     * @throws InvalidInputException with the line when it is not such a file
     */
    public static Thresholds read(String file, String text) {
        try {
            return set(YamlReader.read(file, text).onlyKeys("set", "as_of", "requires", "lexical", "hybrid"));
        } catch (FlawException flaw) {
            FilePosition place = flaw.place();
            throw new InvalidInputException(InputFlaw.V005, place.file(), place.line(), flaw.sentence());
        }
    }

    private static Thresholds set(YamlMap file) {
        Map<SearchMode, List<Expectation>> byMode = new EnumMap<>(SearchMode.class);
        for (SearchMode mode : SearchMode.values()) {
            file.find(mode.key()).ifPresent(node -> byMode.put(mode, expectations(node.asMap())));
        }
        Requirement requires = requirement(file.getMap("requires"));
        String set = word(file, "set");
        String day = word(file, "as_of");
        return valid(file.place(), () -> new Thresholds(set, day, requires, byMode));
    }

    private static String word(YamlMap map, String key) {
        String word = map.getText(key);
        if (word.isBlank()) {
            throw map.keyPlace(key).flaw(FlawCode.R013, "\"" + key + "\" 没有值");
        }
        return word;
    }

    private static Requirement requirement(YamlMap map) {
        map.onlyKeys("articles", "laws_from", "laws_to");
        double articles = map.getNumber("articles").doubleValue();
        int fewest = map.find("laws_from").map(node -> node.asText().integer()).orElse(0);
        int most = map.find("laws_to").map(node -> node.asText().integer()).orElse(Integer.MAX_VALUE);
        return valid(map.place(), () -> new Requirement(articles, fewest, most));
    }

    private static List<Expectation> expectations(YamlMap metrics) {
        List<Expectation> expectations = new ArrayList<>();
        metrics.entries().forEach((metric, node) -> {
            YamlMap map = node.asMap().onlyKeys("value", "allowed_loss");
            double value = map.getNumber("value").doubleValue();
            double loss = map.getNumber("allowed_loss").doubleValue();
            expectations.add(valid(metrics.keyPlace(metric), () -> new Expectation(Metric.parse(metric), value, loss)));
        });
        return expectations;
    }

    /** What the values themselves refuse is a flaw of the file, at its line. */
    private static <T> T valid(FilePosition place, Supplier<T> made) {
        try {
            return made.get();
        } catch (Refusal refused) {
            throw place.flaw(FlawCode.R013, refused.detail());
        }
    }
}
