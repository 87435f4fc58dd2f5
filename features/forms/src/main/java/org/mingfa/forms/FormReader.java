package org.mingfa.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Block;
import org.mingfa.forms.Form.Calculation;
import org.mingfa.forms.Form.Evidence;
import org.mingfa.forms.Form.FilingRequirements;
import org.mingfa.forms.Form.Interview;
import org.mingfa.forms.Form.Material;
import org.mingfa.forms.Form.Paper;
import org.mingfa.forms.Form.Row;
import org.mingfa.forms.Form.Source;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.interview.CaseStep;
import org.mingfa.risk.rules.Role;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.OrElse;
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

    private static final RecordBinder STEPS = new RecordBinder().words(CaseStep.class, CaseStep::word);

    private record FormFile(
            String kind,
            Paper paper,
            @OrElse String title,
            @OrElse("0") int number,
            @Nullable Source source,
            @Nullable Interview interview,
            @OrElse Map<YamlText, List<YamlText>> offered,
            @Nullable YamlText answersTo,
            @OrElse Map<String, YamlMap> calculations,
            @Nullable YamlText official,
            @OrElse List<YamlMap> rows,
            @OrElse List<BlockEntry> blocks,
            @OrElse List<YamlNode> checks,
            @OrElse List<Evidence> evidence,
            @OrElse List<Material> materials,
            @Nullable Court court) {}

    /** Rows under a heading, or where they are taken from. */
    private sealed interface BlockEntry {

        /** A block that many forms have. */
        record SharedBlock(YamlText shared) implements BlockEntry {}

        /** Rows of the complaint, to be contested one by one. */
        @AtKey("of")
        record Answers(String title, YamlText of, List<YamlText> rows) implements BlockEntry {}

        /** The named rows of a shared block. */
        @AtKey("from")
        record SharedRows(String title, YamlText from, List<YamlText> rows) implements BlockEntry {}

        record Own(String title, List<YamlMap> rows) implements BlockEntry {}
    }

    private record CalculationEntry(
            YamlText calculator, YamlMap with, @OrElse List<YamlMap> needs) {}

    private record MaterialEntry(
            String paper, YamlText copies, @OrElse List<YamlNode> law) {}

    /** To which court it goes. */
    private record Court(String say, @OrElse List<String> law) {}

    private final RecordBinder binder = new RecordBinder();
    private final RiskEngine engine;
    private final YamlMap shared;
    private final FormCatalogue catalogue;
    private final OfficialForm.@Nullable Common common;
    private final RowReader rows;

    /** What was read, whose references are checked once all cells are known. */
    private final List<YamlNode> read = new ArrayList<>();

    /**
     * A reader for one file.
     *
     * @param shared the blocks that many forms have, by name
     * @param catalogue whose complaints answers may take up
     * @param common what many official papers have; null where a test reads forms without the shared blocks
     */
    FormReader(RiskEngine engine, YamlMap shared, FormCatalogue catalogue, OfficialForm.@Nullable Common common) {
        this.engine = engine;
        this.shared = shared;
        this.catalogue = catalogue;
        this.common = common;
        this.rows = new RowReader(engine.rules());
        binder.reading(Material.class, this::material)
                .reading(Evidence.class, "law", RowReader::law)
                .reading(Court.class, "law", RowReader::law)
                .reading(
                        Interview.class,
                        "dispute",
                        node -> node.asText()
                                .oneOf(engine.facts().get("dispute").options().keySet()));
    }

    /** @throws org.mingfa.yaml.FlawException with file and line */
    Form read(YamlMap map) {
        FormFile file = binder.bind(map, FormFile.class);
        @Nullable
        Form complaint = file.answersTo() == null
                ? null
                : catalogue.get(Paper.COMPLAINT, file.answersTo().oneOf(catalogue.kinds(Paper.COMPLAINT)));
        List<Block> own =
                file.blocks().stream().map(block -> block(block, complaint)).toList();
        @Nullable OfficialPaper official = file.official() == null ? null : official(file.official());
        List<Block> blocks = official == null
                ? own
                : new OfficialForm(official, Objects.requireNonNull(common)).blocks(rows, file.rows(), own, complaint);
        read.addAll(file.rows());
        Map<String, Cell> cells = cells(blocks);
        CheckReader checks =
                new CheckReader(engine.facts(), cells, file.calculations().keySet());
        Map<String, Calculation> calculations = new LinkedHashMap<>();
        file.calculations().forEach((name, one) -> calculations.put(name, calculation(one, checks)));
        Court court = file.court() == null ? new Court("", List.of()) : file.court();
        read.add(map);
        read.forEach(checks::checkReferences);
        return new Form(
                file.kind(),
                file.paper(),
                official == null ? file.title() : official.fullTitle(),
                file.number(),
                file.source() == null ? OfficialForm.SOURCE : file.source(),
                file.interview(),
                offered(file.offered()),
                complaint == null ? null : complaint.kind(),
                calculations,
                blocks,
                file.checks().stream().map(checks::check).toList(),
                file.evidence(),
                new FilingRequirements(file.materials(), court.say(), court.law()),
                official == null ? List.of() : official.notes());
    }

    private static OfficialPaper official(YamlText n) {
        return OfficialPaper.find(n.integer())
                .orElseThrow(() -> n.place().flaw(FlawCode.R015, "书里没有第 " + n.text() + " 份空表"));
    }

    /** The steps of a case at which a party may need it. */
    private static SequencedMap<Role, List<CaseStep>> offered(Map<YamlText, List<YamlText>> entries) {
        SequencedMap<Role, List<CaseStep>> offered = new LinkedHashMap<>();
        entries.forEach((word, steps) -> {
            Role role = STEPS.bind(word, Role.class);
            offered.put(role, steps.stream().map(step -> step(step, role)).toList());
        });
        return offered;
    }

    private static CaseStep step(YamlText word, Role role) {
        CaseStep step = STEPS.bind(word, CaseStep.class);
        if (!role.takesPart(step.stage())) {
            throw word.place().flaw(FlawCode.R015, step.stage().label() + "阶段没有" + role.label());
        }
        return step;
    }

    private Block block(BlockEntry entry, @Nullable Form complaint) {
        return switch (entry) {
            case BlockEntry.SharedBlock(YamlText name) -> block(binder.bind(shared(name), BlockEntry.class), complaint);
            case BlockEntry.Answers block -> new Block(block.title(), answers(block, complaint));
            case BlockEntry.SharedRows block -> new Block(block.title(), taken(block));
            case BlockEntry.Own block ->
                new Block(block.title(), block.rows().stream().map(rows::read).toList());
        };
    }

    private YamlMap shared(YamlText name) {
        YamlMap block = shared.getMap(name.oneOf(shared.entries().keySet()));
        read.add(block);
        return block;
    }

    private List<Row> taken(BlockEntry.SharedRows block) {
        Map<String, YamlMap> all = new LinkedHashMap<>();
        shared(block.from())
                .getList("rows")
                .forEach(node -> all.put(node.asMap().getText("label"), node.asMap()));
        return block.rows().stream()
                .map(label -> rows.read(Objects.requireNonNull(all.get(label.oneOf(all.keySet())))))
                .toList();
    }

    private List<Row> answers(BlockEntry.Answers block, @Nullable Form complaint) {
        if (complaint == null) {
            throw block.of().place().flaw(FlawCode.R011, "写 of 的一块，文件要写 answers_to：答复哪一份起诉状");
        }
        String title =
                block.of().oneOf(complaint.blocks().stream().map(Block::title).toList());
        Map<String, Row> asked = new LinkedHashMap<>();
        complaint.blocks().stream()
                .filter(one -> one.title().equals(title))
                .flatMap(one -> one.rows().stream())
                .forEach(row -> asked.put(row.label(), row));
        List<Row> answers = new ArrayList<>();
        for (YamlText label : block.rows()) {
            Row row = Objects.requireNonNull(asked.get(label.oneOf(asked.keySet())));
            answers.add(rows.answer(answers.size() + 1, row, label));
        }
        return answers;
    }

    private Calculation calculation(YamlMap map, CheckReader checks) {
        CalculationEntry entry = binder.bind(map, CalculationEntry.class);
        String calculator = entry.calculator()
                .oneOf(engine.calculators().descriptions().stream()
                        .map(CalculatorDescription::name)
                        .toList());
        String[] inputs = engine.calculators().find(calculator).orElseThrow().inputs().stream()
                .map(Field::name)
                .toArray(String[]::new);
        return new Calculation(
                calculator,
                entry.with().onlyKeys(inputs).texts(),
                entry.needs().stream().map(checks::need).toList());
    }

    private static Map<String, Cell> cells(List<Block> blocks) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        blocks.stream()
                .flatMap(block -> block.rows().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> cells.put(cell.id(), cell));
        return cells;
    }

    /** Copies: 1, or as many as parties, with a number more: others + 1. */
    private Material material(YamlNode node) {
        MaterialEntry entry = binder.bind(node, MaterialEntry.class);
        YamlText copies = entry.copies();
        String[] parts = copies.text().split("\\s*\\+\\s*", 2);
        Set<String> sides = PARTIES.getOrDefault(parts[0], Set.of());
        String fixed = sides.isEmpty() ? copies.text() : parts.length == 1 ? "0" : parts[1];
        return new Material(
                entry.paper(),
                new YamlText(copies.place(), fixed).integer(),
                sides,
                entry.law().stream().map(RowReader::law).toList());
    }
}
