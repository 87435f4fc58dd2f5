package org.mingfa.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.access.AccessToken;
import org.mingfa.access.AuditEntry;
import org.mingfa.access.AuditLog;
import org.mingfa.access.TokenFile;
import org.mingfa.backup.BackupManifest;
import org.mingfa.backup.Restore;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa restore}: a data directory from such a file. Written into the audit that it brings, once it is there. */
@Command(
        name = "restore",
        header = "从备份文件恢复数据目录；先逐个核对校验和，完整的才采用。",
        footer = {
            "  mingfa restore mingfa.tar.gz --check              只核对",
            "  mingfa restore mingfa.tar.gz --data /srv/mingfa --accept-tokens",
            "  mingfa restore mingfa.tar.gz --replace            原来的数据目录改名保留"
        },
        description = "先停止服务。数据目录不是空的就不动它，除非写 --replace。备份里有数据目录原来没有的凭据，先列出来，写 --accept-tokens 才恢复。")
public final class RestoreCommand extends MingfaCommand {

    @Parameters(paramLabel = "FILE", description = "mingfa backup 写的文件")
    private Path file = Path.of("");

    @Option(names = "--check", description = "只核对文件是否完整，什么都不改")
    private boolean check;

    @Option(names = "--replace", description = "数据目录不是空的时，把它改名为 DIR.before-时间，再恢复")
    private boolean replace;

    @Option(names = "--accept-tokens", description = "备份里的凭据确是您发放的，恢复后可以使用")
    private boolean acceptTokens;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "没有备份文件 " + file + "。");
        }
        Restore restore = new Restore(file, this::confirm);
        if (check) {
            BackupManifest whole = restore.check();
            output.line("完整：" + whole.files().size() + " 个文件，" + (whole.size() >> 20) + " MB，" + whole.made()
                    + " 备份，上线的一代 " + (whole.live() == null ? "无" : whole.live()));
            Path data = root().data();
            if (Files.isDirectory(data.resolve("audit"))) { // a drill counts where there is a service that it is for
                record(data);
            }
            return ExitCode.DONE;
        }
        Path data = root().data();
        Optional<Path> before = restore.into(data, replace, Today.clock().instant());
        record(data);
        before.ifPresent(kept -> output.message("原来的数据目录改名为 " + kept + "；确认无误后可以删除。"));
        output.message("已恢复到 " + data + "。语料的克隆没有备份，下次 mingfa corpus update 时重新取回。核对：mingfa doctor");
        return ExitCode.DONE;
    }

    /** Whoever made the archive may have put in a token of his own: a checksum beside it says nothing about that. */
    private void confirm(Path unpacked, Path data, Instant now) {
        List<AccessToken> tokens = TokenFile.brought(unpacked, data, now);
        if (!tokens.isEmpty() && !acceptTokens) {
            String names = tokens.stream()
                    .map(token -> token.name() + "（" + token.role().title() + "，"
                            + (token.expires() == null ? "不过期" : "至 " + token.expires()) + "）")
                    .collect(Collectors.joining("、"));
            throw Refusal.invalid(
                    "FILE",
                    "这份备份带来 " + tokens.size() + " 个凭据，恢复后立即有效：" + names + "。什么都没有改动；确是您发放的，加 --accept-tokens 再运行。");
        }
    }

    private void record(Path data) throws IOException {
        new AuditLog(data)
                .append(new AuditEntry(
                        Today.clock().instant(),
                        "cli",
                        System.getProperty("user.name", "-"),
                        null,
                        null,
                        "restore",
                        String.valueOf(file.getFileName()),
                        root().store().live().orElse(null),
                        "done",
                        null,
                        null,
                        null));
    }
}
