package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.search.generation.BuildInProgressException;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.ErrorCode;

class GenerationBuildTest {

    @TempDir
    Path folder;

    private static OpenGeneration open(SampleCorpora corpora, BuildReport report) throws IOException {
        return OpenGeneration.open(corpora.store(), report.manifest().id());
    }

    private static LawPassage law(OpenGeneration generation, String id) {
        return (LawPassage) generation.index().passages(List.of(id)).getFirst();
    }

    private static List<String> fates(SampleCorpora corpora, BuildReport report) throws IOException {
        Path files = corpora.store().directory(report.manifest().id()).resolve("files.jsonl");
        try (Stream<FileRecord> records = RecordLines.read(files, FileRecord.class)) {
            return records.map(f -> f.path() + " " + f.fate() + (f.code() == null ? "" : " " + f.code()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFileOfTheOfficialFormIsAccountedFor() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).flk().inWord();
        BuildReport report = corpora.run();
        assertThat(report.manifest().files()).isEqualTo(new Counts(6, 3, 1, 2, 0));
        assertThat(fates(corpora, report))
                .containsExactly(
                        "README.txt SKIPPED S005",
                        "docx/法律/法律/样例灯塔法_20100101_aaaaaaaaaa.docx INDEXED",
                        "docx/法律/法律/样例码头法_20160101_dddddddddd.docx INDEXED",
                        "docx/法律/法律/样例航道法_20170101_eeeeeeeeee.docx REJECTED E001",
                        "docx/法律/法律/法律/样例灯塔法_20200101_aaaaaaaaaa.docx INDEXED",
                        "json/法律/法律/样例渡口法_20150101_cccccccccc.json REJECTED S003");
        assertThat(report.losses())
                .isEqualTo(Map.of(
                        ErrorCode.LEFT_OUT_BY_FORMAT,
                        1L,
                        ErrorCode.DAMAGED_FILE,
                        1L,
                        ErrorCode.RECORD_WITHOUT_FILE,
                        1L));
        assertThat(report.manifest().articles()).isEqualTo(9);
        assertThat(report.manifest().corpora().getFirst().format()).isEqualTo("flk");
    }

    @Test
    void datesComeFromTheRecordAndVersionsEndEachOther() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).flk().inWord();
        try (OpenGeneration generation = open(corpora, corpora.run())) {
            LawHeader old = generation.catalogue().get(new DocumentId("aaaaaaaaaabb01"));
            assertThat(old.period()).isEqualTo(new EffectivePeriod(LocalDate.of(2010, 3, 1), LocalDate.of(2020, 5, 1)));
            assertThat(old.end()).isEqualTo(Validity.AMENDED);
            assertThat(old.related()).containsExactly(new DocumentId("ffffffffffffffff"));
            assertThat(old.source().file()).isEqualTo("docx/法律/法律/样例灯塔法_20100101_aaaaaaaaaa.docx");
            LawHeader now = generation.catalogue().get(new DocumentId("aaaaaaaaaabb02"));
            assertThat(now.period()).isEqualTo(new EffectivePeriod(LocalDate.of(2020, 5, 1), null));
            assertThat(law(generation, "aaaaaaaaaabb02#2"))
                    .isEqualTo(new LawPassage(
                            "aaaaaaaaaabb02#2",
                            new DocumentId("aaaaaaaaaabb02"),
                            ArticleNumber.of(2),
                            List.of("第一章 总则"),
                            1,
                            "灯塔每晚点亮，雾天昼夜点亮。\n第三人损坏灯塔的，应当赔偿。"));
        }
    }

