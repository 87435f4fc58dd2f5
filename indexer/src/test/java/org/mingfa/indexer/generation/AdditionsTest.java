package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.TextCaution;
import org.mingfa.text.document.WorkKey;

/** Invented laws that the living corpus lacks, in its form, each with how certain it is. */
class AdditionsTest {

    private static final String TEXT = """
            **样例灯塔法**

            - **第一条**　　为了行船安全，制定本法。

            - **第二条**　　灯塔由渔民看守。

            - **第三条**　　本法自%s起施行。
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void lawtext() throws IOException {
        file(
                "lawtext/a.md",
                record("lighthouse001", "2010-01-01", "2010-03-01", "有效", "") + TEXT.formatted("2010年3月1日"));
        file("additions/README.md", "说明\n");
    }

    private void file(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static String record(String id, String published, String effective, String status, String certainty) {
        return """
                ---
                id: %s
                title: 样例灯塔法
                author: 样例大会
                publication_date: '%s'
                effective_date: '%s'
                status: %s
                group: 法律
                %s
                ---

                """.formatted(id, published, effective, status, certainty.isEmpty() ? "" : "x_certainty: " + certainty);
    }

    private BuildReport build(String... corpora) throws IOException {
        SampleCorpora sample = new SampleCorpora(folder);
        for (String corpus : corpora) {
            sample.add(corpus, folder.resolve(corpus).toString());
        }
        return sample.run();
    }

    private List<LawHeader> versions(BuildReport report) throws IOException {
        try (OpenGeneration generation = OpenGeneration.open(
                new SampleCorpora(folder).store(), report.manifest().id())) {
            return generation
                    .catalogue()
                    .find(WorkKey.of("样例灯塔法"))
                    .orElseThrow()
                    .all();
        }
    }

    @Test
    void aLaterVersionJoinsItsLawAndSaysHowItWasHad() throws IOException {
        file(
                "additions/b.md",
                record("x-lighthouse", "2026-08-28", "2026-09-01", "有效", "consolidated-by-us")
                        + TEXT.formatted("2010年3月1日").replace("渔民", "灯塔公司"));
        BuildReport report = build("lawtext", "additions");
        assertThat(report.manifest().corpora())
                .extracting(corpus -> corpus.name() + " " + corpus.format())
                .containsExactly("lawtext lawtext", "additions additions");
        assertThat(versions(report))
                .extracting(
                        law -> law.period().from(),
                        law -> law.period().until(),
                        law -> law.source().cautions())
                .containsExactly(
                        tuple(LocalDate.parse("2010-03-01"), LocalDate.parse("2026-09-01"), List.of()),
                        tuple(LocalDate.parse("2026-09-01"), null, List.of(TextCaution.CONSOLIDATED)));
    }

    /** Registered first or last, an addition yields to the living corpus once that has the version. */
    @Test
    void anAdditionYieldsWhereTheLivingCorpusCatchesUp() throws IOException {
        file(
                "additions/b.md",
                record("lighthouse001", "2010-01-01", "2010-03-01", "有效", "one-copy") + TEXT.formatted("2010年3月1日"));
        BuildReport report = build("additions", "lawtext");
        assertThat(versions(report))
                .extracting(law -> law.source().corpus(), law -> law.source().cautions())
                .containsExactly(tuple("lawtext", List.of()));
    }

    @Test
    void aCertaintyThatNobodyKnowsIsADoubtAndAProblem() throws IOException {
        file(
                "additions/b.md",
                record("x-lighthouse", "2026-08-28", "2026-09-01", "有效", "surely") + TEXT.formatted("2026年9月1日"));
        BuildReport report = build("additions");
        assertThat(report.problems().toString()).contains("P006");
        assertThat(versions(report))
                .extracting(law -> law.source().cautions())
                .containsExactly(List.of(TextCaution.ONE_COPY));
    }

    /** One public copy gives the day of the vote as the first day in force. */
    @Test
    void aDayThatTheTextContradictsLoses() throws IOException {
        file(
                "additions/b.md",
                record("x-lighthouse", "2026-08-28", "2026-08-28", "有效", "one-copy") + TEXT.formatted("2026年9月1日"));
        BuildReport report = build("additions");
        assertThat(report.problems().toString()).contains("P004");
        assertThat(versions(report))
                .extracting(law -> law.period().from())
                .containsExactly(LocalDate.parse("2026-09-01"));
    }

    @Test
    void aTextWithAHoleInItsNumbersIsMarked() throws IOException {
        file(
                "lawtext/a.md",
                record("lighthouse001", "2010-01-01", "2010-03-01", "有效", "")
                        + TEXT.formatted("2010年3月1日").replace("- **第二条**　　", "  第二款："));
        BuildReport report = build("lawtext");
        assertThat(report.problems().toString()).contains("P002");
        assertThat(versions(report))
                .extracting(law -> law.source().cautions())
                .containsExactly(List.of(TextCaution.ARTICLES_LOST));
    }
}
