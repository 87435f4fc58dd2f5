package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.generation.BuildRequest.BaseIndex;
import org.mingfa.indexer.generation.BuildRequest.Input;
import org.mingfa.indexer.generation.BuildRequest.Target;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.reading.UnchangedCases;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.ReviewDecision;
import org.mingfa.indexer.source.ReviewDecision.Decision;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.text.document.Sha256;

/** Cases that are as they were are not read again, and what is built is what reading them all builds. */
class UnchangedCasesTest {

    private static final String RULE = "G009";

    @TempDir
    private Path folder;

    private SampleCorpora corpora;
    private final List<String> lines = new ArrayList<>(List.of(
            judgment(1, "买卖合同纠纷", "被告欧阳鹤鸣欠付货款，依照《样例灯塔法》第二条。"),
            judgment(2, "离婚纠纷", "双方共同生活。"),
            "{\"id\": \"3\"",
            judgment(4, "教育机构责任纠纷", "原告系某小学学生，尚未成年。")));
    private int builds;

    @BeforeEach
    void goLive() throws IOException {
        corpora = new SampleCorpora(folder).flk();
        write();
        corpora.add("cases", "cases");
        BuildReport live = build(BaseIndex.ANEW);
        corpora.store().promote(live.manifest().id());
    }

    private void write() {
        corpora.write("cases/all.jsonl", String.join("\n", lines));
    }

    private static String judgment(int id, String cause, String facts) {
        return "{\"id\": \"%d\", \"case_no\": \"（2020）浙0203民初%d号\", \"cause\": \"%s\", \"sections\": {\"经审理查明\": \"%s\", \"判决主文\": \"被告付款。\"}}"
                .formatted(id, id, cause, facts);
    }

    private BuildReport build(BaseIndex beginning) throws IOException {
        BuildRequest request = new BuildRequest(
                corpora.store(),
                Input.of(corpora.registry().list()),
                new Target("lucene", Map.of(), beginning),
                Tools.words(SampleCorpora.SEGMENTER));
        return new GenerationBuild(request, InstantSource.fixed(SampleCorpora.NOW.plusSeconds(builds++)))
                .run(BuildListener.SILENT);
    }

    private Path directory(BuildReport report) {
        return corpora.store().directory(report.manifest().id());
    }

    /** The files of the generation but for the index, what is in the index, and the totals. */
    private Object contents(BuildReport report) throws IOException {
        try (OpenGeneration open =
                        OpenGeneration.open(corpora.store(), report.manifest().id());
                Stream<IndexDocument> passages = open.index().contents()) {
            return List.of(
                    SampleCorpora.ownChecksums(report),
                    report.manifest().documents(),
                    report.manifest().passages(),
                    report.manifest().files(),
                    report.problems(),
                    report.losses(),
                    passages.map(one -> List.of(one.passage(), one.keywords(), one.numbers()))
                            .toList());
        }
    }

    private void assertThatBothBeginningsMakeTheSame() throws IOException {
        BuildReport continued = build(BaseIndex.WITH_LIVE);
        assertThat(continued.kept()).isPositive();
        BuildReport anew = build(BaseIndex.ANEW);
        assertThat(contents(continued)).isEqualTo(contents(anew));
        assertThat(Files.readAllBytes(directory(continued).resolve(CaseIdsFile.NAME)))
                .isEqualTo(Files.readAllBytes(directory(anew).resolve(CaseIdsFile.NAME)));
    }

    @Test
    void makesTheSameWhereNothingChanged() throws IOException {
        assertThatBothBeginningsMakeTheSame();
    }

    @Test
    void makesTheSameWhereCasesComeChangeAndGo() throws IOException {
        lines.add(judgment(6, "买卖合同纠纷", "被告欠付运费。"));
        lines.set(0, judgment(7, "买卖合同纠纷", "被告欠付仓储费。"));
        lines.set(1, "");
        write();
        assertThatBothBeginningsMakeTheSame();
    }

    /** The bytes are the same, and yet they are to be read again: a rule was decided, and the decision taken back. */
    @Test
    void readsAgainWhatWasDecidedAnew() throws IOException {
        corpora.registry().reviews().add(new ReviewDecision("cases", RULE, Decision.ADMITTED, "测试", Instant.EPOCH));
        BuildReport admitted = build(BaseIndex.WITH_LIVE);
        assertThat(contents(admitted)).isEqualTo(contents(build(BaseIndex.ANEW)));
        corpora.store().promote(admitted.manifest().id());
        corpora.registry().reviews().remove("cases", RULE);
        BuildReport revoked = build(BaseIndex.WITH_LIVE);
        assertThat(contents(revoked)).isEqualTo(contents(build(BaseIndex.ANEW)));
        assertThat(contents(revoked)).isNotEqualTo(contents(admitted));
    }

    /** A law that is new may be cited by a case of long ago. */
    @Test
    void readsAgainWhereLawsHaveOtherNames() throws IOException {
        lines.add(judgment(8, "买卖合同纠纷", "依照《样例缆绳法》第二条。"));
        write();
        corpora.store().promote(build(BaseIndex.ANEW).manifest().id());
        corpora.lawFile(
                "flk/docx/法律/法律/样例缆绳法_20240101_ffffffffff.docx", SampleCorpora.law("样例缆绳法", "缆绳要结实。", "2024年2月1日"));
        assertThatBothBeginningsMakeTheSame();
    }

    /** What became of the bytes is known by place and checksum; whatever else lies there is read. */
    @Test
    void knowsWhatLiesWhereItLayByItsChecksum() throws IOException {
        UnchangedCases known = UnchangedCases.of(directory(build(BaseIndex.ANEW)), Set.of("cases"));
        for (int line : List.of(1, 2, 3, 4)) {
            assertThat(known.find("cases", input(line, lines.get(line - 1))))
                    .hasValueSatisfying(unread -> assertThat(unread.document()).isNull());
        }
        assertThat(known.find("cases", input(1, lines.get(1)))).isEmpty();
        assertThat(known.find("cases", input(9, lines.get(0)))).isEmpty();
        assertThat(known.find("others", input(1, lines.get(0)))).isEmpty();
        assertThat(known.find("cases", input(4, lines.get(3))))
                .map(InputResult::problems)
                .hasValueSatisfying(problems -> assertThat(problems)
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.code().code()).isEqualTo(RULE)));
    }

    private static DocumentInput input(int line, String text) {
        return new DocumentInput("all.jsonl#" + line, () -> Sha256.of(text), () -> {
            throw new AssertionError("read again");
        });
    }
}
