package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of what most operators begin with: the digests that come with the product, and one folder of their own. */
class GenerationCheckCommandTest {

    private static final Path STARTER = Path.of(System.getProperty("mingfa.root"), "corpora", "starter");

    @TempDir
    private Path folder;

    private CommandRun run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data").toString();
        return CommandRun.of(all);
    }

    @Test
    void aFolderOfOnesOwnBesideTheStarterPasses() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("样例灯塔规定.txt"), "样例灯塔规定\n\n第一条 灯塔整夜点亮。\n\n第二条 本规定自2021年1月1日起施行。\n");
        run("corpus", "add", "own", own.toString(), "--format", "files");
        run("corpus", "add", "starter", STARTER.toString(), "--format", "digests");
        CommandRun build = run("generation", "build", "--vectors", "off");
        assertThat(build.exitCode()).as(build.err()).isZero();

        CommandRun check = run("generation", "check");
        assertThat(check.exitCode()).as(check.out()).isZero();
        assertThat(check.out()).isEmpty();
        assertThat(check.err())
                .containsPattern("(?m)^\\d+ 处依据的文本本库没有收录，未核对，不妨碍上线；.*逐处列出：mingfa risk audit --generation \\S+$")
                .contains("检查通过。");

        CommandRun audit = run("risk", "audit");
        assertThat(audit.exitCode()).isZero();
        assertThat(audit.out().lines().findFirst().orElseThrow()).contains("需核对 0 处");
        assertThat(audit.out()).contains("\n未核对 R-LIM-01 ").doesNotContain("\n需核对 ");
    }
}
