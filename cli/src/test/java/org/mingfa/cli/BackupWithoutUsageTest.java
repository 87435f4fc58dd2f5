package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.backup.Backup;
import org.mingfa.backup.BackupManifest;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.usage.UsageTrouble;

/** A service that has its database open and gives no copy of it keeps nobody from a backup of the rest. */
class BackupWithoutUsageTest {

    @TempDir
    private Path folder;

    /** Has the file that it is given open, as a service has its database, until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                System.out.println("locked " + lock.isValid());
                int end = System.in.read();
                System.out.println("ended " + end);
            }
        }
    }

    @Test
    void goesOnAndSaysSo() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("law"));
        Files.writeString(data.resolve("law/lpr.yaml"), "rates: []\n");
        Path database = Files.createDirectories(data.resolve("service")).resolve("mingfa.mv.db");
        Files.writeString(database, "open elsewhere");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        database.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("locked true");
            Path archive = folder.resolve("b.tar.gz");
            Backup backup = new Backup(data, Duration.ofMillis(300));
            BackupManifest made = backup.write(archive, true, Instant.EPOCH);
            assertThat(backup.lacksUsage()).isTrue();
            assertThat(made.files().keySet()).doesNotContain("service/mingfa.mv.db");
            assertThat(archive).exists();
            assertThat(data.resolve("service/snapshot.wanted")).doesNotExist();
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
        assertThat(new Backup(data)
                        .write(folder.resolve("c.tar.gz"), true, Instant.EPOCH)
                        .files())
                .containsKey("service/mingfa.mv.db");
    }

    @Test
    void doctorSaysWhatTheServiceFound() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("service"));
        String[] doctor = {"--data", data.toString(), "doctor"};
        assertThat(CommandRun.of(doctor).out()).contains("正常  用量数据库：服务没有报告过问题");
        UsageTrouble.note(data, "升级没有完成。先备份。");
        CommandRun run = CommandRun.of(doctor);
        assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run.out()).contains("问题  用量数据库：不能用。升级没有完成。先备份。");
        UsageTrouble.forget(data);
        assertThat(CommandRun.of(doctor).out()).contains("正常  用量数据库");
    }
}
