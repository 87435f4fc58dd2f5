package org.mingfa.cli.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.CommandRun;
import org.mingfa.cli.text.ExitCode;

class FormCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void tell() throws IOException {
        Files.writeString(folder.resolve("facts.yaml"), """
                stage: first_instance
                role: plaintiff
                facts: {loan_date: 2025-03-01, loan_principal: 10万, interest_clause: clear, loan_rate: 12, loan_repaid: none, breach_known: 2026-02-28}
                """);
        Files.writeString(
                folder.resolve("cells.json"),
                "{\"plaintiffs\":[{\"name\":\"甲\"}],\"defendants\":[{\"name\":\"乙\"}],\"other_facts\":\"乙借钱\\n不还。\"}");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun fill(String out, String... more) {
        String[] words = {
            "form", "fill", "民间借贷", "--answers", file("facts.yaml"), "--cells", file("cells.json"), "--out", file(out)
        };
        return CommandRun.of(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(words), java.util.stream.Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void whatIsFilledIsReadBackFromDocxAndJson() throws IOException {
        assertThat(fill("a.docx").exitCode()).isZero();
        assertThat(fill("d.docx", "--draft").exitCode()).isZero();
        assertThat(fill("a.json").exitCode()).isZero();
        String json = Files.readString(folder.resolve("a.json"));
        assertThat(json).contains("\"principal\":\"100000.00\"").contains("乙借钱\\n不还。");
        for (String name : new String[] {"a.docx", "d.docx", "a.json"}) {
            assertThat(CommandRun.of("form", "read", file(name)).out())
                    .as(name)
                    .isEqualTo(json + System.lineSeparator());
        }
    }

    @Test
    void aSpoiltSumEndsTheCheckWithFour() throws IOException {
        fill("a.json");
        assertThat(CommandRun.of("form", "check", file("a.json")).exitCode()).isZero();
        String json = Files.readString(folder.resolve("a.json"));
        Files.writeString(folder.resolve("a.json"), json.replaceFirst("\"total\":\"[0-9.]+\"", "\"total\":\"1.00\""));
        CommandRun checked = CommandRun.of("form", "check", file("a.json"));
        assertThat(checked.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(checked.out()).contains("须改  8.标的总额：写的是 1.00 元");
    }

    @Test
    void papersAndDisputesAreWritten() throws IOException {
        fill("a.json");
        Files.writeString(
                folder.resolve("b.json"),
                "{\"paper\":\"answer\",\"kind\":\"民间借贷\",\"cells\":{\"principal_as_of_contested\":\"true\",\"principal_as_of_reason\":\"已还。\"}}");
        for (String paper : new String[] {"evidence", "materials"}) {
            assertThat(CommandRun.of("form", paper, file("a.json"), "--out", file(paper + ".docx"))
                            .exitCode())
                    .isZero();
        }
        CommandRun compared = CommandRun.of("form", "compare", file("a.json"), file("b.json"));
        assertThat(compared.out()).startsWith("有争议  1.本金").contains("答辩状：已还。");
        assertThat(CommandRun.of("form", "compare", file("a.json"), file("b.json"), "--out", file("c.docx"))
                        .exitCode())
                .isZero();
        assertThat(CommandRun.of("cite", "text", file("c.docx")).out()).contains("争议事实");
    }

    /** Such files are refused by the reader of all files, before a form is looked for. */
    @Test
    void aHostileDocxIsRefusedLikeAnyOtherFile() throws IOException {
        Files.writeString(folder.resolve("cut.docx"), "PK\u0003\u0004");
        try (OutputStream out = Files.newOutputStream(folder.resolve("bomb.docx"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                zip.write(spaces);
            }
        }
        Files.writeString(folder.resolve("letter.txt"), "花园法第四条");
        Files.writeString(folder.resolve("bad.json"), "{\"kind\":\"民间借贷\",\"cell\":{}}");
        assertThat(CommandRun.of("form", "check", file("cut.docx")).err()).contains("文件不完整");
        assertThat(CommandRun.of("form", "check", file("bomb.docx")).err()).contains("解压后");
        assertThat(CommandRun.of("form", "check", file("letter.txt")).err()).contains("认不出是哪一份表");
        assertThat(CommandRun.of("form", "check", file("bad.json")).err()).contains("不是填好的表的 JSON");
    }
}
