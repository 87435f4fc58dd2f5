package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;

/** The real corpora, whole: every file has an end, and the known versions have their known dates. */
@Tag("shared")
class RealCorporaTest {

    private static final Path CORPORA = Path.of(System.getProperty("mingfa.root"), "..", "shared", "corpora");

    @TempDir
    Path folder;

    private BuildReport build(String name, String format) throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder);
        corpora.add(name, CORPORA.resolve(name).toString());
        BuildReport report = corpora.run();
        assertThat(report.manifest().corpora().getFirst().format()).isEqualTo(format);
        assertThat(new GenerationCheck(corpora.store())
                        .findings(report.manifest().id(), SampleCorpora.SEGMENTER.fingerprint()))
                .isEmpty();
        return report;
    }

    /** 2,416 files and six records without one. Two files are error pages, two are copies. */
    @Test
    void everyOfficialFileIsAccountedFor() throws IOException {
        BuildReport report = build("flk", "flk");
        assertThat(report.manifest().files()).isEqualTo(new Counts(2_422, 2_412, 2, 8, 0));
        SampleCorpora corpora = new SampleCorpora(folder);
        try (OpenGeneration generation =
                OpenGeneration.open(corpora.store(), report.manifest().id())) {
            List<LawHeader> versions = generation
                    .catalogue()
                    .find(WorkKey.of("民事诉讼法"))
                    .orElseThrow()
                    .all();
            assertThat(versions)
                    .extracting(
                            LawHeader::promulgated,
                            h -> h.period().from(),
                            h -> h.period().until())
                    .containsExactly(
                            version("2017-06-27", "2017-07-01", "2022-01-01"),
                            version("2021-12-24", "2022-01-01", "2024-01-01"),
                            version("2023-09-01", "2024-01-01", null));
        }
    }

    private static org.assertj.core.groups.Tuple version(String promulgated, String from, String until) {
        return org.assertj.core.groups.Tuple.tuple(
                LocalDate.parse(promulgated), LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    /**
     * The corpus' own description counts 64,665 lines that begin with 第…条. All are found; 642 more provisions of 39
     * files are numbered 一、 or 1. instead, and 295 articles stand in seven files that are copies of others; the 550 of the
     * interpretation of the civil procedure law of 2022 stand there under two dates and are held once.
     */
    @Test
    void theArticlesOfTheReadersProjectAreAllThere() throws IOException {
        BuildReport report = build("lawrefbook", "lawrefbook");
        Counts files = report.manifest().files();
        assertThat(files.rejected() + files.failed()).isZero();
        assertThat(report.manifest().articles()).isEqualTo(64_665 + 642 - 295 - 550);
    }

    /** 2,439 laws and five pages; 16 files are copies of a version that another file has. */
    @Test
    void theLivingCorpusIsReadToTheLastFile() throws IOException {
        BuildReport report = build("lawtext", "lawtext");
        assertThat(report.manifest().files()).isEqualTo(new Counts(2_444, 2_423, 21, 0, 0));
        SampleCorpora corpora = new SampleCorpora(folder);
        try (OpenGeneration generation =
                OpenGeneration.open(corpora.store(), report.manifest().id())) {
            assertThat(generation
                            .catalogue()
                            .find(WorkKey.of("监狱法"))
                            .orElseThrow()
                            .all())
                    .extracting(
                            LawHeader::promulgated,
                            h -> h.period().from(),
                            h -> h.period().until())
                    .containsExactly(
                            version("2012-10-26", "2013-01-01", "2026-11-01"),
                            version("2026-04-30", "2026-11-01", null));
        }
    }
}
