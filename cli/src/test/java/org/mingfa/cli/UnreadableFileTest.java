package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.cli.text.ExitCode;

/** Whatever option a file is given to, one that is no UTF-8 text is bad input, and said so. */
class UnreadableFileTest {

    private static final String USAGE =
            "{\"month\":\"2026-10\",\"total\":0,\"usage\":[],\"feedback\":{\"useful\":0,\"all\":0}}";

    @TempDir
    private static Path folder;

    private static String other;

    @BeforeAll
    static void write() throws IOException {
        Path file = folder.resolve("other");
        Files.write(file, "{\"month\":\"十月的用量\"}".getBytes(Charset.forName("GB18030")));
        other = file.toString();
        Files.writeString(folder.resolve("usage.json"), USAGE);
        Files.createDirectory(folder.resolve("laws"));
        assertThat(run("corpus add own DIR/laws --format files").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run("report monthly --month 2026-10 --province 浙江 --usage DIR/usage.json" + " --out DIR/filed.json")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    private static CommandRun run(String typed) {
        return CommandRun.of(("--data DIR/data " + typed)
                .replace("OTHER", folder.resolve("other").toString())
                .replace("DIR", folder.toString())
                .split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report monthly --month 2026-10 --province 浙江 --usage OTHER --out DIR/a.json",
                "report monthly --month 2026-10 --province 浙江 --usage DIR/usage.json --before OTHER --out DIR/a.json",
                "report monthly --month 2026-10 --province 浙江 --api http://127.0.0.1:9 --token OTHER --out DIR/a.json",
                "report stage --from 2026-10 --until 2026-10 --province 浙江 --usage OTHER --out DIR/a.json",
                "report check OTHER --usage DIR/usage.json",
                "report check DIR/filed.json --usage OTHER",
                "report check DIR/filed.json --api http://127.0.0.1:9 --token OTHER",
                "usage purge --before 2025-01 --api http://127.0.0.1:9 --token OTHER --yes",
                "token add 某人 --role judge --secret-file OTHER",
                "generation build --vectors off --learned OTHER",
                "calc court-fee --amounts @OTHER",
                "evaluate --topics OTHER --qrels OTHER",
            })
    void isBadInput(String typed) {
        CommandRun run = run(typed);
        assertThat(run.err().lines().findFirst().orElse("")).contains(other).contains("不是 UTF-8 文本；转换编码后重试。");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aFolderIsSaidToBeOne() {
        CommandRun run = run("report check DIR --usage DIR/usage.json");
        assertThat(run.err()).startsWith("mingfa: " + folder + " 是文件夹；");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
