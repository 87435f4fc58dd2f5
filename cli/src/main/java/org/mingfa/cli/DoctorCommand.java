package org.mingfa.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.Doctor.Finding;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** {@code mingfa doctor}: what is wrong on this machine and what to do. */
@Command(
        name = "doctor",
        header = "检查 JDK、磁盘、数据目录、检索引擎与线上一代。",
        footer = {"  mingfa doctor", "  mingfa doctor --data /srv/mingfa --json"},
        description = "有问题时退出码为 4。")
final class DoctorCommand extends MingfaCommand {

    @Option(
            names = "--stale-after",
            paramLabel = "DAYS",
            converter = DaysReader.class,
            defaultValue = "${env:MINGFA_STALE_AFTER:-" + Option.NULL_VALUE + "}",
            description = "语料多少天没有更新算陈旧，如 40d；默认依种类，或环境变量 MINGFA_STALE_AFTER 所写")
    private @Nullable Duration staleAfter;

    /** Reads a number of days, written as the service's settings write it: 40d or 40. */
    static final class DaysReader implements ITypeConverter<Duration> {
        private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,4})d?");

        @Override
        public Duration convert(String value) {
            Matcher days = DAYS.matcher(value);
            if (!days.matches()) {
                throw new Refusal(Refusal.Kind.INVALID_VALUE, "应为天数，如 40d，收到“" + value + "”。");
            }
            return Duration.ofDays(Integer.parseInt(days.group(1)));
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = new Doctor(root(), staleAfter).look();
        if (output.isJson()) {
            output.json(findings);
        } else {
            findings.forEach(one -> output.line(state(one.trouble() == null) + one.part() + "：" + one.state()
                    + (one.trouble() == null ? "" : "。" + one.trouble())));
        }
        return findings.stream().allMatch(one -> one.trouble() == null) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private String state(boolean well) {
        return output.emphasis().verdict(well, well ? "正常" : "问题") + "  ";
    }
}
