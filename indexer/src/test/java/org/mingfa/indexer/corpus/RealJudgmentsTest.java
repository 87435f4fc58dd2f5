package org.mingfa.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
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

/** On every real judgment: no operative word is lost when names are hidden, and each party has one label. */
@Tag("shared")
class RealJudgmentsTest {

    private static final Path SHARED = Path.of(System.getProperty("mingfa.root"), "..", "shared");
    private static final JsonMapper JSON = new JsonMapper();
    private static final CaseReading READING = new CaseReading(CorpusReviews.none("x"));
    private static final Pattern OPERATIVE = Pattern.compile("驳回|撤销|维持(?!刀|钢珠枪)|判令|支持|准许");

    /** A company, and what it is called: not 原告 and the like, not several together. */
    private static final Pattern SHORT_NAME = Pattern.compile(
            "([\\u4e00-\\u9fa5（）()A-Za-z0-9]{3,40}(?:公司|分行|支行|厂|银行|集团)\\d*)[（(](?:以下|下)?(?:简)?称[：:]?[“\"]?"
                    + "((?![\\u4e00-\\u9fa5]{0,3}(?:原告|被告|第三人|[甲乙丙丁]方|[贷借]款人))[\\u4e00-\\u9fa5A-Za-z0-9]{2,16}?)[”\"]?[）)]");

    @ParameterizedTest
    @CsvSource({
        // file, most that wait for a person because masking would change a word
        "corpora/cases/civil-cases-with-citations.jsonl, 0",
        "corpora/cases/spc-judgments.jsonl, 0",
        "evaluation/c3rd-mini/docs.jsonl, 0",
        "evaluation/muser-private-lending/docs.jsonl, 0",
        "evaluation/scm-private-lending/docs.jsonl, 0",
        "evaluation/lecard/judgments.jsonl.gz, 4"
    })
    void noOperativeWordIsLost(String file, int mostAltered) throws IOException {
        Queue<String> lost = new ConcurrentLinkedQueue<>();
        Queue<String> altered = new ConcurrentLinkedQueue<>();
        List<String> lines = lines(SHARED.resolve(file));
        IntStream.range(0, lines.size()).parallel().forEach(i -> {
            String name = file + "#" + (i + 1);
            Outcome<LegalDocument> shown = read(name, lines.get(i));
            if (shown.problems().stream().anyMatch(problem -> problem.code() == ErrorCode.ALTERED_BY_MASKING)) {
                altered.add(name);
            }
            if (shown.value() instanceof Judgment judgment && words(judgment) != words(withNames(name, lines.get(i)))) {
                lost.add(name);
            }
        });
        assertThat(lines).isNotEmpty();
        assertThat(lost).isEmpty();
        assertThat(altered).hasSizeLessThanOrEqualTo(mostAltered);
    }

    /**
     * Whom a text calls 云杉有限公司（以下简称云杉公司） has one label, and no two of them the same. Told by the words at each such
     * bracket before and after, without the reading that hid the names.
     */
    @ParameterizedTest
    @CsvSource({
        // file, most judgments in a hundred with a party under two labels, most with two parties under one
        "corpora/cases/spc-judgments.jsonl, 3, 0",
        "evaluation/c3rd-mini/docs.jsonl, 3, 0",
        "evaluation/muser-private-lending/docs.jsonl, 0, 0",
        "evaluation/scm-private-lending/docs.jsonl, 0, 0"
    })
    void aPartyHasOneLabelOfItsOwn(String file, int mostSplit, int mostMerged) throws IOException {
        List<String> lines = lines(SHARED.resolve(file));
        List<ShortNames> all = IntStream.range(0, lines.size())
                .parallel()
                .mapToObj(i -> file + "#" + (i + 1))
                .map(name -> shortNames(name, lines.get(Integer.parseInt(name.substring(file.length() + 1)) - 1)))
                .filter(names -> names.hidden() > 0)
                .toList();
        List<String> split =
                all.stream().filter(ShortNames::split).map(ShortNames::judgment).toList();
        List<String> merged = all.stream()
                .filter(ShortNames::merged)
                .map(ShortNames::judgment)
                .toList();
        System.out.println(
                file + ": " + all.size() + " judgments with short names, split " + split + ", merged " + merged);
        assertThat(all).isNotEmpty();
        assertThat(split).hasSizeLessThanOrEqualTo(all.size() * mostSplit / 100);
        assertThat(merged).hasSizeLessThanOrEqualTo(mostMerged);
    }

    /** What became of the names at the brackets of one judgment. */
    private record ShortNames(String judgment, int hidden, boolean split, boolean merged) {}

    private static ShortNames shortNames(String name, String line) {
        if (!(read(name, line).value() instanceof Judgment shown)) {
            return new ShortNames(name, 0, false, false);
        }
        String before = text(withNames(name, line));
        String after = text(shown);
        List<MatchResult> was = SHORT_NAME.matcher(before).results().toList();
        List<MatchResult> is = SHORT_NAME.matcher(after).results().toList();
        assertThat(is).as(name).hasSameSizeAs(was);
        Map<String, String> fullNames = new HashMap<>();
        int hidden = 0;
        boolean split = false;
        boolean merged = false;
        for (int i = 0; i < was.size(); i++) {
            String full = was.get(i).group(1);
            String label = is.get(i).group(2);
            if (!label.equals(was.get(i).group(2)) || !is.get(i).group(1).equals(full)) {
                hidden++;
                split |= !is.get(i).group(1).endsWith(label);
                String other = fullNames.putIfAbsent(label, full);
                merged |= other != null && !other.endsWith(full) && !full.endsWith(other);
            }
        }
        return new ShortNames(name, hidden, split, merged);
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
