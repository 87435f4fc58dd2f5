package org.mingfa.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.CommandRun;
import org.mingfa.cli.text.ExitCode;

class LawCommandTest {

    @TempDir
    Path data;

    private CommandRun run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("--data", data.toString()));
        words.addAll(List.of(arguments));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private String rates() throws IOException {
        return Files.readString(data.resolve("law/local/lpr.yaml"));
    }

    @Test
    void aMonthIsAddedWithItsSourceAndAudited() throws IOException {
        assertThat(run("law", "lpr", "2026-07-20", "3.00", "3.50", "--source", "样例\"公告\"", "--checked", "2026-11-01")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        CommandRun second = run(
                "law",
                "lpr",
                "2026-08-20",
                "2.90",
                "3.40",
                "--source",
                "https://example.org",
                "--checked",
                "2026-11-02");
        assertThat(second.out()).contains("新增  2026-08-20  2.90% 3.40%", "不变  1 项");
        assertThat(rates()).isEqualTo("""
                        values:
                          - {published: 2026-08-20, one_year: 2.90%, five_years: 3.40%, source: "https://example.org", checked: 2026-11-02}
                          - {published: 2026-07-20, one_year: 3.00%, five_years: 3.50%, source: "样例\\"公告\\"", checked: 2026-11-01}
                        """);
        assertThat(run("audit", "export").out()).contains("law lpr", "2026-08-20 2.90 3.40");
    }

    /** Several at once: each was told that its figure was adopted, and of most nothing was left. */
    @Test
    void whatIsAddedAtOnceIsAllThere() throws Exception {
        List<Integer> years = IntStream.rangeClosed(2016, 2023).boxed().toList();
        List<Callable<CommandRun>> writers = years.stream()
                .<Callable<CommandRun>>map(
                        year -> () -> run("law", "figure", "职工月平均工资", "浙江", "" + year, "9000", "--source", "样例公报"))
                .toList();
        try (ExecutorService all = Executors.newFixedThreadPool(writers.size())) {
            for (Future<CommandRun> one : all.invokeAll(writers)) {
                assertThat(one.get().exitCode()).as(one.get().err()).isEqualTo(ExitCode.DONE);
            }
        }
        String figures = Files.readString(data.resolve("law/local/figures.yaml"));
        assertThat(years).allMatch(year -> figures.contains("year: " + year));
    }

    @Test
    void aFileOfOtherFormAndAMonthToComeAreLeftAsTheyAre() throws IOException {
        Path file = data.resolve("law/local/lpr.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "values: []\n");
        CommandRun flow = run("law", "lpr", "2026-07-20", "3.00", "3.50", "--source", "a");
        assertThat(flow.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(flow.err()).contains("不是一行一个数值的写法");
        assertThat(rates()).isEqualTo("values: []\n");
        Files.delete(file);
        CommandRun future = run("law", "lpr", "2099-07-20", "3.00", "3.50", "--source", "a");
        assertThat(future.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(file).doesNotExist();
    }
}
