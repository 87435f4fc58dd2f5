package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.generation.CorpusContrast.Finding;
import org.mingfa.indexer.generation.CorpusContrast.Kind;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;

/** Two readers of the same invented law: what one has and the other lacks is found, print is not. */
class CorpusContrastTest {

    private static final String TEXT = """
            **%s**

            - **第一条**　　为了行船安全，制定本法。

            - **第二条**　　灯塔由渔民看守。

            - **第三条**　　看守的人不得离开。
            """;

    @TempDir
    Path folder;

    private void file(String corpus, String name, String title, String published, String effective, String text)
            throws IOException {
        Path file = folder.resolve(corpus).resolve(name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                ---
                id: lighthouse-%s
                title: %s
                author: 样例大会
                publication_date: '%s'
                effective_date: '%s'
                status: 有效
                group: 法律
                ---

                """.formatted(name, title, published, effective) + text.formatted(title));
    }

    private CorpusContrast compare() throws IOException {
        CorpusRegistry registry = new CorpusRegistry(folder.resolve("data"));
        for (String name : List.of("one", "other")) {
            registry.add(name, folder.resolve(name).toString(), CorpusFormat.LAWTEXT, folder);
        }
        return CorpusContrast.of(registry, registry.get("one"), registry.get("other"));
    }

    @Test
    void whatOneHasAndTheOtherLacksIsFound() throws IOException {
        file("one", "a1", "样例灯塔法", "2010-01-01", "2010-03-01", TEXT);
        file("one", "a2", "样例灯塔法", "2020-01-01", "2020-05-01", TEXT);
        file("one", "b", "样例渡船法", "2026-08-28", "2026-09-01", TEXT);
        file("other", "a1", "样例灯塔法", "2010-01-01", "2010-03-01", TEXT.replace("，", ", "));
        file("other", "a3", "样例灯塔法", "2026-01-01", "2026-05-01", TEXT);
        file("other", "c", "样例码头法", "2015-01-01", "2015-03-01", TEXT);
        CorpusContrast contrast = compare();
        assertThat(contrast.findings())
                .containsExactlyInAnyOrder(
                        new Finding(Kind.VERSION_ONLY_FIRST, "样例灯塔法", LocalDate.parse("2020-01-01"), ""),
                        new Finding(Kind.VERSION_ONLY_SECOND, "样例灯塔法", LocalDate.parse("2026-01-01"), ""),
                        new Finding(Kind.LAW_ONLY_FIRST, "样例渡船法", LocalDate.parse("2026-08-28"), ""),
                        new Finding(Kind.LAW_ONLY_SECOND, "样例码头法", LocalDate.parse("2015-01-01"), ""));
        assertThat(contrast)
                .extracting(CorpusContrast::agreed, CorpusContrast::newestFirst, CorpusContrast::newestSecond)
                .containsExactly(1, LocalDate.parse("2026-08-28"), LocalDate.parse("2026-01-01"));
    }

    @Test
    void daysNumbersAndWordsOfOneVersionAreCompared() throws IOException {
        file("one", "a", "样例灯塔法", "2010-01-01", "2010-03-01", TEXT);
        file(
                "other",
                "a",
                "样例灯塔法",
                "2010-01-01",
                "2010-01-01",
                TEXT.replace("渔民", "公司").replace("- **第三条**　　", "  "));
        CorpusContrast contrast = compare();
        assertThat(contrast.findings())
                .extracting(Finding::kind, Finding::words)
                .containsExactly(
                        tuple(Kind.FIRST_DAY, "前者 2010-03-01，后者 2010-01-01"),
                        tuple(Kind.NUMBERS, "前者 3 条，后者 2 条；只有前者有：第三条"),
                        tuple(Kind.TEXT, "1 条：第二条"));
        assertThat(contrast.agreed()).isZero();
    }

    @Test
    void theLastComparisonIsKeptForWhoLooksAfterTheService() throws IOException {
        assertThat(LastContrast.find(folder)).isEmpty();
        CorpusContrast contrast = new CorpusContrast(
                "one", "other", null, null, 7, List.of(new Finding(Kind.LAW_ONLY_SECOND, "样例码头法", null, "")));
        LastContrast.note(folder, contrast, LocalDate.parse("2026-12-02"));
        assertThat(LastContrast.find(folder))
                .contains(new LastContrast(
                        "one", "other", LocalDate.parse("2026-12-02"), 7, Map.of(Kind.LAW_ONLY_SECOND, 1L)));
        assertThat(LastContrast.find(folder).orElseThrow().sentence())
                .isEqualTo("one（前者）与 other（后者）于 2026-12-02 对照：一致的版本 7；只有后者有的法律 1。");
    }
}
