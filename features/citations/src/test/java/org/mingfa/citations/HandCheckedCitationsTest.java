package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.AnswerJson;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * Which share of the citations of articles in 40 real documents is found, and which share of what is found is right. The
 * documents were drawn by lot and read by hand: spans and beginnings of checksums of the normal forms are kept, no texts.
 */
@Tag("shared")
class HandCheckedCitationsTest {

    private static final Path SHARED = Path.of(System.getProperty("mingfa.root"), "..", "shared");
    private static final List<String> C3RD = List.of("CaseRecord", "JudgeAccusation", "JudgeReason", "JudgeResult");

    private static final CitationFinder FINDER = new CitationFinder(LawNames.standard());

    /** A document and what stands in it: {@code 841-860=1a2b3c4d}. */
    private record Checked(String set, String id, String sha256, Set<String> citations) {
        static Checked of(String line) {
            List<String> fields = List.of(line.split("\t"));
            return new Checked(
                    fields.get(0), fields.get(1), fields.get(2), new TreeSet<>(fields.subList(3, fields.size())));
        }
    }

    @Test
    void nearlyAllCitationsAreFoundAndNearlyAllThatIsFoundIsRight() throws IOException {
        Map<String, String> texts = texts();
        int wanted = 0;
        int found = 0;
        int right = 0;
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Checked document : documents()) {
            String text = texts.get(document.set() + " " + document.id());
            assertThat(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(document.sha256());
            Set<String> seen = found(text);
            wanted += document.citations().size();
            found += seen.size();
            right += (int) seen.stream().filter(document.citations()::contains).count();
            document.citations().stream()
                    .filter(one -> !seen.contains(one))
                    .forEach(one -> missed.add(document.id() + " " + one));
            seen.stream()
                    .filter(one -> !document.citations().contains(one))
                    .forEach(one -> wrong.add(document.id() + " " + one));
        }
        String figures =
                "of %d citations %d are found (%.1f %%); of %d found %d are right (%.1f %%)%nmissed %s%nwrong %s"
                        .formatted(
                                wanted,
                                right,
                                100.0 * right / wanted,
                                found,
                                right,
                                100.0 * right / found,
                                missed,
                                wrong);
        Files.writeString(Path.of("target", "hand-checked-citations.txt"), figures + "\n");
        assertThat(wanted).isEqualTo(249);
        assertThat(right).as(figures).isGreaterThanOrEqualTo(238);
        assertThat(wrong).as(figures).hasSizeLessThanOrEqualTo(9);
    }

    private static List<Checked> documents() throws IOException {
        try (InputStream table = HandCheckedCitationsTest.class.getResourceAsStream("hand-checked.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Checked::of)
                    .toList();
        }
    }

    /** A citation that names no law counts as found too, and is right only where none is named: nowhere in the table. */
    private static Set<String> found(String text) {
        return FINDER.find(text).stream()
                .filter(one -> one.citation() instanceof StatuteCitation)
                .map(one -> one.start() + "-" + one.end() + "="
                        + Sha256.of(one.citation().format().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 8))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (JsonNode row : rows("corpora/cases/civil-cases-with-citations.jsonl")) {
            texts.put("civil " + row.get("id").asInt(), joined(row, List.of("fact", "reasoning", "judgment")));
        }
        for (JsonNode row : rows("corpora/cases/spc-judgments.jsonl")) {
            texts.put("spc " + row.get("id").asString(), row.get("text").asString());
        }
        List<JsonNode> typical = rows("corpora/cases/typical-cases.jsonl");
        for (int i = 0; i < typical.size(); i++) {
            texts.put("typical " + i, typical.get(i).get("text").asString());
        }
        for (JsonNode row : rows("evaluation/c3rd-mini/docs.jsonl")) {
            texts.put("c3rd " + row.get("CaseId").asString(), joined(row, C3RD));
        }
        return texts;
    }

    private static String joined(JsonNode row, List<String> fields) {
        return fields.stream().map(field -> row.path(field).asString("")).collect(Collectors.joining("\n"));
    }

    private static List<JsonNode> rows(String file) throws IOException {
        try (Stream<String> lines = Files.lines(SHARED.resolve(file))) {
            return lines.map(AnswerJson.mapper()::readTree).toList();
        }
    }
}
