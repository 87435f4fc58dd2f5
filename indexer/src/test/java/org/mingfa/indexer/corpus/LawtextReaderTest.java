package org.mingfa.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.SourceLocation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.Validity;

/** Invented laws in the form of the lawtext project. */
class LawtextReaderTest {

    private static final String BODY = """
            **样例灯塔法**

            > （2010年1月1日样例大会通过　2020年1月1日修正[^footnote-0]）

            ## 目　　录

            - 第一章　　总　　则

            ---

            ## 第一章　　总　　则

            - **第一条**　　为了行船安全，制定本法。

            - **第一条之一**　　灯塔分为：

              - （一）岸上的；

              - （二）水中的，式样如![灯](../images/x/灯.png)。

              第三人损坏灯塔的，应当赔偿。

            - **第二条**　　本法自2010年3月1日起施行。

              附表

            |  |  |
            | --- | --- |
            | 灯塔 | 1. 2元 |
            """;

    @TempDir
    Path folder;

    private CorpusSource source;

    @BeforeEach
    void files() throws IOException {
        file("content/法律/a.md", record("lighthouse001", "样例灯塔法", "2010-01-01", "2010-03-01", "已修改", "法律") + BODY);
        file("content/法律/b.md", record("lighthouse002", "样例灯塔法", "2020-01-01", "2020-05-01", "有效", "法律") + BODY);
        file(
                "content/法律/c.md",
                record("lighthouse003", "全国人民代表大会常务委员会关于样例的决定（失效）", "", "1990-01-01", "未知", "有关法律问题和重大问题的决定（部分）")
                        + "灯塔由渔民看守。\n");
        file(
                "content/司法解释/d.md",
                record("lighthouse004", "最高人民法院关于废止样例的决定", "2021-01-01", "2021-01-02", "新词", "修改、废止的决定")
                                .replace("样例大会", "最高人民法院")
                        + BODY);
        file("content/法律/e.md", record("lighthouse005", "样例\"坏\": 头: [", "2021-01-01", "昨天", "有效", "法律") + BODY);
        file("content/_index.md", "---\ntitle: 法律\ntype: docs\n---\n目录\n");
        file("static/灯.png", "x");
        source = CorpusSource.open("lawtext", SourceLocation.parse(folder.toString(), folder), folder);
    }

    private void file(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static String record(
            String id, String title, String published, String effective, String status, String group) {
        return """
                ---
                id: %s
                title: %s
                LinkTitle: %s（2010）
                author: 样例大会
                publication_date: '%s'
                effective_date: '%s'
                status: %s
                group: %s
                categories:
                  - 经济法
                ---

                """.formatted(id, title, title, published, effective, status, group);
    }

    private List<InputResult> read() {
        try (TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT)) {
            return new LawtextReader("lawtext", source, extractor)
                    .inputs()
                    .map(input -> input.read("lawtext"))
                    .sorted(Comparator.comparing(
                            result -> result.files().getFirst().path()))
                    .toList();
        }
    }

    @Test
    void isRecognisedByItsFrontMatter() {
        assertThat(FormatRecognition.recognise(source)).isEqualTo(CorpusFormat.LAWTEXT);
    }

    @Test
    void everyFileIsIndexedOrHasANamedProblem() {
        assertThat(read())
                .flatExtracting(InputResult::files)
                .extracting(FileRecord::path, FileRecord::fate, file -> String.valueOf(file.code()))
                .containsExactly(
                        tuple("content/_index.md", FileRecord.Fate.SKIPPED, "S005"),
                        tuple("content/司法解释/d.md", FileRecord.Fate.INDEXED, "null"),
                        tuple("content/法律/a.md", FileRecord.Fate.INDEXED, "null"),
                        tuple("content/法律/b.md", FileRecord.Fate.INDEXED, "null"),
                        tuple("content/法律/c.md", FileRecord.Fate.INDEXED, "null"),
                        tuple("content/法律/e.md", FileRecord.Fate.REJECTED, "P005"),
                        tuple("static/灯.png", FileRecord.Fate.SKIPPED, "S005"));
    }

    @Test
    void theRecordGivesDatesStatusAndLevel() {
        assertThat(laws())
                .extracting(
                        law -> law.header().id().value(),
                        law -> law.header().title(),
                        law -> law.header().level(),
                        law -> law.header().promulgated(),
                        law -> law.header().period().from(),
                        law -> law.header().end())
                .containsExactly(
                        tuple(
                                "lighthouse004",
                                "最高人民法院关于废止样例的决定",
                                Level.JUDICIAL_INTERPRETATION,
                                LocalDate.parse("2021-01-01"),
                                LocalDate.parse("2021-01-02"),
                                Validity.IN_FORCE),
                        tuple(
                                "lighthouse001",
                                "样例灯塔法",
                                Level.LAW,
                                LocalDate.parse("2010-01-01"),
                                LocalDate.parse("2010-03-01"),
                                Validity.AMENDED),
                        tuple(
                                "lighthouse002",
                                "样例灯塔法",
                                Level.LAW,
                                LocalDate.parse("2020-01-01"),
                                LocalDate.parse("2020-05-01"),
                                Validity.IN_FORCE),
                        tuple(
                                "lighthouse003",
                                "全国人民代表大会常务委员会关于样例的决定",
                                Level.DECISION,
                                null,
                                LocalDate.parse("1990-01-01"),
                                Validity.REPEALED));
    }

    private List<NormativeDocument> laws() {
        return read().stream()
                .filter(result -> result.document() != null)
                .map(result -> (NormativeDocument) result.document())
                .toList();
    }

    @Test
    void theTextIsReadWithoutItsMarks() {
        assertThat(laws().get(1).provisions())
                .containsExactly(
                        new Provision.Article(ArticleNumber.of(1), List.of("第一章 总则"), "为了行船安全，制定本法。"),
                        new Provision.Article(
                                new ArticleNumber(1, 1),
                                List.of("第一章 总则"),
                                "灯塔分为：\n（一）岸上的；\n（二）水中的，式样如〔图〕。\n第三人损坏灯塔的，应当赔偿。"),
                        new Provision.Article(ArticleNumber.of(2), List.of("第一章 总则"), "本法自2010年3月1日起施行。"),
                        new Provision.Section(Provision.Section.Kind.ANNEX, List.of("附表"), "附表\n灯塔\u30001.2元"));
    }

    @Test
    void whatIsOddIsToldBesideTheLaw() {
        assertThat(read())
                .flatExtracting(InputResult::problems)
                .extracting(problem -> problem.code() + " " + problem.message())
                .contains("P007 有 1 幅图没有收录。", "P006 未知的时效 status: 新词。");
    }
}
