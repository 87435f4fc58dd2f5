package org.mingfa.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusCatalogueTest {

    private static final Path PRODUCT = Path.of(System.getProperty("mingfa.root"), "corpora");

    private static final String ENTRY = """
            corpora:
              national:
                title: 镜像
                location: https://example.org/laws.git
                format: lawrefbook
                holds: 法律
                size: 小
                licence: 无
            """;

    @TempDir
    private Path data;

    @Test
    void theProductKnowsSix() {
        assertThat(CorpusCatalogue.read(PRODUCT, data).all())
                .extracting(CatalogueEntry::name, CatalogueEntry::location, CatalogueEntry::format)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "national", "https://github.com/lawtext/laws", CorpusFormat.LAWTEXT),
                        org.assertj.core.groups.Tuple.tuple(
                                "lawrefbook", "https://github.com/LawRefBook/Laws", CorpusFormat.LAWREFBOOK),
                        org.assertj.core.groups.Tuple.tuple(
                                "flk", "https://github.com/ZiGmaX809/LawsDatabase", CorpusFormat.FLK),
                        org.assertj.core.groups.Tuple.tuple("additions", null, CorpusFormat.ADDITIONS),
                        org.assertj.core.groups.Tuple.tuple("guiding", null, CorpusFormat.GUIDING),
                        org.assertj.core.groups.Tuple.tuple("typical", null, CorpusFormat.JUDGMENTS));
    }

    @Test
    void aMirrorInTheDataDirectoryReplacesTheEntryOfThatName() throws IOException {
        Files.writeString(data.resolve("known.yaml"), ENTRY);
        CorpusCatalogue known = CorpusCatalogue.read(PRODUCT, data);
        assertThat(known.get("national"))
                .isEqualTo(new CatalogueEntry(
                        "national", "镜像", "https://example.org/laws.git", CorpusFormat.LAWREFBOOK, "法律", "小", "无"));
        assertThat(known.all())
                .extracting(CatalogueEntry::name)
                .containsExactly("national", "lawrefbook", "flk", "additions", "guiding", "typical");
    }

    @ParameterizedTest
    @CsvSource({
        // the line of the flaw; what is replaced; by what; what is said
        "5, format: lawrefbook, format: lawbook, 不认识的值 \"lawbook\"，是否想写 \"lawrefbook\"？",
        "6, holds: 法律, hold: 法律, 不认识的键 \"hold\"，是否想写 \"holds\"？",
        "3, '    size: 小\n', '', 缺少键 \"size\"。",
        "2, national:, 全国:, 语料名 “全国” 无效：请用 1 至 40 个小写字母、数字、点、下划线或连字符，以字母或数字开头。",
    })
    void aFlawIsSaidWithFileAndLine(int line, String right, String wrong, String said) throws IOException {
        Path file = data.resolve("known.yaml");
        Files.writeString(file, ENTRY.replace(right, wrong));
        assertThatThrownBy(() -> CorpusCatalogue.read(PRODUCT, data))
                .message()
                .startsWith(file + ":" + line + " " + said);
    }

    @Test
    void whatNobodyPublishesInThisFormIsBroughtByHand() {
        assertThatThrownBy(
                        () -> CorpusCatalogue.read(PRODUCT, data).get("guiding").place())
                .hasMessageStartingWith("guiding 没有可以取回的地址：把文件夹、zip 或文件带到本机，再 corpus add guiding LOCATION");
    }

    @Test
    void whatIsNotKnownNamesTheNearest() {
        assertThatThrownBy(() -> CorpusCatalogue.read(PRODUCT, data).get("nationl"))
                .hasMessage(
                        "没有名为 \"nationl\" 的已知语料，是否想写 \"national\"？（已知：national、lawrefbook、flk、additions、guiding、typical）");
    }
}
