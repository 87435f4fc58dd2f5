package org.mingfa.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.cli.CommandRun;
import org.mingfa.indexer.generation.GenerationCopy.IncompleteException;
import org.mingfa.indexer.generation.GenerationCopy.OtherDictionaryException;
import org.mingfa.search.generation.BuildInProgressException;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.learned.WeightsMissingException;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.problem.Refusal;

/** What is said below a refusal: the command that helps. */
class NextStepTest {

    private static final LocalDate OLD = LocalDate.of(2011, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2021, 1, 1);

    @TempDir
    private static Path data;

    @BeforeAll
    static void build() throws IOException {
        new SampleGeneration()
                .law("light-2011", "样例灯塔法", OLD, NEW, "灯塔整夜点亮。", "看守人罚款。")
                .law("light-2021", "样例灯塔法", NEW, null, "灯塔自动点亮。")
                .law("net", "样例渔网管理条例", OLD, null, "网眼不得过小。")
                .alias("样例管理条例")
                .law("rope", "样例缆绳管理条例", OLD, null, "缆绳应当牢固。")
                .alias("样例管理条例")
                .publish(new GenerationStore(data.resolve("built")), "g1");
        Files.createDirectories(data.resolve("files"));
        CommandRun.of("corpus", "add", "files", data.resolve("files").toString(), "--data", at("built"));
    }

    private static String at(String directory) {
        return data.resolve(directory).toString();
    }

    /** The data directory, what was typed, what the last line says; "" where nothing helps. */
    static String[][] typed() {
        return new String[][] {
            // of laws
            {"built", "article 没有这部法 1", "按名称查找：mingfa search 名称"},
            {"built", "article 样例灯 1", "按名称查找：mingfa search 名称"},
            {"built", "article 样例管理条例 1", "按名称查找：mingfa search 名称"},
            {"built", "article 民法典 188", "已收录的相关内容：mingfa search 中华人民共和国民法典"},
            {"built", "article 样例灯塔法 1 --as-of 2000-01-01", "换一天，或用 --as-of any。"},
            {"built", "article 样例灯塔法 2", "有这一条的版本：mingfa article 样例灯塔法 2 --as-of 2011-01-01"},
            {"built", "article 样例灯塔法 2 --history", "有这一条的版本：mingfa article 样例灯塔法 2 --as-of 2011-01-01"},
            {"built", "article 样例灯塔法 9", ""},
            // of corpora and generations
            {"built", "corpus add files .", "除名：mingfa corpus remove files"},
            {"empty", "generation build --vectors off", "登记：mingfa corpus add NAME LOCATION"},
            {"empty", "search 时效", "先运行 mingfa generation build，或 mingfa serve 使用随附的示例语料。"},
            {"built", "generation promote none", "已有的代：mingfa generation list"},
        };
    }

    @ParameterizedTest
    @MethodSource("typed")
    void standsBelowTheRefusal(String directory, String typed, String step) {
        List<String> words = new ArrayList<>(List.of(typed.split(" ")));
        words.addAll(List.of("--data", at(directory)));
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isNotZero();
        List<String> lines = run.err().lines().toList();
        assertThat(lines).hasSize(step.isEmpty() ? 1 : 2).first().asString().startsWith("mingfa: ");
        assertThat(step.isEmpty() ? "" : lines.getLast()).isEqualTo(step);
    }

    /** Where the version is that the last line names. */
    @ParameterizedTest
    @MethodSource("helpful")
    void leadsToWhatWasAskedFor(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--data", at("built")));
        assertThat(CommandRun.of(words.toArray(String[]::new)).exitCode()).isZero();
    }

    static List<String> helpful() {
        return List.of("article 样例灯塔法 2 --as-of 2011-01-01", "article 样例灯塔法 1 --as-of any");
    }

    /** Failures that a test does not bring about by typing. */
    static Object[][] failures() {
        return new Object[][] {
            {new OtherDictionaryException("a", "b"), "重新构建：mingfa generation build"},
            {new IncompleteException("g1", 2, 1), "检查：mingfa generation check g1"},
            {new WeightsMissingException("learned.tsv", "hybrid"), "不用它构建：mingfa generation build --learned off"},
            {new EngineUnavailableException("集群不在。"), "原因和办法：mingfa doctor"},
            {new IndexUnavailableException("索引读不出。", new IOException()), "原因和办法：mingfa doctor"},
            {new BuildInProgressException(Path.of("d")), "等它结束后再运行，或以 --data 另选数据目录。"},
            {new Refusal(Refusal.Kind.BAD_INPUT, "别的。"), ""},
            {new IllegalStateException("a bug"), ""},
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isKnownForOtherFailures(Exception failure, String step) {
        assertThat(NextStep.after(failure).orElse("")).isEqualTo(step);
    }
}
