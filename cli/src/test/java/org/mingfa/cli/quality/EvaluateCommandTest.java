package org.mingfa.cli.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.CommandRun;
import org.mingfa.cli.StarterData;
import org.mingfa.cli.text.ExitCode;

/** Evaluation from the command line, on a generation of the starter corpus that is searched by words. */
class EvaluateCommandTest {

    private static final String LOAN_CASE = """
            {"id":"c1","text":"借条写十万元，出借人到期要求归还本金和利息，借款人说只收到九万四千元","causes":["民间借贷纠纷"]}
            """;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @BeforeAll
    static void build() throws IOException {
        data = StarterData.byWordsAlone();
        Files.writeString(folder.resolve("cases.jsonl"), LOAN_CASE);
        Files.writeString(folder.resolve("labels.jsonl"), """
                {"id":"c1","doc":"sample-001","label":3}
                {"id":"c1","doc":"sample-002","label":0}
                """);
    }

    private static CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void measuresWhatTheGateOfPublicationHides() {
        CommandRun run = run("evaluate", "publication", "--generated", "16", "--listed");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("虚构文书 16 件：公开 ")
                .containsPattern("姓名，三字 \\| \\d+ \\| \\d+ \\| 1\\.0000")
                .containsPattern("主文 \\d+ 句，除姓名、名称等以外有改动的 0 句");
    }

    @Test
    void measuresCasesByLabelsOfTheirOwnFile() {
        CommandRun run = run("evaluate", "--topics", path("cases.jsonl"), "--qrels", path("labels.jsonl"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("cases.jsonl：1 题")
                .containsPattern("nDCG@10/judged-only +1\\.0000")
                .containsPattern("nDCG@10/all-documents +1\\.0000");
    }

    @Test
    void tellsWhatTheCauseAloneIsWorth() {
        CommandRun run =
                run("evaluate", "--topics", path("cases.jsonl"), "--qrels", path("labels.jsonl"), "--control", "cause");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("只凭案由排序：");
    }

    @Test
    void comparesWithAnEarlierRun() {
        assertThat(run("evaluate", "starter", "--run", path("before.tsv")).exitCode())
                .isZero();
        CommandRun same = run("evaluate", "starter", "--against", path("before.tsv"));
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out()).contains("0 题变好，0 题变差");
        CommandRun worse = run("evaluate", "starter", "--as-of", "1980-01-01", "--against", path("before.tsv"));
        assertThat(worse.out()).contains("0 题变好，").contains("1.00 → 0.00");
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        CommandRun labelled = run("evaluate", "starter", "--qrels", path("labels.jsonl"));
        assertThat(labelled.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(labelled.err()).contains("不用 --qrels");
        CommandRun controlled = run("evaluate", "starter", "--control", "cause");
        assertThat(controlled.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(controlled.err()).contains("只用于案例题集");
        CommandRun bare = run("evaluate", "--topics", path("cases.jsonl"));
        assertThat(bare.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(bare.err()).contains("没有标注");
    }
}
