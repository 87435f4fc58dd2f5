package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.text.ExitCode;

/** {@code mingfa read} of a paper that came as text; photographs are {@code PaperPhotosTest}'s. */
class ReadCommandTest {

    private static final String SUMMONS = """
            浙江省临江市人民法院
            传票
            案号：（2026）浙0199民初12345号
            应到时间：2026年12月18日上午9时30分
            应到处所：本院第七法庭
            """;

    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--data";
        all[1] = folder.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandRun.of(all);
    }

    private Path paper(String text) throws IOException {
        return Files.writeString(folder.resolve("文书.txt"), text);
    }

    @Test
    void tellsWhatStandsInAPaper() throws IOException {
        CommandRun run = run("read", paper(SUMMONS).toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("传票（summons）", "（hearing）：2026-12-18", "（hearing_time）：09:30", "没有看到：", "12368")
                .doesNotContain("开庭（还有", "下一步");
    }

    @Test
    void tellsWhatFollowsFromWhatWasConfirmed() throws IOException {
        String file = paper(SUMMONS).toString();
        CommandRun run = run("read", file, "--role", "被告", "--confirm", "hearing=2099-12-18");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("2099-12-18  开庭", "还要知道（received）", "依据：", "下一步：");
        assertThat(run("read", file, "--role", "被执行人").err()).contains("plaintiff、defendant");
    }

    @Test
    void aPaperThatIsNotKnownIsSaidToBeSo() throws IOException {
        CommandRun run = run("read", paper("今天天气很好").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains("认不出是哪一种文书");
    }
}
