package org.mingfa.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Block;
import org.mingfa.forms.Form.Calculation;
import org.mingfa.forms.Form.Evidence;
import org.mingfa.forms.Form.Filing;
import org.mingfa.forms.Form.Interview;
import org.mingfa.forms.Form.Material;
import org.mingfa.forms.Form.Paper;
import org.mingfa.forms.Form.Row;
import org.mingfa.forms.Form.Seen;
import org.mingfa.forms.Form.Source;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.interview.CaseStep;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads one file of a form; what it names must exist: answers, calculators, rules, cells, rows of the complaint. */
final class FormReader {

    /** Who gets a copy each, by the word of the file: others are all but the plaintiffs. */
    private static final Map<String, Set<String>> PARTIES = Map.of(
            "plaintiffs", Set.of("plaintiff"),
            "defendants", Set.of("defendant"),
            "others", Set.of("defendant", "third_party"));

    private final RiskEngine engine;
    private final YamlMap shared;
    private final Map<String, Form> complaints;
    private final RowReader rows;

    /** What was read, whose references are checked once all cells are known. */
    private final List<YamlNode> read = new ArrayList<>();

    /**
     * A reader for one file.
     *
     * @param shared the blocks that many forms have, by name
     * @param complaints those that answers may take up, by kind
     */
    FormReader(RiskEngine engine, YamlMap shared, Map<String, Form> complaints) {
        this.engine = engine;
        this.shared = shared;
        this.complaints = complaints;
        this.rows = new RowReader(engine.rules());
    }

    /** @throws org.mingfa.yaml.FlawException with file and line */
    Form read(YamlMap file) {
        file.onlyKeys(
                "kind",
                "paper",
                "title",
                "number",
                "source",
                "interview",
                "offered",
                "answers_to",
                "calculations",
                "blocks",
                "checks",
                "evidence",
                "materials",
                "court");
        @Nullable
        Form complaint = file.find("answers_to")
                .map(node -> complaints.get(node.asText().oneOf(complaints.keySet())))
                .orElse(null);
        List<Block> blocks = file.getList("blocks").stream()
                .map(node -> block(node.asMap(), complaint))
                .toList();
        Map<String, Cell> cells = cells(blocks);
        Map<String, Calculation> calculations = calculations(file, cells);
        CheckReader checks = new CheckReader(engine.facts(), cells, calculations.keySet());
        read.add(file);
        read.forEach(checks::checkReferences);
        return new Form(
                file.getText("kind"),
                paper(file.get("paper").asText()),
                file.getText("title"),
                file.find("number").map(node -> node.asText().integer()).orElse(0),
                source(file.getMap("source")),
                file.find("interview").map(node -> interview(node.asMap())).orElse(null),
                offered(file),
                complaint == null ? null : complaint.kind(),
                calculations,
                blocks,
                file.findList("checks").stream()
                        .map(node -> checks.read(node.asMap()))
                        .toList(),
                file.findList("evidence").stream()
                        .map(node -> evidence(node.asMap()))
                        .toList(),
                filing(file));
    }

    private static Paper paper(YamlText word) {
        return Paper.of(word.oneOf(Paper.words()));
    }

    private static Source source(YamlMap map) {
        map.onlyKeys("document", "in_force", "seen");
        String seen =
                map.find("seen").map(node -> node.asText().oneOf(Seen.words())).orElse(Seen.COURT.word());
        return new Source(
                map.getText("document"), map.getDate("in_force"), Seen.valueOf(seen.toUpperCase(Locale.ROOT)));
    }

    private Interview interview(YamlMap map) {
        map.onlyKeys("dispute", "stage", "role");
        YamlText stage = map.get("stage").asText();
        YamlText role = map.get("role").asText();
        stage.oneOf(Arrays.stream(Stage.values()).map(Stage::word).toList());
        Interview interview = new Interview(
                Stage.valueOf(stage.text().toUpperCase(Locale.ROOT)),
                role(role),
                map.find("dispute")
                        .map(node -> node.asText()
                                .oneOf(engine.facts().get("dispute").options().keySet()))
                        .orElse(null));
        takesPart(interview.role(), interview.stage(), role);
        return interview;
    }

    private static Role role(YamlText word) {
        word.oneOf(Arrays.stream(Role.values()).map(Role::word).toList());
        return Role.valueOf(word.text().toUpperCase(Locale.ROOT));
    }

    private static void takesPart(Role role, Stage stage, YamlText where) {
        if (!role.takesPart(stage)) {
            throw where.place().flaw(FlawCode.R015, stage.label() + "阶段没有" + role.label());
        }
    }

    /** The steps of a case at which a party may need it. */
    private static SequencedMap<Role, List<CaseStep>> offered(YamlMap file) {
        SequencedMap<Role, List<CaseStep>> offered = new LinkedHashMap<>();
        Map<String, YamlNode> entries =
                file.find("offered").map(node -> node.asMap().entries()).orElse(Map.of());
        entries.forEach((word, steps) -> {
            Role role = role(new YamlText(steps.place(), word));
            offered.put(
                    role,
                    steps.asList().stream()
                            .map(step -> step(step.asText(), role))
                            .toList());
        });
        return offered;
    }

