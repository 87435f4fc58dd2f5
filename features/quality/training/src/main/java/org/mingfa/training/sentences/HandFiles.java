package org.mingfa.training.sentences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the hands: first sentences as JSON lines, clauses as tables of fact, value, clause, kind and hand. */
final class HandFiles {

    private static final JsonMapper JSON = new JsonMapper();

    /** The day on which all was said that tells no other. */
    private static final LocalDate SAID = LocalDate.of(2026, 12, 1);

    private HandFiles() {}

    /** Parties as the table of our own sentences writes them. */
    private static final Map<String, List<String>> SIDES = Map.of(
            "1p", List.of("first_instance", "plaintiff"),
            "1d", List.of("first_instance", "defendant"),
            "1t", List.of("first_instance", "third_party"),
            "2a", List.of("second_instance", "appellant"),
            "2e", List.of("second_instance", "appellee"),
            "ea", List.of("enforcement", "applicant"),
            "er", List.of("enforcement", "respondent"),
            "et", List.of("enforcement", "third_party"));

    private static final LocalDate OWN_SAID = LocalDate.of(2026, 11, 29);

    /** All hands of a folder, sentences first, each in the order of its file. */
    static List<LabelledText> read(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            if (file.toString().endsWith(".jsonl")) {
                String hand = file.getFileName().toString().replaceAll("hand-|-extra|\\.jsonl", "");
                for (String line : Files.readAllLines(file)) {
                    texts.add(sentence(hand, JSON.readTree(line)));
                }
            }
        }
        for (Path file : files) {
            if (file.toString().endsWith(".tsv")) {
                texts.addAll(clauses(file));
            }
        }
        return texts;
    }

    /** Our own sentences; of their sums and days it is not learned what they mean, which that table tells in codes of its own. */
    static List<LabelledText> readOwn(Path file) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] row = line.split("\t");
            if (line.startsWith("#") || row[0].equals("set")) {
                continue;
            }
            Map<String, List<String>> facts = new LinkedHashMap<>();
            List<String> side = SIDES.getOrDefault(row[1], List.of());
            if (!side.isEmpty()) {
                facts.put("stage", List.of(side.get(0)));
                facts.put("role", List.of(side.get(1)));
            }
            if (!row[2].equals("-")) {
                facts.put("dispute", List.of(row[2]));
            }
            for (String told : row[3].split(" ")) {
                int equals = told.indexOf('=');
                if (equals > 0) {
                    facts.put(told.substring(0, equals), List.of(told.substring(equals + 1)));
                }
            }
            texts.add(new LabelledText("own", OWN_SAID, row[4], false, facts, Map.of(), Set.of()));
        }
        return texts;
    }

    private static LabelledText sentence(String hand, JsonNode line) {
        Set<String> not = new HashSet<>();
        line.path("not").forEach(one -> not.add(one.asString()));
        return new LabelledText(
                hand,
                LocalDate.parse(line.path("today").asString(SAID.toString())),
                line.get("text").asString().replace('\n', ' '),
                true,
                values(line.path("facts")),
                values(line.path("may")),
                not);
    }

    private static Map<String, List<String>> values(JsonNode node) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            List<String> several = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(one -> several.add(one.asString()));
            } else {
                several.add(entry.getValue().asString());
            }
            values.put(entry.getKey(), several);
        });
        return values;
    }

    /** Rows of one clause are one text: what one row denies another may say. */
    private static List<LabelledText> clauses(Path file) throws IOException {
        Map<String, LabelledText> byClause = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t");
            LabelledText text = byClause.computeIfAbsent(
                    row[2],
                    clause -> new LabelledText(
                            file.getFileName().toString().replace(".tsv", ""),
                            SAID,
                            clause,
                            false,
                            new HashMap<>(),
                            new HashMap<>(),
                            new HashSet<>()));
            if (row[3].equals("neg")) {
                text.not().add(row[0] + "=" + row[1]);
            } else {
                text.facts().computeIfAbsent(row[0], key -> new ArrayList<>()).add(row[1]);
            }
        }
        return List.copyOf(byClause.values());
    }
}
