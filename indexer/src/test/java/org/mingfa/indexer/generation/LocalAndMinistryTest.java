package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.TextCaution;
import org.mingfa.text.table.Province;

/** Invented norms of a province, of a city and of a ministry, as people collect them: whose they are, and that nobody looked. */
class LocalAndMinistryTest {

    private static final String TEXT = "<!-- INFO END -->\n\n第一条 灯塔由渔民看守。\n\n第二条 本办法自公布之日起施行。\n";

    @TempDir
    Path folder;

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve("norms").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + TEXT);
    }

    private List<LawHeader> build() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder);
        corpora.add("norms", folder.resolve("norms").toString());
        BuildReport report = corpora.run();
        assertThat(report.manifest().corpora().getFirst().format()).isEqualTo("lawrefbook");
        try (OpenGeneration generation =
                OpenGeneration.open(corpora.store(), report.manifest().id())) {
            return List.copyOf(generation.catalogue().all());
        }
    }

    @Test
    void aNormOfAProvinceOrACitySaysWhoseItIs() throws IOException {
        file("浙江/浙江省灯塔管理条例(2020-09-24).md", "# 浙江省灯塔管理条例\n\n2020年9月24日 样例会议通过\n\n");
        file("浙江/杭州市灯塔管理条例(2021-08-09).md", "# 杭州市灯塔管理条例\n\n2021年8月9日 样例会议通过\n\n");
        file("行政法规/灯塔管理条例(2019-08-09).md", "# 中华人民共和国灯塔管理条例\n\n2019年8月9日 国务院令第999号公布\n\n");
        assertThat(build())
                .extracting(
                        LawHeader::title,
                        LawHeader::level,
                        law -> Province.of(law).map(Province::name).orElse("全国"),
                        law -> law.source().cautions())
                .containsExactlyInAnyOrder(
                        tuple("浙江省灯塔管理条例", Level.LOCAL_REGULATION, "浙江", List.of(TextCaution.CURRENCY_UNCHECKED)),
                        tuple("杭州市灯塔管理条例", Level.LOCAL_REGULATION, "浙江", List.of(TextCaution.CURRENCY_UNCHECKED)),
                        tuple("中华人民共和国灯塔管理条例", Level.ADMINISTRATIVE_REGULATION, "全国", List.of()));
    }

    /** The order in the text, else the number of the paper, else the ministry in the record; a record's kind of law is not believed. */
    @Test
    void aRuleOfAMinistryIsOne() throws IOException {
        String record = "---\ntitle: \"样例\"\ncategory: \"%s\"\n---\n";
        file("灯塔值守规定(2018-02-02).md", record.formatted("样例司") + "# 灯塔值守规定\n\n2018年2月2日 国家样例管理总局令第43号公布\n\n");
        file("灯塔工资暂行规定(1994-12-06).md", record.formatted("行政法规") + "# 灯塔工资暂行规定\n\n劳部发〔1994〕999号\n\n");
        file("灯塔处理程序规定(2018-03-02).md", record.formatted("公安部") + "# 灯塔处理程序规定\n\n");
        assertThat(build())
                .extracting(
                        LawHeader::title,
                        LawHeader::level,
                        LawHeader::authority,
                        law -> law.source().cautions())
                .containsExactlyInAnyOrder(
                        tuple("灯塔值守规定", Level.DEPARTMENT_RULE, "国家样例管理总局", List.of(TextCaution.CURRENCY_UNCHECKED)),
                        tuple("灯塔工资暂行规定", Level.DEPARTMENT_RULE, "劳动部", List.of(TextCaution.CURRENCY_UNCHECKED)),
                        tuple("灯塔处理程序规定", Level.DEPARTMENT_RULE, "公安部", List.of(TextCaution.CURRENCY_UNCHECKED)));
    }
}
