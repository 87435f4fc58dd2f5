package org.mingfa.cli.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.access.AuditLog;
import org.mingfa.access.AuditReading;
import org.mingfa.access.AuditVerification;
import org.mingfa.access.AuditVerification.AuditVerdict;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mingfa audit verify|export}: what judges and operators did, and whether that is unchanged. */
@Command(
        name = "audit",
        header = "审计：核对散列链，导出记录。",
        footer = {"  mingfa audit verify", "  mingfa audit export --since 2026-11-01 > 审计.jsonl"},
        subcommands = {AuditCommand.Verify.class, AuditCommand.Export.class})
public final class AuditCommand {

    /** What both share. */
    abstract static class AuditSubcommand extends MingfaCommand {
        AuditLog log() {
            return new AuditLog(root().data());
        }
    }

    /** Looks for whatever was changed. */
    @Command(
            name = "verify",
            header = "核对审计的散列链，逐处说明被改动、删除、调换、截去或添加的地方。",
            footer = "  mingfa audit verify",
            description = "链断开时退出码为 4。把最后一条的封印另记一处，日后可以证明此前的记录没有整体重写。")
    static final class Verify extends AuditSubcommand {
        @Override
        public Integer call() {
            AuditVerdict verdict = AuditVerification.of(log());
            if (output.isJson()) {
                output.json(verdict);
            } else {
                verdict.findings()
                        .forEach(finding -> output.line(finding.file() + ":" + finding.line() + "\t" + finding.what()));
            }
            verdict.remarks().forEach(output::message);
            output.message(
                    verdict.holds()
                            ? "审计完好：" + verdict.lines() + " 条"
                                    + (verdict.head() == null ? "。" : "，封印 " + verdict.head() + "。")
                            : "审计有 " + verdict.findings().size() + " 处断开。");
            return verdict.holds() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    /** Writes it out. */
    @Command(
            name = "export",
            header = "导出审计记录，一行一条 JSON，与存的逐字节相同。",
            footer = {"  mingfa audit export", "  mingfa audit export --since 2026-11-01 --until 2026-11-30 > 十一月.jsonl"
            })
    static final class Export extends AuditSubcommand {
        @Option(
                names = "--since",
                paramLabel = "DATE",
                converter = DayOption.DayConverter.class,
                description = "第一天，YYYY-MM-DD")
        private @Nullable LocalDate since;

        @Option(
                names = "--until",
                paramLabel = "DATE",
                converter = DayOption.DayConverter.class,
                description = "最后一天，YYYY-MM-DD")
        private @Nullable LocalDate until;

        @Override
        public Integer call() {
            new AuditReading(log()).each(since, until, line -> {
                output.line(line);
                return true;
            });
            return ExitCode.DONE;
        }
    }
}
