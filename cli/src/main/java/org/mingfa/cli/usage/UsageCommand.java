package org.mingfa.cli.usage;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.usage.PurgeAnswer;
import org.mingfa.usage.UsageMonth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mingfa usage}: the counts that a running service keeps. */
@Command(
        name = "usage",
        header = "正在运行的服务的用量统计。",
        footer = {
            "  mingfa usage show --month 2026-11 --api http://127.0.0.1:8080 --token t --out 用量.json",
            "  mingfa usage purge --before 2025-01 --api http://127.0.0.1:8080 --token t"
        },
        subcommands = {UsageCommand.Show.class, UsageCommand.Purge.class})
public final class UsageCommand {

    /** A month, as a report needs it kept. */
    @Command(
            name = "show",
            header = "看或留存一个月的用量。",
            footer = {
                "  mingfa usage show --month 2026-11 --api http://127.0.0.1:8080 --token t",
                "  mingfa usage show --month 2026-11 --api http://127.0.0.1:8080 --token t --out 用量.json"
            })
    static final class Show extends MingfaCommand {

        @Option(
                names = "--month",
                paramLabel = "YYYY-MM",
                converter = FilingOptions.BegunMonth.class,
                description = "哪一个月，默认本月")
        private @Nullable YearMonth month;

        @Option(names = "--api", required = true, paramLabel = "URL", description = "正在运行的服务")
        private @Nullable URI api;

        @Option(names = "--token", required = true, paramLabel = "FILE", description = "运维人员的凭据文件")
        private @Nullable Path token;

        @Option(names = "--out", paramLabel = "F", description = "写到这个文件（JSON），供 mingfa report --usage、--before")
        private @Nullable Path out;

        @Override
        public Integer call() throws IOException {
            UsageMonth usage = OperatorService.open(Objects.requireNonNull(api), Objects.requireNonNull(token))
                    .usage(month == null ? YearMonth.from(Today.date()) : month);
            if (out != null) {
                Files.writeString(out, AnswerJson.write(usage) + "\n");
                output.message("已写入 " + out + "。");
            }
            if (output.isJson()) {
                output.json(usage);
                return ExitCode.DONE;
            }
            output.line(usage.month() + "\t请求\t" + usage.total());
            usage.outcomes().forEach((what, count) -> output.line(usage.month() + "\t" + what + "\t" + count));
            return ExitCode.DONE;
        }
    }

    /** Removes what is older than is kept. */
    @Command(
            name = "purge",
            header = "删除一个月之前的用量、反馈和运行记录。",
            footer = "  mingfa usage purge --before 2025-01 --api http://127.0.0.1:8080 --token t --yes",
            description = "不能恢复；删除之前先留存报告所需的用量。在终端上询问；--yes 或不在终端上时不询问。")
    static final class Purge extends MingfaCommand {

        @Option(
                names = "--before",
                required = true,
                paramLabel = "YYYY-MM",
                converter = FilingOptions.Month.class,
                description = "保留的第一个月，更早的删除")
        private @Nullable YearMonth before;

        @Option(names = "--api", required = true, paramLabel = "URL", description = "正在运行的服务")
        private @Nullable URI api;

        @Option(names = "--token", required = true, paramLabel = "FILE", description = "运维人员的凭据文件")
        private @Nullable Path token;

        @Override
        public Integer call() throws IOException {
            YearMonth kept = Objects.requireNonNull(before);
            Optional<Console> person = root().person();
            if (person.isPresent() && !isAgreed(person.get(), kept)) {
                output.message("没有删除。");
                return ExitCode.DONE;
            }
            PurgeAnswer answer = OperatorService.open(Objects.requireNonNull(api), Objects.requireNonNull(token))
                    .purge(kept);
            if (output.isJson()) {
                output.json(answer);
            }
            output.message("删除了 " + kept + " 之前的计数 " + answer.counts() + " 行、反馈 " + answer.feedback() + " 条、运行记录 "
                    + answer.runs() + " 段。");
            return ExitCode.DONE;
        }

        private static boolean isAgreed(Console person, YearMonth kept) {
            String answer = person.readLine("删除 %s 之前的用量？不能恢复。[y/N] ", kept);
            return answer != null
                    && List.of("y", "yes", "是").contains(answer.strip().toLowerCase(Locale.ROOT));
        }
    }
}
