package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.indexer.generation.BuildRequest.Input;
import org.mingfa.indexer.reading.EarlierReading;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.FetchListener;
import org.mingfa.text.problem.Problem;

class CorpusComparisonTest {

    @TempDir
    Path folder;

    @Test
    void tellsAddedChangedRemovedRepealedAndRejected() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).flk();
        CorpusComparison comparison = new CorpusComparison(corpora.store(), corpora.registry());
        corpora.store().promote(corpora.run().manifest().id());
        assertThat(comparison
                        .update(corpora.registry().get("flk"), FetchListener.SILENT)
                        .isEmpty())
                .isTrue();

        String law = "法律/法律/样例灯塔法_20200101_aaaaaaaaaa";
        corpora.record("flk/json/" + law + ".json", "aaaaaaaaaabb02", "样例灯塔法", "2020-01-01", "2020-05-01", 1);
        corpora.lawFile(
                "flk/docx/法律/法律/样例渡口法_20150101_cccccccccc.docx", SampleCorpora.law("样例渡口法", "渡口有灯。", "2015年2月1日"));
        corpora.write("flk/docx/法律/法律/样例坏法_20210101_ffffffffff.docx", "");
        Files.delete(folder.resolve("flk/docx/法律/法律/样例码头法_20160101_dddddddddd.docx"));
        CorpusDifference difference = comparison.compare(corpora.registry().get("flk"));
        assertThat(difference.added()).containsExactly("docx/法律/法律/样例渡口法_20150101_cccccccccc.docx");
        assertThat(difference.changed()).containsExactly("docx/法律/法律/法律/样例灯塔法_20200101_aaaaaaaaaa.docx");
        assertThat(difference.removed())
                .containsExactly(
                        "docx/法律/法律/样例码头法_20160101_dddddddddd.docx", "json/法律/法律/样例渡口法_20150101_cccccccccc.json");
        assertThat(difference.repealed()).isEqualTo(List.of("样例灯塔法（2020-01-01）"));
        assertThat(difference.laws()).containsExactly("样例灯塔法", "样例码头法");
        assertThat(difference.rejected())
                .extracting(Problem::toString)
                .containsExactly("E001 docx/法律/法律/样例坏法_20210101_ffffffffff.docx 文件是空的。 从来源重新下载该文件。");
    }

    /** The build behind a comparison parses no law again; cases are read when their turn comes. */
    @Test
    void whatWasComparedIsBuilt() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).flk().lawrefbook().digests();
        BuildReport alone = corpora.run();
        EarlierReading reading = new EarlierReading();
        CorpusComparison comparison = new CorpusComparison(corpora.store(), corpora.registry(), reading);
        for (Corpus corpus : corpora.registry().list()) {
            comparison.compare(corpus);
        }
        corpora.write("starter/laws/样例浮标法.md", "");
        corpora.write("flk/docx/法律/法律/样例码头法_20160101_dddddddddd.docx", "");
        BuildRequest request =
                BuildRequest.of(corpora.store(), corpora.registry().list(), SampleCorpora.SEGMENTER);
        Input input = new Input(corpora.registry().list(), ExtractionLimits.DEFAULT, reading);
        BuildReport behind = new GenerationBuild(
                        new BuildRequest(request.store(), input, request.target(), request.tools()),
                        InstantSource.fixed(SampleCorpora.NOW.plusSeconds(1)))
                .run(BuildListener.SILENT);
        assertThat(behind.manifest().corpora()).isEqualTo(alone.manifest().corpora());
        assertThat(SampleCorpora.ownChecksums(behind)).isEqualTo(SampleCorpora.ownChecksums(alone));

        BuildReport after = corpora.run(SampleCorpora.NOW.plusSeconds(2));
        assertThat(after.manifest().documents()).isLessThan(alone.manifest().documents());
    }
}
