package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.TextCaution;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.Province;

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
            assertThat(generation.catalogue().all())
                    .filteredOn(law -> law.source().cautions().contains(TextCaution.ARTICLES_LOST))
                    .extracting(LawHeader::title)
                    .containsExactly("最高人民法院、最高人民检察院关于办理扰乱无线电通讯管理秩序等刑事案件适用法律若干问题的解释");
        }
    }

    /** Ten texts with 404 articles, a decision without any, and a page; one is consolidated, five were read in one copy. */
    @Test
    void theAdditionsAreReadToTheLastArticle() throws IOException {
        BuildReport report = build("lawtext-additions", "additions");
        assertThat(report.manifest().files()).isEqualTo(new Counts(12, 11, 1, 0, 0));
        // the decision has numbered items and no article of its own
        assertThat(report.manifest().articles()).isGreaterThanOrEqualTo(404);
        SampleCorpora corpora = new SampleCorpora(folder);
        try (OpenGeneration generation =
                OpenGeneration.open(corpora.store(), report.manifest().id())) {
            Map<List<TextCaution>, Long> cautions = generation.catalogue().all().stream()
                    .collect(Collectors.groupingBy(law -> law.source().cautions(), Collectors.counting()));
            assertThat(cautions)
                    .isEqualTo(Map.of(
                            List.of(), 5L,
                            List.of(TextCaution.ONE_COPY), 5L,
                            List.of(TextCaution.CONSOLIDATED), 1L));
        }
    }

    /** 1 to 279 without 45. */
    @Test
    void everyGuidingCaseIsRead() throws IOException {
        assertThat(build("guiding", "guiding").manifest().files()).isEqualTo(new Counts(279, 278, 1, 0, 0));
    }

    /** 58 local regulations and their list; each with its place, none said to be looked after. */
    @Test
    void whatAPlaceAddsSaysWhoseItIs() throws IOException {
        try (OpenGeneration local = open(build("local", "lawrefbook"))) {
            assertThat(local.catalogue().all())
                    .isNotEmpty()
                    .allSatisfy(law -> assertThat(law.level()).as(law.title()).isEqualTo(Level.LOCAL_REGULATION))
                    .allSatisfy(law -> assertThat(law.source().cautions())
                            .as(law.title())
                            .contains(TextCaution.CURRENCY_UNCHECKED))
                    .allSatisfy(law -> assertThat(Province.of(law).map(Province::name))
                            .as(law.title())
                            .contains(law.source().file().split("/")[0]));
        }
    }

    /** Twelve rules of ministries, one of them of the Party. */
    @Test
    void whatAMinistryAddsIsARuleOfIt() throws IOException {
        try (OpenGeneration rules = open(build("rules", "lawrefbook"))) {
            assertThat(rules.catalogue().all())
                    .filteredOn(law -> !law.title().equals("信访工作条例"))
                    .hasSize(11)
                    .allSatisfy(law -> assertThat(law.level()).as(law.title()).isEqualTo(Level.DEPARTMENT_RULE));
        }
    }

    private OpenGeneration open(BuildReport report) throws IOException {
        return OpenGeneration.open(
                new SampleCorpora(folder).store(), report.manifest().id());
    }
}
