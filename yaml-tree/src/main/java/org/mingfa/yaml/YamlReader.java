package org.mingfa.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML text into nodes that know their line.
 *
 * <p>Scalars stay as written: no guessing of dates, numbers or booleans.
 */
public final class YamlReader {

    /** Far more than any file of ours has; the parts of a deeper one would be read on a stack that ends. */
    private static final int DEEPEST = 60;

    private final String file;

    private YamlReader(String file) {
        this.file = file;
    }

    /**
     * @param file the name for messages, e.g. law/fees/property.yaml
     * @throws FlawException when the text is not one YAML map
     */
    public static YamlMap read(String file, String text) {
        return new YamlReader(file).document(text);
    }

    private YamlMap document(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Parser parser = new Bounded(new ParserImpl(settings, new StreamReader(settings, text)));
            Optional<Node> root = new Composer(settings, parser).getSingleNode();
            return root.map(this::node)
                    .orElseThrow(() -> new FilePosition(file, 1).flaw(FlawCode.R010, "文件是空的"))
                    .asMap();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new FilePosition(file, line).flaw(FlawCode.R010, "不是合法的 YAML：" + e.getProblem());
        } catch (YamlEngineException e) {
            throw new FilePosition(file, 1).flaw(FlawCode.R010, "不是合法的 YAML：" + e.getMessage());
        }
    }

    /** Refuses what grows: a few lines of references stand for more parts than a memory holds, or for themselves; ours need none. */
    private final class Bounded implements Parser {

        private final Parser events;
        private int depth;

        Bounded(Parser events) {
            this.events = events;
        }

        @Override
        public Event next() {
            Event event = events.next();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw flaw(event, "嵌套超过 " + DEEPEST + " 层");
            }
            if (event instanceof AliasEvent) {
                throw flaw(event, "不支持的 YAML 写法（锚点或引用）");
            }
            return event;
        }

        private FlawException flaw(Event event, String message) {
            int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
            return new FilePosition(file, line).flaw(FlawCode.R010, message);
        }

        @Override
        public boolean hasNext() {
            return events.hasNext();
        }

        @Override
        public Event peekEvent() {
            return events.peekEvent();
        }

        @Override
        public boolean checkEvent(Event.ID kind) {
            return events.checkEvent(kind);
        }
    }

    private YamlNode node(Node node) {
        return switch (node) {
            case MappingNode map -> map(map);
            case SequenceNode list -> list(list);
            case ScalarNode scalar -> new YamlText(place(node), scalar.getValue());
            default -> throw place(node).flaw(FlawCode.R010, "不支持的 YAML 写法");
        };
    }

    private YamlMap map(MappingNode node) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, FilePosition> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = node(tuple.getKeyNode()).asText().text();
            FilePosition place = place(tuple.getKeyNode());
            if (keys.put(key, place) != null) {
                throw place.flaw(FlawCode.R014, "键 \"" + key + "\" 重复");
            }
            entries.put(key, node(tuple.getValueNode()));
        }
        return new YamlMap(place(node), entries, keys);
    }

    private YamlList list(SequenceNode node) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            items.add(node(item));
        }
        return new YamlList(place(node), items);
    }

    private FilePosition place(Node node) {
        return new FilePosition(file, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }
}
