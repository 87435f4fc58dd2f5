package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.similar.StandardSimilarCases;
import org.mingfa.similar.search.PendingCase;
import org.mingfa.similar.search.SimilarCase;
import org.mingfa.similar.search.SimilarCases;
import org.mingfa.similar.search.Trait;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Similar cases of a question of one sentence: that in which a real court names the focus, taken out of its judgment, which alone is
 * to be found again. All traits together are as good as the best list.
 */
@Tag("shared")
class ShortQuestionsTest {

    private static final Path SOURCE = Path.of(
            System.getProperty("mingfa.root"), "..", "shared", "corpora", "cases", "civil-cases-with-citations.jsonl");
    private static final Pattern FOCUS = Pattern.compile("争议的?焦点[^。：:；\n]{0,12}[是为：:][：:]?([^。；\n]{10,60})[。；\n]");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final double CHANCE = 0.03;

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> questions = new LinkedHashMap<>();

    @TempDir
    private Path data;

    @Test
    void allTraitsTogetherAreAsGoodAsTheBestList() throws IOException {
        Path cases = data.resolve("cases.jsonl");
        Files.write(cases, withoutFocus());
        assertThat(questions).hasSizeGreaterThan(30);
        done("corpus", "add", "civil", cases.toString(), "--format", "judgments");
        done("generation", "build", "--vectors", "off");
        SimilarCases similar = StandardSimilarCases.open();
        GenerationStore store = new GenerationStore(data);
        try (OpenGeneration generation = OpenGeneration.open(store, store.live().orElseThrow())) {
            double together = 0;
            double best = 0;
            for (Map.Entry<String, String> question : questions.entrySet()) {
                List<SimilarCase> found =
                        similar.measured(generation, PendingCase.of(question.getValue(), DAY), Set.of());
                together += reciprocalRank(found, question.getKey());
                best += reciprocalRank(byPairs(found), question.getKey());
            }
            assertThat(together / questions.size()).isGreaterThan(best / questions.size() - CHANCE);
        }
    }

    private List<String> withoutFocus() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(SOURCE)) {
            ObjectNode judgment = (ObjectNode) json.readTree(line);
            String reasoning = judgment.path("reasoning").asString();
            Matcher focus = FOCUS.matcher(reasoning);
            if (focus.find()) {
                questions.put(judgment.get("id").asString(), focus.group(1));
                judgment.put("reasoning", reasoning.substring(0, focus.start()) + reasoning.substring(focus.end()));
            }
            lines.add(json.writeValueAsString(judgment));
        }
        return lines;
    }

    private static List<SimilarCase> byPairs(List<SimilarCase> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble(
                        (SimilarCase one) -> -one.measures().get(Trait.PAIRS)))
                .toList();
    }

    /** 0 where it is not among them: the gate may have withheld it. */
    private static double reciprocalRank(List<SimilarCase> found, String wanted) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).header().sourceId().equals(wanted)) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private void done(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }
}
