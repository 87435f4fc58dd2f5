package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.problem.ErrorCode;

/** What a corpus of Markdown files and its database together say of repeals and first days, and what our own table does. */
class RepealedLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path folder;

    private SampleCorpora sample = new SampleCorpora(Path.of(""));

    @BeforeEach
    void writeLaws() {
        sample = new SampleCorpora(folder);
        law("样例灯塔法(2010-01-01)", "样例灯塔法");
        law("样例浮标法(2012-01-01)", "样例浮标法");
        law("民事诉讼法(2021-12-24)", "中华人民共和国民事诉讼法");
        law("民事诉讼法(2023-09-01)", "中华人民共和国民事诉讼法");
        law("仲裁法(2017-09-01)", "中华人民共和国仲裁法");
        law("解释(2022-04-01)", "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释");
        law("解释(2022-04-02)", "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释");
        sample.add("book", folder.resolve("book").toString());
    }

    private void law(String file, String title) {
        sample.write(
                "book/诉讼法/" + file + ".md",
                "# " + title + "\n\n<!-- INFO END -->\n\n第一条 " + file + "的样例。\n\n第二条 样例。\n");
    }

    private void database(String... rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("book/db.sqlite3"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE category (id TEXT, folder TEXT)");
            statement.execute("INSERT INTO category VALUES ('1', '诉讼法')");
            statement.execute("CREATE TABLE law (name TEXT, filename TEXT, publish DATE, expired INTEGER,"
                    + " valid_from DATE, category_id TEXT)");
            for (String row : rows) {
                statement.execute("INSERT INTO law VALUES (" + row + ", '1')");
            }
        }
    }

    /** Period and status today, by title and promulgation. */
    private Map<String, String> laws(BuildReport report) throws IOException {
        Map<String, String> laws = new TreeMap<>();
        for (LawHeader law : OpenGeneration.readCatalogue(
                        sample.store(), report.manifest().id())
                .all()) {
            laws.put(
                    law.title() + " " + law.promulgated(),
                    law.period().from() + " " + law.period().until() + " "
                            + law.validityAt(TODAY).label() + (law.periodInferred() ? " 推定" : ""));
        }
        return laws;
    }

    private static final Map<String, String> BY_TABLE = Map.of(
            "中华人民共和国民事诉讼法 2021-12-24", "2022-01-01 2024-01-01 已被修改",
            "中华人民共和国民事诉讼法 2023-09-01", "2024-01-01 null 现行有效",
            "中华人民共和国仲裁法 2017-09-01", "2018-01-01 2026-03-01 已被修改（新版本未收录）",
            "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释 2022-04-01", "2022-04-10 null 现行有效");

    private static Map<String, String> with(String lighthouse, String buoy) {
        Map<String, String> laws = new TreeMap<>(BY_TABLE);
        laws.put("样例灯塔法 2010-01-01", lighthouse);
        laws.put("样例浮标法 2012-01-01", buoy);
        return laws;
    }

    @Test
    void theDatabaseTellsRepealsAndFirstDaysAndOurTableDecides() throws IOException, SQLException {
        database(
                "'样例灯塔法', null, '2010-01-01', 1, null",
                "'样例浮标法', null, '2012-01-01', 0, '2012-07-01'",
                "'民事诉讼法', null, '2023-09-01', 0, '2023-09-01'");
        BuildReport report = sample.run();
        assertThat(laws(report)).isEqualTo(with("2010-01-01 2023-09-01 已废止 推定", "2012-07-01 null 现行有效"));
        assertThat(report.problems()).doesNotContainKey(ErrorCode.CATALOGUE_UNUSABLE);
    }

    @Test
    void withoutTheDatabaseTheBuildGoesOnByFileNames() throws IOException {
        BuildReport report = sample.run();
        assertThat(laws(report)).isEqualTo(with("2010-01-01 null 现行有效 推定", "2012-01-01 null 现行有效 推定"));
        assertThat(report.problems()).containsEntry(ErrorCode.CATALOGUE_UNUSABLE, 1L);
    }

    @Test
    void aBrokenDatabaseIsAProblemAndTheBuildGoesOn() throws IOException {
        sample.write("book/db.sqlite3", "no database");
        BuildReport report = sample.run();
        assertThat(laws(report)).isEqualTo(with("2010-01-01 null 现行有效 推定", "2012-01-01 null 现行有效 推定"));
        assertThat(report.problems()).containsEntry(ErrorCode.CATALOGUE_UNUSABLE, 1L);
        assertThat(report.losses()).containsEntry(ErrorCode.CATALOGUE_UNUSABLE, 1L);
        try (Stream<Path> files = Files.list(folder.resolve("book"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("db.sqlite3", "诉讼法");
        }
    }
}
