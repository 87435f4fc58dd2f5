package org.mingfa.cli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.access.AuditEntry;
import org.mingfa.access.AuditLine;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.CommandRun;
import org.mingfa.cli.Mingfa;
import org.mingfa.cli.text.ExitCode;

/** Tokens by command, and what every change by command leaves in the audit. */
class AuditCommandTest {

    @TempDir
    private Path data;

    private CommandRun run(String... words) {
        return CommandRun.of(Stream.concat(Stream.of(words), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }

    /** What was done, in short. */
    private List<String> audited() {
        List<String> lines = new ArrayList<>();
        run("audit", "export").out().lines().forEach(line -> {
            AuditEntry entry =
                    AnswerJson.mapper().readValue(line, AuditLine.class).entry();
            assertThat(entry.actor()).isEqualTo(System.getProperty("user.name"));
            assertThat(entry.face()).isEqualTo("cli");
            lines.add(entry.action() + " " + entry.target() + " " + entry.outcome());
        });
        return lines;
    }

    @Test
    void whatChangesSomethingIsWrittenDownAndWhatReadsIsNot() throws IOException {
        Path folder = Files.createDirectories(data.resolve("own"));
        run("corpus", "add", "own", folder.toString());
        run("corpus", "list");
        run("corpus", "remove", "other");
        run("generation", "rollback");
        run("generation", "gc", "--dry-run");
        run("token", "add", "张法官", "--role", "judge");
        run("token", "add", "张法官", "--role", "judge");
        run("token", "list");
        run("token", "revoke", "张法官");
        run("token", "revoke", "张法官", "--help");
        assertThat(audited())
                .containsExactly(
                        "corpus add own begun",
                        "corpus add own done",
                        "corpus remove other begun",
                        "corpus remove other refused",
                        "generation rollback null begun",
                        "generation rollback null refused",
                        "token add 张法官 begun",
                        "token add 张法官 done",
                        "token add 张法官 begun",
                        "token add 张法官 refused",
                        "token revoke 张法官 begun",
                        "token revoke 张法官 done");
        assertThat(run("audit", "verify").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void everyCommandThatChangesSomethingIsAudited() {
        assertThat(AuditExecutionStrategy.names(Mingfa.commandLine()))
                .containsExactly(
                        "backup",
                        "corpus add",
                        "corpus remove",
                        "corpus review",
                        "corpus update",
                        "generation build",
                        "generation copy",
                        "generation gc",
                        "generation promote",
                        "generation rollback",
                        "law figure",
                        "law holidays",
                        "law lpr",
                        "law update",
                        "pack install",
                        "token add",
                        "token renew-key",
                        "token revoke");
    }

    @Test
    void aBrokenChainEndsWithFourAndNamesTheLine() throws IOException {
        run("token", "add", "a", "--role", "judge");
        run("token", "revoke", "a");
        Path file;
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            file = files.filter(one -> one.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(1);
        Files.write(file, lines);
        CommandRun verified = run("audit", "verify");
        assertThat(verified.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(verified.out()).startsWith(file.getFileName() + ":2\t缺第 2 至 2 条");
    }

    @Test
    void aChangeThatCannotBeWrittenDownIsNotMade() throws IOException {
        Files.writeString(data.resolve("audit"), "a file where the folder should be");
        CommandRun added = run("token", "add", "a", "--role", "judge");
        assertThat(added.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(added.err()).contains("审计写不进");
        assertThat(run("token", "list").out()).isEmpty();
    }

    @Test
    void aSecretIsToldOnceAndOnlyWhereDataGoes() {
        CommandRun added = run("token", "add", "机房", "--role", "operator", "--court", "浙01", "--expires", "2099-12-31");
        assertThat(added.out()).matches("mingfa_[A-Za-z0-9_-]{43}\n");
        assertThat(added.err()).contains("只显示这一次").doesNotContain(added.out().strip());
        CommandRun listed = run("token", "list");
        assertThat(listed.out()).isEqualTo("机房\t系统管理员\t浙01\t至 2099-12-31\t有效\n");
        assertThat(run("token", "list", "--json").out()).doesNotContain("hash").doesNotContain("mingfa_");
        assertThat(run("audit", "export").out()).doesNotContain(added.out().strip());
    }

    @Test
    void aSecretThatIsThereAlreadyBecomesANamedToken() throws IOException {
        Path old = Files.writeString(data.resolve("operator.token"), "an-old-shared-secret-of-33-letters\n");
        CommandRun added = run("token", "add", "old", "--role", "operator", "--secret-file", old.toString());
        assertThat(added.exitCode()).isZero();
        assertThat(added.out()).isEmpty();
        Files.writeString(old, "too-short");
        assertThat(run("token", "add", "b", "--role", "operator", "--secret-file", old.toString())
                        .err())
                .contains("--secret-file：凭据太短：至少 32 个字符，现有 9 个");
    }

    @Test
    void aFileThatOthersMayReadIsNotUsed() throws IOException {
        run("token", "add", "a", "--role", "judge");
        Path file = data.resolve("access/tokens.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        CommandRun listed = run("token", "list");
        assertThat(listed.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(listed.err()).contains("chmod 600 " + file);
    }
}
