package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.indexer.source.ReviewDecision;
import org.mingfa.indexer.source.ReviewDecision.Decision;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.WithheldCase;
import org.mingfa.text.problem.ErrorCode;

/** What the gate keeps out or takes out of invented judgments is nowhere in what a build leaves behind. */
class PublicationBuildTest {

    private static final String DIVORCE = "紫藤巷";
    private static final String MINOR = "青葱小学";
    private static final String ID = "11010519491231002X";
    private static final String NAME = "欧阳鹤鸣";
    private static final String KEPT = "柴油发电机";

    private static final int MOST_BYTES = 64 << 20;

    @TempDir
    Path folder;

    private SampleCorpora corpora;

    @BeforeEach
    void plant() {
        corpora = new SampleCorpora(folder);
        corpora.write(
                "cases/all.jsonl",
                String.join(
                        "\n",
                        List.of(
                                judgment("1", "离婚纠纷", "双方在" + DIVORCE + "共同生活。"),
                                judgment("2", "教育机构责任纠纷", "原告系" + MINOR + "学生。"),
                                judgment("3", "买卖合同纠纷", "被告" + NAME + "，公民身份号码" + ID + "，欠付" + KEPT + "货款。"))));
        corpora.write("single/" + NAME + "与某离婚案.txt", """
                某省某市人民法院
                民事判决书
                （2020）浙0203民初7号
                原告：%s，女，汉族。
                原告%s与被告李四离婚纠纷一案，现已审理终结。
                本院认为，感情破裂。依照《中华人民共和国民法典》第一千零七十九条，判决如下：
                准予离婚。
                二〇二〇年五月六日
                """.formatted(NAME, NAME));
        corpora.add("cases", "cases").add("single", "single");
    }

    private static String judgment(String id, String cause, String facts) {
        return "{\"id\": \"%s\", \"case_no\": \"（2020）浙0203民初%s号\", \"cause\": \"%s\", \"title\": \"%s与某%s\", \"sections\": {\"经审理查明\": \"%s\", \"判决主文\": \"被告%s付款。\"}}"
                .formatted(id, id, cause, NAME, cause, facts, NAME);
    }

    private List<FileRecord> files(BuildReport report) throws IOException {
        Path files = corpora.store().directory(report.manifest().id()).resolve("files.jsonl");
        try (Stream<FileRecord> records = RecordLines.read(files, FileRecord.class)) {
            return records.toList();
        }
    }

    private List<CasePassage> passages(BuildReport report) throws IOException {
        List<CasePassage> passages = new ArrayList<>();
        try (OpenGeneration generation =
                OpenGeneration.open(corpora.store(), report.manifest().id())) {
            for (FileRecord file : files(report)) {
                for (int i = 0; file.document() != null && i < 2; i++) {
                    String id = new DocumentId(file.document()) + "~" + i;
                    passages.add((CasePassage)
                            generation.index().passages(List.of(id)).getFirst());
                }
            }
        }
        return passages;
    }

    @Test
    void whatIsWithheldIsCountedByItsRule() throws IOException {
        BuildReport report = corpora.run();
        assertThat(report.losses()).isEqualTo(Map.of(ErrorCode.FAMILY_STATUS, 2L, ErrorCode.AWAITS_REVIEW, 1L));
        assertThat(report.problems())
                .isEqualTo(Map.of(ErrorCode.FAMILY_STATUS, 2L, ErrorCode.AWAITS_REVIEW, 1L, ErrorCode.ANONYMISED, 1L));
        assertThat(report.manifest().documents()).isEqualTo(1);
    }

    @Test
    void whatIsReleasedHasNoNameAndNoNumber() throws IOException {
        assertThat(passages(corpora.run()))
                .extracting(passage -> passage.header().title() + "：" + passage.text())
                .containsExactly("欧阳某与某买卖合同纠纷：被告欧阳某，欠付" + KEPT + "货款。", "欧阳某与某买卖合同纠纷：被告欧阳某付款。");
    }