    private static CaseStep step(YamlText word, Role role) {
        word.oneOf(Arrays.stream(CaseStep.values()).map(CaseStep::word).toList());
        CaseStep step = Arrays.stream(CaseStep.values())
                .filter(one -> one.word().equals(word.text()))
                .findFirst()
                .orElseThrow();
        takesPart(role, step.stage(), word);
        return step;
    }

    private Block block(YamlMap map, @Nullable Form complaint) {
        if (map.has("shared")) {
            YamlText name = map.onlyKeys("shared").get("shared").asText();
            YamlMap block = shared.getMap(name.oneOf(shared.entries().keySet()));
            read.add(block);
            return block(block, complaint);
        }
        map.onlyKeys("title", "of", "from", "rows");
        return new Block(
                map.getText("title"),
                map.has("of")
                        ? answers(map, complaint)
                        : map.has("from")
                                ? taken(map)
                                : map.getList("rows").stream()
                                        .map(node -> rows.read(node.asMap()))
                                        .toList());
    }

    /** The named rows of another shared block. */
    private List<Row> taken(YamlMap map) {
        YamlMap from =
                shared.getMap(map.get("from").asText().oneOf(shared.entries().keySet()));
        read.add(from);
        Map<String, YamlMap> all = new LinkedHashMap<>();
        from.getList("rows").forEach(node -> all.put(node.asMap().getText("label"), node.asMap()));
        return map.getList("rows").stream()
                .map(node -> node.asText().oneOf(all.keySet()))
                .map(label -> rows.read(Objects.requireNonNull(all.get(label))))
                .toList();
    }

    /** The named rows of a block of the complaint, to be contested one by one. */
    private List<Row> answers(YamlMap map, @Nullable Form complaint) {
        if (complaint == null) {
            throw map.keyPlace("of").flaw(FlawCode.R011, "写 of 的一块，文件要写 answers_to：答复哪一份起诉状");
        }
        String title = map.get("of")
                .asText()
                .oneOf(complaint.blocks().stream().map(Block::title).toList());
        Map<String, Row> asked = new LinkedHashMap<>();
        complaint.blocks().stream()
                .filter(block -> block.title().equals(title))
                .flatMap(block -> block.rows().stream())
                .forEach(row -> asked.put(row.label(), row));
        List<Row> answers = new ArrayList<>();
        for (YamlNode node : map.getList("rows")) {
            Row row = Objects.requireNonNull(asked.get(node.asText().oneOf(asked.keySet())));
            answers.add(rows.answer(answers.size() + 1, row, node));
        }
        return answers;
    }

    private Map<String, Calculation> calculations(YamlMap file, Map<String, Cell> cells) {
        NeedReader needs = new NeedReader(cells);
        Map<String, Calculation> all = new LinkedHashMap<>();
        Map<String, YamlNode> entries =
                file.find("calculations").map(node -> node.asMap().entries()).orElse(Map.of());
        entries.forEach((name, node) -> {
            YamlMap one = node.asMap().onlyKeys("calculator", "with", "needs");
            String calculator = one.get("calculator")
                    .asText()
                    .oneOf(engine.calculators().descriptions().stream()
                            .map(CalculatorDescription::name)
                            .toList());
            String[] inputs = engine.calculators().find(calculator).orElseThrow().inputs().stream()
                    .map(Field::name)
                    .toArray(String[]::new);
            all.put(
                    name,
                    new Calculation(
                            calculator,
                            RowReader.texts(one.getMap("with").onlyKeys(inputs)),
                            one.findList("needs").stream()
                                    .map(need -> needs.read(need.asMap()))
                                    .toList()));
        });
        return all;
    }

    private static Map<String, Cell> cells(List<Block> blocks) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        blocks.stream()
                .flatMap(block -> block.rows().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> cells.put(cell.id(), cell));
        return cells;
    }

    private static Evidence evidence(YamlMap map) {
        map.onlyKeys("proves", "items", "law");
        return new Evidence(
                map.getText("proves"),
                map.getList("items").stream().map(node -> node.asText().text()).toList(),
                RowReader.laws(map));
    }

    private static Filing filing(YamlMap file) {
        Optional<YamlMap> court = file.find("court").map(node -> node.asMap().onlyKeys("say", "law"));
        return new Filing(
                file.findList("materials").stream()
                        .map(node -> material(node.asMap()))
                        .toList(),
                court.map(map -> map.getText("say")).orElse(""),
                court.map(RowReader::laws).orElse(List.of()));
    }

    /** Copies: 1, or as many as parties, with a number more: others + 1. */
    private static Material material(YamlMap map) {
        map.onlyKeys("paper", "copies", "law");
        YamlText copies = map.get("copies").asText();
        String[] parts = copies.text().split("\\s*\\+\\s*", 2);
        Set<String> sides = PARTIES.getOrDefault(parts[0], Set.of());
        String fixed = sides.isEmpty() ? copies.text() : parts.length == 1 ? "0" : parts[1];
        return new Material(
                map.getText("paper"), new YamlText(copies.place(), fixed).integer(), sides, RowReader.laws(map));
    }
}
