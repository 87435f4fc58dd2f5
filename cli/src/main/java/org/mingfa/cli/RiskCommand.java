package org.mingfa.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.interview.AssessmentText;
import org.mingfa.cli.interview.Dialogue;
import org.mingfa.cli.interview.FactsFile;
import org.mingfa.cli.interview.Parties;
import org.mingfa.cli.interview.TerminalInterview;
import org.mingfa.answers.risk.AssessmentAnswer;
import org.mingfa.answers.law.GenerationLaw;
import org.mingfa.reports.notice.NoticeOrder;
import org.mingfa.reports.notice.RiskNotice;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.audit.AuditFinding;
import org.mingfa.risk.audit.AuditReport;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.notice.DeadlineCalendar;
import org.mingfa.risk.notice.NoticeContent.Reader;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mingfa risk ask|assess|audit}. */
@Command(
        name = "risk",
        header = {
            "例：",
            "  mingfa risk ask --stage 一审 --role 原告          逐题提问",
            "  mingfa risk assess facts.yaml --notice 告知书.docx --calendar 期限.ics",
            "  mingfa risk audit                                核对每条规则的依据",
            ""
        },
        description = "诉讼风险提示。结果仅供参考。",
        subcommands = {RiskCommand.Ask.class, RiskCommand.Assess.class, RiskCommand.Audit.class})
final class RiskCommand implements Runnable {

    @ParentCommand
    private @Nullable Mingfa root;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "缺少子命令：ask、assess 或 audit。");
    }

    Mingfa root() {
        return Objects.requireNonNull(root);
    }

    /** What all three share. */
    abstract static class OfRisk implements Callable<Integer> {
        @ParentCommand
        private @Nullable RiskCommand parent;

        @Mixin
        private final Output output = new Output();

        @Option(names = "--as-of", paramLabel = "DATE", description = "按哪一天的法律，默认今天")
        private @Nullable String asOf;

        Mingfa root() {
            return Objects.requireNonNull(parent).root();
        }

        Output output() {
            return output;
        }

        @Nullable
        String asOf() {
            return asOf;
        }
    }

    /** What is done with a case, however it was told. */
    abstract static class OfCase extends OfRisk {
        @Option(names = "--notice", paramLabel = "OUT.docx", description = "另写一份诉讼风险告知书，引用线上一代的条文")
        private @Nullable Path notice;

        @Option(names = "--calendar", paramLabel = "OUT.ics", description = "另写一份日历文件，含各项期限和提前提醒")
        private @Nullable Path calendar;

        /** Fails before anybody has answered questions in vain. */
        void checkOutputs() {
            checkFolder(calendar, "日历");
            if (checkFolder(notice, "告知书")) {
                LiveSearch.ask(root(), live -> live.manifest().id());
            }
        }

        /** True when there is such a file to write. */
        private static boolean checkFolder(@Nullable Path file, String what) {
            if (file == null) {
                return false;
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw Refusal.badInput(what + "的文件夹不存在：" + folder);
            }
            return true;
        }

        Integer deliver(RiskEngine engine, FactsFile told, LocalDate day) throws IOException {
            InterviewStep step = new Interview(engine).next(told.facts(), told.stage(), told.role(), day);
            if (notice != null) {
                NoticeOrder.Case stated = new NoticeOrder.Case(told.stage(), told.role(), told.facts());
                NoticeOrder order = NoticeOrder.of(engine, stated, Reader.PARTY, day, Today.date());
                byte[] file = LiveSearch.ask(root(), live -> RiskNotice.write(order, new GenerationLaw(live)));
                Files.write(notice, file);
                output().message("已写入 " + notice);
            }
            if (calendar != null) {
                writeCalendar(step, calendar);
            }
            if (output().isJson()) {
                output().json(AssessmentAnswer.of(step, engine.facts(), Today.date()));
            } else {
                AssessmentText.of(step.assessment(), engine.facts()).forEach(output()::line);
            }
            output().message(RiskPrompt.DISCLAIMER);
            return ExitCode.DONE;
        }

        private void writeCalendar(InterviewStep step, Path file) throws IOException {
            Optional<String> text = DeadlineCalendar.write(step.assessment().prompts(), Today.date());
            if (text.isEmpty()) {
                output().message("没有算出期限，未写日历文件。");
                return;
            }
            Files.writeString(file, text.get());
            output().message("已写入 " + file);
        }
    }

    /** The interview. */
    @Command(name = "ask", description = "逐题提问，最后给出提示；输入也可以来自管道。")
    static final class Ask extends OfCase {
        @Option(names = "--stage", description = "first_instance 一审、second_instance 二审、enforcement 执行")
        private @Nullable String stage;

        @Option(names = "--role", description = "plaintiff 原告、defendant 被告、appellant 上诉人、appellee 被上诉人……")
        private @Nullable String role;

        @Override
        public Integer call() throws IOException {
            LocalDate day = Today.day(asOf());
            Stage atStage = stage == null ? null : Parties.stage(stage);
            Role asRole = role == null ? null : Parties.role(role);
            checkOutputs();
            RiskEngine engine = RiskEngine.load();
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            PrintWriter questions = output().messages();
            FactsFile told = new TerminalInterview(engine, new Dialogue(in, questions), day).run(atStage, asRole);
            return deliver(engine, told, day);
        }
    }

    /** Facts from a file. */
    @Command(name = "assess", description = "评估一份 YAML 或 JSON 写明的案情：stage、role、as_of（可省）、facts。")
    static final class Assess extends OfCase {
        @Parameters(paramLabel = "FACTS.yaml|-", description = "案情文件；- 从标准输入读取")
        private String file = "-";

        @Override
        public Integer call() throws IOException {
            checkOutputs();
            String text = file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
            RiskEngine engine = RiskEngine.load();
            FactsFile told = FactsFile.read(file, text, engine.facts());
            LocalDate inFile = told.asOf();
            return deliver(engine, told, asOf() == null && inFile != null ? inFile : Today.day(asOf()));
        }
    }

    /** The sources of all rules and values. */
    @Command(name = "audit", description = "在线上一代（或指定的一代）中核对每条规则、每项法定数值的依据：存在、有效、写着所依据的数字。不符时退出码 4。")
    static final class Audit extends OfRisk {
        @Option(names = "--generation", paramLabel = "ID", description = "核对哪一代，默认线上一代")
        private @Nullable String generation;

        @Override
        public Integer call() throws IOException {
            LocalDate day = Today.day(asOf());
            String audited = generation == null
                    ? LiveSearch.ask(root(), live -> live.manifest().id())
                    : generation;
            AuditReport report = GenerationAudit.of(root().store(), audited, day);
            if (output().isJson()) {
                output().json(json(report, audited));
            } else {
                AssessmentText.of(report, audited).forEach(output()::line);
            }
            return report.passed() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }

        private static Map<String, Object> json(AuditReport report, String generation) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("generation", generation);
            map.put("as_of", report.asOf().toString());
            map.put("passed", report.passed());
            map.put("rules", report.rules());
            map.put("facts", report.facts());
            map.put("values", report.values());
            map.put("sources", report.sources());
            map.put("findings", report.findings().stream().map(Audit::json).toList());
            return map;
        }

        private static Map<String, Object> json(AuditFinding finding) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("kind", finding.kind().name().toLowerCase(java.util.Locale.ROOT));
            map.put("fails", finding.fails());
            map.put("owner", finding.owner());
            map.put("where", finding.where());
            map.put("source", finding.source().label());
            map.put("version", finding.source().version().toString());
            map.put("message", finding.message());
            return map;
        }
    }
}