    /** Number, court, day and reason; also after a build that did not read them again. What awaits review is not told of. */
    @Test
    void ofWhatIsNeverPublishedItIsToldThatItIsNot() throws IOException {
        String reason = "离婚诉讼，或者涉及未成年子女抚养、监护。";
        for (Instant built : List.of(SampleCorpora.NOW, SampleCorpora.NOW.plusSeconds(60))) {
            BuildReport report = corpora.run(built);
            try (OpenGeneration generation =
                    OpenGeneration.open(corpora.store(), report.manifest().id())) {
                assertThat(generation.withheld().find("（2020）浙0203民初1号"))
                        .contains(new WithheldCase("（2020）浙0203民初1号", null, null, reason));
                assertThat(generation.withheld().find("（2020）浙0203民初7号"))
                        .contains(new WithheldCase("（2020）浙0203民初7号", "某省某市人民法院", LocalDate.of(2020, 5, 6), reason));
                assertThat(generation.withheld().find("（2020）浙0203民初2号")).isEmpty();
                assertThat(generation.withheld().find("（2020）浙0203民初3号")).isEmpty();
            }
            corpora.store().promote(report.manifest().id());
        }
    }

    /** Every file of the data directory is read as bytes; the word that stays shows that this would find the others. */
    @Test
    void nothingOfItIsInAnyFileOfTheBuild() throws IOException {
        corpora.run();
        assertThat(holding(KEPT)).isNotEmpty();
        for (String planted : List.of(DIVORCE, MINOR, ID, NAME)) {
            assertThat(holding(planted)).as(planted).isEmpty();
        }
    }

    /** What the model is asked to embed, what the build says on its way, and what lies in the temporary directory. */
    @Test
    void nothingOfItReachesVectorsConsoleOrTemporaryFiles() throws IOException {
        List<String> embedded = Collections.synchronizedList(new ArrayList<>());
        PassageVectors vectors = new PassageVectors() {
            @Override
            public List<float[]> of(List<String> texts) {
                embedded.addAll(texts);
                return texts.stream().map(text -> new float[] {1, 0}).toList();
            }

            @Override
            public String fingerprint() {
                return "noting";
            }
        };
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Instant begun = Instant.now();
        String said = said(() -> corpora.run(vectors));
        assertThat(String.join("\n", embedded)).contains(KEPT).doesNotContain(DIVORCE, MINOR, ID, NAME);
        assertThat(said).doesNotContain(DIVORCE, MINOR, ID, NAME);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(file -> Files.isRegularFile(file) && isSince(file, begun)))
                    .allSatisfy(file -> assertThat(content(file)).doesNotContain(DIVORCE, MINOR, ID, NAME));
        }
    }

    /** Other programs and users write there too, and remove what they wrote; a build of two cases writes nothing so large. */
    private static String content(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (NoSuchFileException | AccessDeniedException notOurs) {
            return "";
        }
    }

    private static boolean isSince(Path file, Instant begun) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(begun);
        } catch (IOException goneAlready) {
            return false;
        }
    }

    private static String said(ThrowableAssert.ThrowingCallable run) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            System.setOut(both);
            System.setErr(both);
            run.call();
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<Path> holding(String words) throws IOException {
        String wanted = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(corpora.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    @Test
    void anOperatorAdmitsAndWithdrawsAndUndoesBoth() throws IOException {
        BuildReport first = corpora.run();
        String minor = sha256(first, ErrorCode.AWAITS_REVIEW);
        String sold = files(first).stream()
                .filter(file -> file.code() == null)
                .findFirst()
                .orElseThrow()
                .sha256();
        review(minor, Decision.ADMITTED);
        review(String.valueOf(sold), Decision.WITHDRAWN);
        BuildReport second = corpora.run(SampleCorpora.NOW.plusSeconds(60));
        assertThat(second.losses()).isEqualTo(Map.of(ErrorCode.FAMILY_STATUS, 2L, ErrorCode.WITHDRAWN, 1L));
        assertThat(passages(second).getFirst().text()).isEqualTo("原告系" + MINOR + "学生。");
        corpora.registry().reviews().remove("cases", minor);
        corpora.registry().reviews().remove("cases", String.valueOf(sold));
        assertThat(corpora.run(SampleCorpora.NOW.plusSeconds(120)).losses()).isEqualTo(first.losses());
    }

    @Test
    void aWholeRuleIsSetAsideForOneCorpus() throws IOException {
        review("G005", Decision.ADMITTED);
        assertThat(corpora.run().losses()).isEqualTo(Map.of(ErrorCode.FAMILY_STATUS, 1L, ErrorCode.AWAITS_REVIEW, 1L));
    }

    private void review(String subject, Decision decision) {
        corpora.registry().reviews().add(new ReviewDecision("cases", subject, decision, "核对无误", Instant.EPOCH));
    }

    private String sha256(BuildReport report, ErrorCode code) throws IOException {
        return String.valueOf(files(report).stream()
                .filter(file -> file.code() == code)
                .findFirst()
                .orElseThrow()
                .sha256());
    }
}
