package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.text.ExitCode;

/** The starter corpus as a litigant meets it: digests are shown as such, and accuse nobody. */
class DigestCommandTest {

    private static final String MARK = "要点（非法律原文）";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @BeforeAll
    static void build() throws IOException {
        data = StarterData.byWordsAlone();
    }

    private static CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static CommandRun verify(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), text);
        return run("cite", "verify", file.toString(), "--as-of", "2026-07-01");
    }

    @Test
    void textIsMarkedInArticlesAndHits() {
        assertThat(run("article", "民法典", "188").out().lines().findFirst().orElseThrow())
                .startsWith("《中华人民共和国民法典》第一百八十八条  [现行有效")
                .endsWith(" · " + MARK + "]")
                .doesNotContain("推定");
        assertThat(run("article", "民法典", "188", "--json").out()).contains("的" + MARK + "\"");
        assertThat(run("search", "民法典 188", "--type", "statute").out()).contains(" · " + MARK + "]");
        assertThat(run("article", "民法典", "157", "--cited-by").out()).contains("[现行有效 · " + MARK + "]");
    }

    @Test
    void anArticleThatIsLeftOutIsNotHeld() {
        CommandRun run = run("article", "民诉法", "第一百一十九条");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("没有收录第一百一十九条；这不表示该法没有这一条。");
    }

    @Test
    void anArticleBehindTheLastThatTheTableKnowsIsNone() throws IOException {
        CommandRun run = run("article", "民诉法", "307");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("没有第三百零七条；它到第三百零六条为止").doesNotContain("不表示");
        assertThat(verify("民法典第一千二百六十条、第一千三百条。").out())
                .contains("没有第一千三百条，最后一条是第一千二百六十条。")
                .doesNotContain("没有第一千二百六十条，");
    }

    @Test
    void aSearchSaysThatWhatItCitesIsNotHeldAndWhatIsNear() {
        CommandRun run = run("search", "民诉法第一百一十九条");
        assertThat(run.exitCode()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("本库没有收录《中华人民共和国民事诉讼法》第一百一十九条。");
        assertThat(lines.get(1)).contains("没有收录第一百一十九条；这不表示该法没有这一条。");
        assertThat(lines.getLast()).startsWith("  2017年公布的版本（已被修改）第一百一十九条：mingfa article ");
        assertThat(run.out()).doesNotContain("1. ");
        assertThat(run("search", "刑法234").out().lines())
                .containsExactly("本库没有收录《中华人民共和国刑法》第二百三十四条。", "本库尚未收录《中华人民共和国刑法》；这不表示没有这部法律。");
    }

    @Test
    void aSearchWithoutAWordIsRefused() {
        for (String empty : List.of("？？？", "", " ")) {
            CommandRun run = run("search", empty);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("请写法律名称和条号，或者用自己的话描述。");
        }
    }

    @Test
    void casesStandBehindTheLawMarkedAndCanBeOpened() {
        List<String> lines =
                run("search", "借款利息先扣", "--limit", "2").out().lines().toList();
        int apart = lines.indexOf("案例（更多用 --type case）：");
        assertThat(lines.subList(0, apart)).noneMatch(line -> line.contains("（示例）"));
        assertThat(lines.get(apart + 1)).startsWith("1. ").endsWith("（示例）");
        String open = lines.get(apart + 2).strip();
        assertThat(open).startsWith("全文：mingfa case ");
        CommandRun whole = run("case", open.substring(open.lastIndexOf(' ') + 1));
        assertThat(whole.exitCode()).isZero();
        assertThat(whole.out()).startsWith("【示例：虚构的裁判文书，").contains("\n本院认为\n").contains("\n引用的条文：《");
        CommandRun none = run("case", "（2019）最高法民终347号");
        assertThat(none.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("本库没有收录编号或案号为“（2019）最高法民终347号”的案例；这不表示没有这个案件。");
    }

    @Test
    void anAmendmentIsNotInventedFromTwoDigests() {
        CommandRun run = run("article", "民诉法", "122", "--history");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("第一百二十二条的" + MARK + "，要点之间的差别不是法律的修改");
    }

    @Test
    void verificationAccusesOnlyWhereItKnows() throws IOException {
        CommandRun held = verify("《民法典》第一百八十八条规定：“向人民法院请求保护民事权利的期间”，《民法典》第二条，《刑法》第二百三十四条。");
        assertThat(held.out().lines().map(line -> line.split("\t")[1]))
                .containsExactly("digest_only", "not_held", "not_held");
        assertThat(held.err()).contains("共 3 处引用，其中 3 处本库只有要点或没有收录，不能核对。");
        assertThat(held.exitCode()).isEqualTo(ExitCode.DONE);
        CommandRun wrong = verify("《月亮借款法》第一条，《合同法》第一百零七条。");
        assertThat(wrong.out().lines().map(line -> line.split("\t")[1])).containsExactly("not_held", "not_in_force");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    }
}