    /** The text of the newest version is an error page; its record still ends the version before it. */
    @Test
    void aVersionWithoutTextEndsTheOneBefore() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).flk();
        corpora.write("flk/docx/法律/法律/样例灯塔法_20240101_aaaaaaaaaa.docx", "<!DOCTYPE html><html></html>");
        corpora.record(
                "flk/json/法律/法律/样例灯塔法_20240101_aaaaaaaaaa.json",
                "aaaaaaaaaabb03",
                "样例灯塔法",
                "2024-01-01",
                "2024-02-01",
                3);
        try (OpenGeneration generation = open(corpora, corpora.run())) {
            assertThat(generation.catalogue().find(new DocumentId("aaaaaaaaaabb03")))
                    .isEmpty();
            assertThat(generation
                            .catalogue()
                            .get(new DocumentId("aaaaaaaaaabb02"))
                            .period())
                    .isEqualTo(new EffectivePeriod(LocalDate.of(2020, 5, 1), LocalDate.of(2024, 2, 1)));
        }
    }

    /** The official file is an error page, but another corpus has the text: it takes the dates of the record. */
    @Test
    void aVersionWithoutTextDatesTheCopyOfAnotherCorpus() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).flk().lawrefbook();
        corpora.write("flk/docx/法律/法律/样例灯塔法_20240101_aaaaaaaaaa.docx", "<!DOCTYPE html><html></html>");
        corpora.record(
                "flk/json/法律/法律/样例灯塔法_20240101_aaaaaaaaaa.json",
                "aaaaaaaaaabb03",
                "样例灯塔法",
                "2024-01-01",
                "2024-02-01",
                3);
        corpora.write("book/经济法/样例灯塔法(2024-01-01).md", """
                # 样例灯塔法

                2010年1月1日 样例大会通过

                <!-- INFO END -->

                第一条 灯塔整夜点亮。
                """);
        try (OpenGeneration generation = open(corpora, corpora.run())) {
            LawHeader copy = generation.catalogue().all().stream()
                    .filter(header -> header.source().file().endsWith("样例灯塔法(2024-01-01).md"))
                    .findFirst()
                    .orElseThrow();
            assertThat(copy.period()).isEqualTo(new EffectivePeriod(LocalDate.of(2024, 2, 1), null));
            assertThat(copy.end()).isEqualTo(Validity.IN_FORCE);
            assertThat(copy.periodInferred()).isFalse();
            assertThat(generation
                            .catalogue()
                            .get(new DocumentId("aaaaaaaaaabb02"))
                            .period()
                            .until())
                    .isEqualTo(LocalDate.of(2024, 2, 1));
        }
    }

    @Test
    void aCodeInSeveralFilesBecomesOneLaw() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).lawrefbook();
        BuildReport report = corpora.run();
        assertThat(report.manifest().files()).isEqualTo(new Counts(6, 4, 2, 0, 0));
        assertThat(report.manifest().documents()).isEqualTo(2);
        try (OpenGeneration generation = open(corpora, report)) {
            LawHeader code = generation.catalogue().all().stream()
                    .filter(header -> header.title().equals("样例海法典"))
                    .findFirst()
                    .orElseThrow();
            assertThat(code.promulgated()).isEqualTo(LocalDate.of(2019, 5, 1));
            assertThat(code.period().from()).isEqualTo(LocalDate.of(2019, 10, 1));
            assertThat(code.source().file()).isEqualTo("样例法典");
            assertThat(law(generation, code.id() + "#3").path()).containsExactly("第二编 船舶", "第一章 船");
            assertThat(law(generation, code.id() + "#1").path()).containsExactly("第一编 总则", "第一章 一般规定");
            assertThat(law(generation, code.id() + "#4").path()).containsExactly("附则");
        }
    }

    /** A guide would be shown as law in force since ever; what lacks only one of issuer and day is law all the same. */
    @Test
    void whatNobodyIssuedOnNoDayIsNoLaw() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).lawrefbook();
        corpora.write("book/其他/样例打捞攻略.md", "# 样例打捞攻略\n\n<!-- INFO END -->\n\n先找船，再找人。\n");
        corpora.write("book/其他/样例条款解读.md", "# 样例条款解读\n\n<!-- INFO END -->\n\n第一条 先找船。\n\n第二条 再找人。\n");
        corpora.write("book/其他/样例潮位标准(2014-01-01).md", "# 样例潮位标准\n\n<!-- INFO END -->\n\n第一条 潮分高低。\n");
        corpora.write("book/司法解释/样例打捞解释.md", "# 最高人民法院关于样例打捞的解释\n\n<!-- INFO END -->\n\n第一条 捞起来的归还。\n");
        BuildReport report = corpora.run();

        assertThat(report.manifest().files()).isEqualTo(new Counts(10, 6, 4, 0, 0));
        assertThat(fates(corpora, report))
                .contains(
                        "其他/样例打捞攻略.md SKIPPED P008",
                        "其他/样例条款解读.md SKIPPED P008",
                        "其他/样例潮位标准(2014-01-01).md INDEXED",
                        "司法解释/样例打捞解释.md INDEXED");
    }

    @Test
    void oneCopyOfEachVersionAndDigestsYield() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).digests().lawrefbook().flk();
        BuildReport report = corpora.run();
        assertThat(fates(corpora, report))
                .contains(
                        "经济法/样例灯塔法(2020-01-01).md SKIPPED C002",
                        "laws/样例灯塔法.md SKIPPED C003",
                        "laws/样例浮标法.md INDEXED",
                        "laws/坏头.md REJECTED P005",
                        "manifest.yaml SKIPPED S005",
                        "cases/示例.jsonl#1 INDEXED",
                        "cases/示例.jsonl#3 REJECTED P005");
        try (OpenGeneration generation = open(corpora, report)) {
            LawHeader digest = generation.catalogue().all().stream()
                    .filter(header -> header.nature() == Nature.DIGEST)
                    .findFirst()
                    .orElseThrow();
            assertThat(digest.aliases()).containsExactly("浮标法");
            assertThat(digest.period())
                    .isEqualTo(new EffectivePeriod(LocalDate.of(2018, 2, 1), LocalDate.of(2025, 1, 1)));
            assertThat(digest.end()).isEqualTo(Validity.REPEALED);
        }
    }

    @Test
    void aDigestThatEndsBeforeItBeginsIsRejectedAlone() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).digests();
        corpora.write("starter/laws/倒置.md", """
                # 样例倒置法
                性质：要点
                效力级别：法律
                制定机关：样例大会
                公布日期：2018-01-01
                施行日期：2018-02-01
                失效日期：2017-01-01
                <!-- INFO END -->

                第一条 无。
                """);
        BuildReport report = corpora.run();

        assertThat(fates(corpora, report)).contains("laws/倒置.md REJECTED P005", "laws/样例浮标法.md INDEXED");
    }

    @Test
    void readsJudgmentsWhateverTheirFieldsAreCalled() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder);
        corpora.write("cases/a.jsonl", """
                {"id": 7, "fact": "被告向原告借用货船一艘。", "reasoning": "本院认为，被告应当归还货船。", "judgment": "被告归还货船。"}
                {"id": "x", "case_no": "（2020）浙0203民初5号", "title": "甲诉乙", "text": "某市中级人民法院\\n民事判决书\\n（2020）浙0203民初5号\\n原告：甲。\\n经审理查明，被告向原告借用货船一艘。\\n本院认为，被告应当归还货船。\\n判决如下：\\n一、被告归还货船。"}
                {"category": "样例", "title": "借船案", "text": "# 借船案\\n\\n<!-- INFO END -->\\n\\n## 基本案情\\n\\n甲借船。\\n\\n## 裁判要旨\\n\\n借船要还。"}
                []
                {"id": "y"}
                """);
        corpora.add("cases", "cases");
        BuildReport report = corpora.run();
        assertThat(report.manifest().files()).isEqualTo(new Counts(5, 3, 0, 2, 0));
        try (OpenGeneration generation = open(corpora, report)) {
            var facts = generation
                    .index()
                    .facets(
                            new org.mingfa.search.index.Query.All(),
                            org.mingfa.search.index.Filter.NONE,
                            java.util.Set.of(
                                    org.mingfa.search.passage.KeywordField.TIER,
                                    org.mingfa.search.passage.KeywordField.PART),
                            20);
            assertThat(facts.get(org.mingfa.search.passage.KeywordField.TIER))
                    .extracting(org.mingfa.search.index.LegalIndex.FacetCount::value)
                    .contains("典型案例", "基层人民法院", "中级人民法院");
            assertThat(facts.get(org.mingfa.search.passage.KeywordField.PART))
                    .extracting(org.mingfa.search.index.LegalIndex.FacetCount::value)
                    .contains("经审理查明", "本院认为", "判决主文", "裁判要旨");
        }
    }

    @Test
    void readsTheFormOfPkulawAndPlainFiles() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder);
        corpora.write(
                "notices/a.txt",
                "【发布部门】最高人民法院【发文字号】法[2001]9号【发布日期】2001.03.19【实施日期】2001.04.01【效力级别】两高工作文件\n最高人民法院关于样例渡船的通知\n各级法院：\n一、渡船准点。\n二、特此通知。 |");
        corpora.add("notices", "notices");
        corpora.write("files/样例办法.txt", "样例渡口办法\n（2012年1月1日公布）\n第一条 渡口有灯。\n第二条 本办法自2012年3月1日起施行。\n");
        corpora.write("files/空.docx", "");
        corpora.write("files/.hidden", "x");
        corpora.add("files", "files");
        BuildReport report = corpora.run();
        assertThat(report.manifest().files()).isEqualTo(new Counts(4, 2, 1, 1, 0));
        try (OpenGeneration generation = open(corpora, report)) {
            assertThat(generation.catalogue().all())
                    .extracting(
                            LawHeader::title,
                            LawHeader::documentNumber,
                            LawHeader::promulgated,
                            h -> h.period().from())
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(
                                    "最高人民法院关于样例渡船的通知",
                                    "法〔2001〕9号",
                                    LocalDate.of(2001, 3, 19),
                                    LocalDate.of(2001, 4, 1)),
                            org.assertj.core.groups.Tuple.tuple(
                                    "样例渡口办法", null, LocalDate.of(2012, 1, 1), LocalDate.of(2012, 3, 1)));
        }
    }

    @Test
    void aSecondBuildIsRefusedWhileOneRuns() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).lawrefbook();
        try (GenerationDraft running = corpora.store().begin("running")) {
            assertThat(running.id()).isEqualTo("running");
            assertThatThrownBy(corpora::run)
                    .isInstanceOf(BuildInProgressException.class)
                    .hasMessageContaining("另一个构建正在使用");
        }
        assertThat(corpora.run().manifest().documents()).isEqualTo(2);
    }

    @Test
    void aFailedBuildLeavesNothingBehind() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).lawrefbook();
        corpora.add("gone", "book/样例法典");
        BuildReport first = corpora.run();
        Files.walk(folder.resolve("book/样例法典"))
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(path -> path.toFile().delete());
        assertThatThrownBy(() -> corpora.run(SampleCorpora.NOW.plusSeconds(1))).hasMessageContaining("找不到");
        assertThat(corpora.store().list()).containsExactly(first.manifest());
        try (var left = Files.list(corpora.data().resolve("generations"))) {
            assertThat(left)
                    .containsExactly(corpora.store().directory(first.manifest().id()));
        }
    }

    /** The same corpora give the same passages, ids included, in the next generation. */
    @Test
    void idsStayFromOneGenerationToTheNext() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).flk().digests();
        BuildReport first = corpora.run();
        BuildReport second = corpora.run(SampleCorpora.NOW.plusSeconds(60));
        assertThat(SampleCorpora.ownChecksums(second)).isEqualTo(SampleCorpora.ownChecksums(first));
        try (OpenGeneration a = open(corpora, first);
                OpenGeneration b = open(corpora, second)) {
            List<String> ids = a
                    .index()
                    .rank(org.mingfa.search.index.RankRequest.best(
                            new org.mingfa.search.index.Query.All(), org.mingfa.search.index.Filter.NONE, 100))
                    .entries()
                    .stream()
                    .map(org.mingfa.search.index.Ranking.ScoredPassage::id)
                    .toList();
            assertThat(ids).isNotEmpty();
            assertThat(b.index().passages(ids)).isEqualTo(a.index().passages(ids));
            assertThat(a.index().passages(ids)).anyMatch(CasePassage.class::isInstance);
        }
    }
}
