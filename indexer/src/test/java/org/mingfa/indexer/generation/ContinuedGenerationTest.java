package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.generation.BuildRequest.BaseIndex;
import org.mingfa.indexer.generation.BuildRequest.Input;
import org.mingfa.indexer.generation.BuildRequest.Target;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.questions.LayQuestions;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.TextField;

/** A build that begins with the live generation makes the same as one that begins with nothing. */
class ContinuedGenerationTest {

    @TempDir
    Path folder;

    private SampleCorpora corpora;
    private long builds;
    private long documents;

    @BeforeEach
    void goLive() throws IOException {
        corpora = new SampleCorpora(folder).flk().lawrefbook().digests();
        BuildReport live = build(BaseIndex.ANEW);
        documents = live.manifest().documents();
        corpora.store().promote(live.manifest().id());
    }

    private BuildReport build(BaseIndex beginning) throws IOException {
        return build(beginning, null);
    }

    private BuildReport build(BaseIndex beginning, @Nullable RankingModel learned) throws IOException {
        BuildRequest request = new BuildRequest(
                corpora.store(),
                Input.of(corpora.registry().list()),
                new Target("lucene", Map.of(), beginning),
                new Tools(SampleCorpora.SEGMENTER, null, learned, LayQuestions.NONE));
        return new GenerationBuild(request, InstantSource.fixed(SampleCorpora.NOW.plusSeconds(builds++)))
                .run(BuildListener.SILENT);
    }

    private Object contents(BuildReport report) throws IOException {
        try (OpenGeneration open =
                        OpenGeneration.open(corpora.store(), report.manifest().id());
                Stream<IndexDocument> passages = open.index().contents()) {
            Query lighthouse = new Query.Terms(Map.of(TextField.TEXT_BIGRAMS, 1f), Map.of("灯塔", 1f, "点亮", 1f), 1);
            return List.of(
                    SampleCorpora.ownChecksums(report),
                    report.manifest().documents(),
                    report.manifest().articles(),
                    report.manifest().passages(),
                    open.index().rank(RankRequest.best(lighthouse, Filter.NONE, 100)),
                    passages.map(passage -> List.of(passage.passage(), passage.keywords(), passage.numbers()))
                            .toList());
        }
    }

    private void assertThatBothBeginningsMakeTheSame(long kept) throws IOException {
        BuildReport continued = build(BaseIndex.WITH_LIVE);
        BuildReport fresh = build(BaseIndex.ANEW);
        assertThat(continued.kept()).isEqualTo(kept);
        assertThat(fresh.kept()).isZero();
        assertThat(contents(continued)).isEqualTo(contents(fresh));
    }

    @Test
    void keepsAllWhereNothingChanged() throws IOException {
        assertThatBothBeginningsMakeTheSame(documents);
    }

    @Test
    void takesInWhatAnArticleSaysNow() throws IOException {
        corpora.lawFile(
                "flk/docx/法律/法律/样例码头法_20160101_dddddddddd.docx", SampleCorpora.law("样例码头法", "码头夜间关闭。", "2016年2月1日"));
        assertThatBothBeginningsMakeTheSame(documents - 1);
    }

    @Test
    void takesInANewLawAndForgetsOneThatIsGone() throws IOException {
        corpora.lawFile(
                "flk/docx/法律/法律/样例缆绳法_20240101_ffffffffff.docx", SampleCorpora.law("样例缆绳法", "缆绳要结实。", "2024年2月1日"));
        Files.delete(folder.resolve("flk/docx/法律/法律/样例码头法_20160101_dddddddddd.docx"));
        assertThatBothBeginningsMakeTheSame(documents - 1);
    }

    /** Its file is the same, and yet it is no longer the law: the version before ends when a new one begins. */
    @Test
    void endsAVersionThatANewOneReplaces() throws IOException {
        corpora.lawFile(
                "flk/docx/法律/法律/样例灯塔法_20250101_aaaaaaaaaa.docx", SampleCorpora.law("样例灯塔法", "灯塔不再点亮。", "2025年2月1日"));
        corpora.record(
                "flk/json/法律/法律/样例灯塔法_20250101_aaaaaaaaaa.json",
                "aaaaaaaaaabb04",
                "样例灯塔法",
                "2025-01-01",
                "2025-02-01",
                3);
        BuildReport continued = build(BaseIndex.WITH_LIVE);
        assertThat(continued.kept()).isLessThan(documents);
        assertThat(contents(continued)).isEqualTo(contents(build(BaseIndex.ANEW)));
    }

    @Test
    void keepsNothingThatOtherLayWordsWouldChange() throws IOException {
        BuildReport learned = build(BaseIndex.WITH_LIVE, RankingModelFile.standard());
        assertThat(learned.kept()).isZero();
    }

    @Test
    void keepsNothingThatOtherCodeMade() throws IOException {
        Path manifest =
                corpora.store().directory(corpora.store().live().orElseThrow()).resolve("manifest.json");
        String code = IndexConfiguration.partsNow().get("code");
        Files.writeString(manifest, Files.readString(manifest).replace(code, "0123456789abcdef"));
        assertThat(build(BaseIndex.WITH_LIVE).kept()).isZero();
    }
}
