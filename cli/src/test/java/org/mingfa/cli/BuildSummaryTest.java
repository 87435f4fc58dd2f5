package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSummaryTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheFilesWithProblemsAndWhereTheListLies() throws IOException {
        Path laws = Files.createDirectories(folder.resolve("laws"));
        Files.writeString(laws.resolve("样例灯塔法.txt"), "样例灯塔法\n（2020年1月1日样例市人民代表大会通过）\n\n第一条 灯塔每晚点亮。\n\n第二条 样例。\n");
        Files.write(laws.resolve("坏文件.pdf"), new byte[] {1, 2, 3, 4});
        String data = folder.resolve("data").toString();
        CommandRun.of("--data", data, "corpus", "add", "law", laws.toString(), "--format", "files");
        CommandRun build = CommandRun.of("--data", data, "generation", "build", "--vectors", "off");
        assertThat(build.exitCode()).as(build.err()).isZero();
        assertThat(build.out()).containsPattern("(?m)^    [A-Z]\\d{3} law/坏文件\\.pdf  ");
        assertThat(build.err())
                .containsPattern("问题逐条见 .*/data/generations/[^/]+/problems\\.jsonl；代码含义见 docs/errors\\.md。");
    }
}
