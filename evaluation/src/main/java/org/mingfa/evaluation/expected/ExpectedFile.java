package org.mingfa.evaluation.expected;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.evaluation.expected.ExpectedSet.Requirement;
import org.mingfa.evaluation.expected.ExpectedSet.SearchMode;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.topic.InputFlaw;
import org.mingfa.evaluation.topic.InvalidInputException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

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
public final class ExpectedFile {

    private static final Set<String> KEYS = Set.of("set", "as_of", "requires", "lexical", "hybrid");

    private final String file;

    private ExpectedFile(String file) {
        this.file = file;
    }

    /**
     * Reads the text of a file.
     *
     * @param file name for messages
     */
    public static ExpectedSet read(String file, String text) {
        return new ExpectedFile(file).set(text);
    }

    private ExpectedSet set(String text) {
        Node root = root(text);
        Map<String, Node> fields = map(root, KEYS);
        Map<SearchMode, List<Expectation>> byMode = new EnumMap<>(SearchMode.class);
        for (SearchMode mode : SearchMode.values()) {
            Node expectations = fields.get(mode.key());
            if (expectations != null) {
                byMode.put(mode, expectations(expectations));
            }
        }
        try {
            String day = scalar(required(fields, "as_of", root));
            Requirement requires = requirement(required(fields, "requires", root));
            return new ExpectedSet(scalar(required(fields, "set", root)), day, requires, byMode);
        } catch (IllegalArgumentException e) {
            throw flaw(root, e.getMessage() + "。");
        }
    }

    private Requirement requirement(Node node) {
        Map<String, Node> fields = map(node, Set.of("articles", "laws_from", "laws_to"));
        Node from = fields.get("laws_from");
        Node to = fields.get("laws_to");
        return new Requirement(
                number(required(fields, "articles", node)),
                from == null ? 0 : (int) number(from),
                to == null ? Integer.MAX_VALUE : (int) number(to));
    }

    private Node root(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new InvalidInputException(InputFlaw.V005, file, "文件是空的。"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new InvalidInputException(InputFlaw.V005, file, line, "不是合法的 YAML：" + e.getProblem() + "。");
        } catch (YamlEngineException e) {
            throw new InvalidInputException(InputFlaw.V005, file, "不是合法的 YAML：" + e.getMessage() + "。");
        }
    }

    private List<Expectation> expectations(Node node) {
        List<Expectation> expectations = new ArrayList<>();
        for (NodeTuple tuple : mapping(node).getValue()) {
            Map<String, Node> fields = map(tuple.getValueNode(), Set.of("value", "allowed_loss"));
            double value = number(required(fields, "value", tuple.getKeyNode()));
            double loss = number(required(fields, "allowed_loss", tuple.getKeyNode()));
            try {
                expectations.add(new Expectation(Metric.parse(scalar(tuple.getKeyNode())), value, loss));
            } catch (IllegalArgumentException e) {
                throw flaw(tuple.getKeyNode(), e.getMessage() + "。");
            }
        }
        return expectations;
    }

    private Map<String, Node> map(Node node, Set<String> keys) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping(node).getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!keys.contains(key)) {
                throw flaw(tuple.getKeyNode(), "不认识的键 \"" + key + "\"；可用的有 " + sorted(keys) + "。");
            }
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw flaw(tuple.getKeyNode(), "键 \"" + key + "\" 重复。");
            }
        }
        return fields;
    }

    private static String sorted(Set<String> keys) {
        return String.join("、", keys.stream().sorted().toList());
    }

    private Node required(Map<String, Node> fields, String key, Node parent) {
        Node node = fields.get(key);
        if (node == null) {
            throw flaw(parent, "缺少 \"" + key + "\"。");
        }
        return node;
    }

    private MappingNode mapping(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw flaw(node, "此处应为 键: 值 的列表。");
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw flaw(node, "此处应为一个值。");
    }

    private double number(Node node) {
        String text = scalar(node);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw flaw(node, "\"" + text + "\" 不是数字。");
        }
    }

    private InvalidInputException flaw(Node node, String message) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        return new InvalidInputException(InputFlaw.V005, file, line, message);
    }
}
