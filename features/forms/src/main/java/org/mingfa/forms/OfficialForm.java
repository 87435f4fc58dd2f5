package org.mingfa.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Block;
import org.mingfa.forms.Form.FilingRequirements;
import org.mingfa.forms.Form.Row;
import org.mingfa.forms.Form.SeenBy;
import org.mingfa.forms.Form.Source;
import org.mingfa.forms.RowReader.RowFill;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.yaml.YamlMap;

/**
 * A form after an official paper: its blocks with what fills them.
 *
 * @param common what many papers have
 */
record OfficialForm(OfficialPaper paper, Common common) {

    static final Source SOURCE = new Source("法〔2025〕82号", LocalDate.of(2025, 7, 14), SeenBy.OFFICIAL_COPY);

    /**
     * What many papers have.
     *
     * @param evidence the table for 证据清单
     * @param fills of rows that mean the same on each paper
     */
    record Common(Cell evidence, List<RowFill> fills) {

        /** As the shared blocks have it. */
        static Common of(RuleBook rules, YamlMap shared) {
            RowReader reader = new RowReader(rules);
            YamlMap evidence =
                    shared.getMap("evidence").getList("rows").getFirst().asMap();
            return new Common(
                    reader.read(evidence).cells().getFirst(),
                    shared.getMap("official").getList("rows").stream()
                            .map(row -> reader.readFill(row.asMap()))
                            .toList());
        }
    }

    private static final String PARTIES = "当事人信息";

    /**
     * The blocks with what a file attaches to their rows.
     *
     * @param fills rows of the file
     * @param own blocks of ours: they are asked after the parties, and printed behind the paper
     * @param complaint that an answer takes up, or null
     */
    List<Block> blocks(RowReader reader, List<YamlMap> fills, List<Block> own, @Nullable Form complaint) {
        List<Block> blocks = answering(new OfficialBlocks(paper, common.evidence()).read(), complaint);
        Set<String> filled = new HashSet<>();
        for (YamlMap map : fills) {
            RowFill fill = reader.readFill(map);
            List<Row> rows = rows(blocks, fill);
            String label = fill.row()
                    .oneOf(rows.stream()
                            .flatMap(row -> Stream.of(row.label(), row.heading()))
                            .toList());
            Row row = rows.stream()
                    .filter(one -> one.label().equals(label) || one.heading().equals(label))
                    .findFirst()
                    .orElseThrow();
            filled.add(row.label());
            blocks = replaced(blocks, row, reader.fill(row, fill));
        }
        List<Block> all = new ArrayList<>(common(reader, blocks, filled));
        all.addAll(after(all), own);
        return all;
    }

    /** Of the block that is named, else of all. */
    private static List<Row> rows(List<Block> blocks, RowFill fill) {
        String title = fill.block() == null
                ? null
                : fill.block().oneOf(blocks.stream().map(Block::title).toList());
        return blocks.stream()
                .filter(block -> title == null || block.title().equals(title))
                .flatMap(block -> block.rows().stream())
                .toList();
    }

    private static List<Block> replaced(List<Block> blocks, Row row, Row other) {
        return blocks.stream()
                .map(block -> block.rows().stream().anyMatch(one -> one == row)
                        ? OfficialBlocks.map(block, one -> one == row ? other : one)
                        : block)
                .toList();
    }

    /** The rows that mean the same on every paper, where the file says nothing of them. */
    private List<Block> common(RowReader reader, List<Block> given, Set<String> filled) {
        List<Block> blocks = given;
        for (RowFill fill : common.fills()) {
            Optional<Row> row = blocks.stream()
                    .flatMap(block -> block.rows().stream())
                    .filter(one -> one.label().equals(fill.row().text()) && !filled.contains(one.label()))
                    .filter(one -> one.cells().size() >= fill.cells().size())
                    .findFirst();
            if (row.isPresent()) {
                blocks = replaced(blocks, row.get(), reader.fill(row.get(), fill));
            }
        }
        return blocks;
    }

    private static int after(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).title().equals(PARTIES)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Without a file: only a person fills it. */
    Form plain(String kind, RowReader reader, @Nullable Form complaint) {
        return new Form(
                kind,
                paper.paper(),
                paper.fullTitle(),
                0,
                SOURCE,
                null,
                new LinkedHashMap<>(),
                complaint == null ? null : complaint.kind(),
                Map.of(),
                blocks(reader, List.of(), List.of(), complaint),
                List.of(),
                List.of(),
                new FilingRequirements(List.of(), "", List.of()),
                paper.notes());
    }

    /** Rows that contest a row of the complaint are named after it. */
    private static List<Block> answering(List<Block> blocks, @Nullable Form complaint) {
        if (complaint == null) {
            return blocks;
        }
        List<String> taken = new ArrayList<>();
        return blocks.stream()
                .map(block -> OfficialBlocks.map(
                        block,
                        row -> ContestedRow.find(block, row, complaint)
                                .filter(asked -> !taken.contains(asked.label()))
                                .map(asked -> {
                                    taken.add(asked.label());
                                    return contesting(row, asked);
                                })
                                .orElse(row)))
                .toList();
    }

    private static Row contesting(Row row, Row asked) {
        String id = asked.cells().getFirst().id();
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.set(0, cells.get(0).called(DisputeList.contested(id)));
        cells.set(1, cells.get(1).called(DisputeList.reason(id)));
        return new Row(row.number(), row.label(), row.required(), cells, row.law(), row.risks());
    }

    /** Which row of a complaint a row of an answer contests: 2.对利息有无异议 contests 2.利息. */
    private static final class ContestedRow {

        private static final String AROUND = "^对|是否|主张|要求|有无异议|的确认或者?异议|诉请|（[^）]*）|／|/|、|签订|合同";
        private static final double LIKE = 0.6;

        static Optional<Row> find(Block block, Row row, Form complaint) {
            boolean contests = row.cells().size() == 2
                    && row.cells().get(0).type() == Cell.Type.CHOICE
                    && row.cells().get(1).type() == Cell.Type.TEXT
                    && row.label().startsWith("对");
            if (!contests) {
                return Optional.empty();
            }
            boolean facts = block.title().startsWith("事实");
            return complaint.blocks().stream()
                    .filter(one -> !one.printed().isEmpty() && one.title().startsWith("事实") == facts)
                    .flatMap(one -> one.rows().stream())
                    .filter(asked ->
                            asked.number() > 0 && asked.cells().getFirst().type() != Cell.Type.PARTY)
                    .filter(asked -> likeness(row, asked) >= LIKE)
                    .max(Comparator.comparingDouble(asked -> likeness(row, asked)));
        }

        /** The share of letters that both labels have; a little more where their numbers agree. */
        private static double likeness(Row row, Row asked) {
            String one = row.label().replaceAll(AROUND, "");
            String other = asked.label().replaceAll(AROUND, "");
            if (one.isEmpty() || other.isEmpty()) {
                return row.number() == asked.number() && one.equals(other) ? 1 : 0;
            }
            long both = one.chars().filter(c -> other.indexOf(c) >= 0).count();
            return 2.0 * both / (one.length() + other.length()) + (row.number() == asked.number() ? 0.1 : 0);
        }
    }
}
