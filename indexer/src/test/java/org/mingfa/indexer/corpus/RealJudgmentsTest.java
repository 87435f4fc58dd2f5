package org.mingfa.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Nature;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** On every real judgment: no operative word is lost when names are hidden, few wait for a person, and parties stay apart. */
@Tag("shared")
class RealJudgmentsTest {

    private static final int MOST_OF_ALL = 2_000;

    private static final Path SHARED = Path.of(System.getProperty("mingfa.root"), "..", "shared");
    private static final JsonMapper JSON = new JsonMapper();
    private static final CaseReading READING = new CaseReading(CorpusReviews.none("x"));
    private static final Pattern OPERATIVE = Pattern.compile("驳回|撤销|维持(?!刀|钢珠枪|枪)|判令|支持|准许");

    /** Each judgment is read once with its names hidden and once with them. What is counted stands in target/real-judgments.md. */
    @ParameterizedTest
    @CsvSource({
        // file, most that wait for a person because masking would change a word; most in which two names of a party
        // have two
        // labels, two parties one, or a person is named, where the file has parties
        "corpora/cases/civil-cases-with-citations.jsonl, 0, 1, 0, 0", // a short form of a company
        "corpora/cases/spc-judgments.jsonl, 1, 3, 0, 0", // of 715
        "evaluation/c3rd-mini/docs.jsonl, 1, 3, 0, 0",
        "evaluation/muser-private-lending/docs.jsonl, 0, 1, 0, 0", // an account, called by its last digits
        "evaluation/scm-private-lending/docs.jsonl, 0, 0, 0, 0",
        "evaluation/lecard/judgments.jsonl.gz, 14, , , " // half of them by sums: half-hidden names beside 来万 and the
        // like
    })
    void namesGoWordsStayAndAPartyHasOneLabel(
            String file, int mostAltered, Integer mostSplit, Integer mostMerged, Integer mostLeaked)
            throws IOException {
        Queue<String> lost = new ConcurrentLinkedQueue<>();
        Queue<String> altered = new ConcurrentLinkedQueue<>();
        MaskedJudgments.Table table = new MaskedJudgments.Table(file);
        List<String> all = lines(SHARED.resolve(file));
        int step = all.size() > MOST_OF_ALL ? 4 : 1; // the longest set takes ten minutes whole
        List<String> lines = IntStream.range(0, (all.size() + step - 1) / step)
                .mapToObj(i -> all.get(i * step))
                .toList();
        IntStream.range(0, lines.size()).parallel().forEach(i -> {
            String name = file + "#" + (i + 1);
            Outcome<LegalDocument> shown = read(name, lines.get(i));
            if (shown.problems().stream().anyMatch(problem -> problem.code() == ErrorCode.ALTERED_BY_MASKING)) {
                altered.add(name);
            }
            if (shown.value() instanceof Judgment judgment) {
                LegalDocument named = withNames(name, lines.get(i));
                if (words(judgment) != words(named)) {
                    lost.add(name);
                }
                if (mostSplit != null) {
                    table.add(MaskedJudgments.compared(name, text(named), text(judgment)));
                }
            } else {
                table.keptBack(shown.problems().getFirst().code().toString());
            }
        });
        assertThat(lines).isNotEmpty();
        assertThat(lost).isEmpty();
        assertThat(altered).hasSizeLessThanOrEqualTo(mostAltered);
        if (mostSplit != null) {
            table.write(Path.of("target", "real-judgments.md"));
            assertThat(table.split()).hasSizeLessThanOrEqualTo(mostSplit);
            assertThat(table.merged()).hasSizeLessThanOrEqualTo(mostMerged);
            assertThat(table.leaked()).hasSizeLessThanOrEqualTo(mostLeaked);
        }
    }

    private static String text(LegalDocument document) {
        return ((Judgment) document).sections().stream().map(CaseSection::text).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = file.toString().endsWith(".gz")
                ? new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))
                : Files.newBufferedReader(file)) {
            return reader.lines().toList();
        }
    }

    private static Outcome<LegalDocument> read(String name, String line) {
        return READING.read(new CorpusFile(name, line.getBytes(StandardCharsets.UTF_8), "0".repeat(64)));
    }

    /** A sample keeps its names, so the same record as a sample is what it was before. */
    private static LegalDocument withNames(String name, String line) {
        ObjectNode node = (ObjectNode) JSON.readTree(line);
        node.put("nature", Nature.SAMPLE.label());
        return java.util.Objects.requireNonNull(read(name, node.toString()).value());
    }

    private static long words(LegalDocument document) {
        return ((Judgment) document)
                .sections().stream()
                        .map(CaseSection::text)
                        .flatMap(text -> OPERATIVE.matcher(text).results())
                        .count();
    }
}
