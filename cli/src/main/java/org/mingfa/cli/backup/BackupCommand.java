package org.mingfa.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.backup.Backup;
import org.mingfa.backup.BackupManifest;
import org.mingfa.backup.LastBackup;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.cli.text.WholeNumber;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa backup}: the data directory as one file. */
@Command(
        name = "backup",
        header = "把数据目录备份成一个文件；服务可以继续运行。",
        footer = {"  mingfa backup mingfa.tar.gz", "  mingfa backup 备份文件夹 --keep 14      每次一个文件，名称带时间；只留最近 14 个"},
        description = {
            "包括语料登记、各代索引、上线记录、凭据、审计、法律变动、本地数据和用量；不包括能重新取得的：语料的克隆、向量缓存。",
            "文件里有凭据的散列和密钥，只有您能读（0600）；请像数据目录一样保管。"
        })
public final class BackupCommand extends MingfaCommand implements PrivilegedCommand {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final Pattern NAMED = Pattern.compile("mingfa-\\d{8}-\\d{6}\\.tar\\.gz");

    @Parameters(paramLabel = "FILE", description = "备份文件，以 .tar.gz 结尾；或已有的文件夹")
    private Path target = Path.of("");

    @Option(names = "--without-usage", description = "不备份用量数据库（例如另用 pg_dump 备份的）")
    private boolean withoutUsage;

    @Option(names = "--replace", description = "文件已存在时取代它")
    private boolean replace;

    @Option(
            names = "--keep",
            paramLabel = "N",
            converter = WholeNumber.Amount.class,
            description = "写完以后，这个文件夹里按时间命名的备份只留最近 N 个")
    private @Nullable Integer keep;

    @Override
    public Integer call() throws IOException {
        if (keep != null && !Files.isDirectory(target)) {
            throw Refusal.invalid("keep", "--keep 要与备份文件夹同用：它按文件名里的时间留下最近的几个。");
        }
        Path data = root().data();
        Path file = file();
        Instant now = Today.clock().instant();
        Backup backup = new Backup(data);
        BackupManifest made = backup.write(file, !withoutUsage, now);
        new LastBackup(now, Files.size(file)).note(data);
        if (keep != null) {
            prune(keep);
        }
        if (output.isJson()) {
            output.json(made);
        }
        if (backup.lacksUsage()) {
            output.message("用量没有备份：数据库正被服务使用，服务没有在五分钟内交出副本；其余都已备份。原因见服务的日志和 mingfa doctor。");
        }
        if (!backup.leftOut().isEmpty()) {
            output.message("不是明法的文件，没有备份：" + String.join("、", backup.leftOut()) + "。");
        }
        output.message("已备份 " + made.files().size() + " 个文件，" + (made.size() >> 20) + " MB：" + file
                + "。核对：mingfa restore " + file + " --check");
        return ExitCode.DONE;
    }

    /** Removes the oldest of the files that this command names by their time; what others put there stays. */
    private void prune(int kept) throws IOException {
        try (Stream<Path> all = Files.list(target)) {
            List<Path> ours = all.filter(
                            file -> NAMED.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path old : ours.subList(Math.min(kept, ours.size()), ours.size())) {
                Files.delete(old);
                output.message("删去了旧的备份：" + old);
            }
        }
    }

    private Path file() {
        if (Files.isDirectory(target)) {
            return target.resolve("mingfa-" + STAMP.format(Today.clock().instant()) + ".tar.gz");
        }
        if (!target.toString().endsWith(".tar.gz")) {
            throw Refusal.invalid("FILE", "FILE：应以 .tar.gz 结尾，或为已有的文件夹，收到“" + target + "”。");
        }
        if (Files.exists(target) && !replace) {
            throw Refusal.invalid("FILE", "FILE：" + target + " 已经存在；换一个名称，或加 --replace。");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Refusal.invalid("FILE", "FILE：文件夹不存在：" + folder + "；先建立它，或另选一个。");
        }
        return target;
    }
}
