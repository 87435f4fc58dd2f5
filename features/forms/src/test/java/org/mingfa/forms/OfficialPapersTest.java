package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The official papers as they stand in {@code ../shared/domain/forms}, against what is carried in the product; with
 * {@code -Dgolden=update} they are imported anew.
 */
@Tag("shared")
class OfficialPapersTest {

    private static final Path DATA =
            Path.of(System.getProperty("mingfa.root"), "..", "shared", "domain", "forms", "fa-2025-82.json");
    private static final Path CARRIED = Path.of("src/main/resources/org/mingfa/forms/official.jsonl");
    private static final Path DIFFERENCES = Path.of("src/test/resources/org/mingfa/forms/official-differences.txt");
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whatIsCarriedIsWhatTheBookHas() throws IOException {
        String imported = imported();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(CARRIED, imported);
        }
        assertThat(Files.readString(CARRIED)).isEqualTo(imported);
        assertThat(imported.lines()).hasSize(113);
    }

    /**
     * Each worked example, poured into our paper: what its rows tick is ticked in ours, under the same labels in the same order.
     * The lines that could not be poured stand in the golden file, with why.
     */
    @Test
    void theExamplesFillOurPapers() throws IOException {
        List<Map<String, Object>> papers = JSON.readValue(Files.readString(DATA), LIST);
        Map<Integer, OfficialPaper> blanks = OfficialPaper.all();
        OfficialExamples examples = new OfficialExamples();
        for (Map<String, Object> paper : papers) {
            if (Boolean.FALSE.equals(paper.get("blank"))) {
                OfficialPaper blank = blanks.get((Integer) paper.get("pair"));
                examples.pour(JSON.convertValue(example(paper), OfficialPaper.class), OfficialFormsTest.form(blank));
            }
        }
        String report = examples.report();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(DIFFERENCES, report);
        }
        assertThat(report).isEqualTo(Files.readString(DIFFERENCES));
        assertThat(examples.wrong()).isEmpty();
    }

    private static Map<String, Object> example(Map<String, Object> paper) {
        Map<String, Object> example = blank(paper);
        example.put("notes", List.of());
        return example;
    }

    /** Every blank, with its words and nothing that is read out of them: options, hints and pages are found again or of no use. */
    private static String imported() throws IOException {
        List<Map<String, Object>> papers = JSON.readValue(Files.readString(DATA), LIST);
        return papers.stream()
                .filter(paper -> Boolean.TRUE.equals(paper.get("blank")))
                .map(OfficialPapersTest::blank)
                .map(JSON::writeValueAsString)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> blank(Map<String, Object> paper) {
        Map<String, Object> blank = taken(paper, "n", "kind", "title", "cause", "notes");
        List<Map<String, Object>> sections = (List<Map<String, Object>>) paper.get("sections");
        blank.put("sections", sections.stream().map(OfficialPapersTest::section).toList());
        blank.put("signature", paper.getOrDefault("signature", List.of()));
        List<String> after = (List<String>) paper.getOrDefault("after", List.of());
        blank.put(
                "after",
                after.stream()
                        .map(line -> line.replaceFirst("^\\d{6}(?=注)", ""))
                        .toList()); // page numbers
        return blank;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> section) {
        Map<String, Object> taken = taken(section, "title");
        List<Map<String, Object>> rows = (List<Map<String, Object>>) section.get("rows");
        taken.put(
                "rows",
                rows.stream().map(row -> taken(row, "label", "text", "cells")).toList());
        return taken;
    }

    private static Map<String, Object> taken(Map<String, Object> from, String... keys) {
        Map<String, Object> taken = new LinkedHashMap<>();
        for (String key : keys) {
            if (from.get(key) != null) {
                taken.put(key, from.get(key));
            }
        }
        return taken;
    }
}
