package org.mingfa.cli.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.generation.AuditAnswer;
import org.mingfa.answers.generation.GenerationAudit;
import org.mingfa.answers.risk.AssessmentAnswer;
import org.mingfa.answers.risk.CaseReader;
import org.mingfa.answers.risk.CaseSentence;
import org.mingfa.answers.risk.QuestionAnswer;
import org.mingfa.answers.risk.ReadingsAnswer;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.search.SearchText;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Today;
import org.mingfa.cli.usage.ReportFile;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa risk ask|assess|read|audit}. */
@Command(
        name = "risk",
        header = "诉讼风险提示：提问、评估案情、核对规则的依据。",
        footer = {
            "  mingfa risk ask --stage 一审 --role 原告          逐题提问",
            "  mingfa risk assess facts.yaml --notice 告知书.docx --calendar 期限.ics",
            "  mingfa risk audit                                核对每条规则的依据"
        },
        description = "结果仅供参考。",
        subcommands = {
            RiskCommand.Ask.class,
            RiskCommand.Assess.class,
            RiskCommand.ReadSentence.class,
            RiskCommand.Audit.class
        })
public final class RiskCommand {

    /** What all three share. */
    abstract static class RiskSubcommand extends MingfaCommand {
        @Mixin
        private final DayOption day = new DayOption();

        DayOption day() {
            return day;
        }
    }

    /** What is done with a case, however it was told. */
    abstract static class CaseSubcommand extends RiskSubcommand {
        @Option(
                names = "--notice",
                paramLabel = "OUT.docx|html|pdf",
                converter = ReportFile.Converter.class,
                description = "另写一份诉讼风险告知书，引用线上一代的条文")
        private @Nullable ReportFile notice;

        @Option(names = "--calendar", paramLabel = "OUT.ics", description = "另写一份日历文件，含各项期限和提前提醒")
        private @Nullable Path calendar;

        /** Fails before anybody has answered questions in vain. */
        void checkOutputs() {
            Path folder = calendar == null ? null : calendar.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "日历的文件夹不存在：" + folder);
            }
            if (notice != null) {
                LiveSearch.ask(root(), live -> live.manifest().id());
            }
        }

        Integer deliver(RiskAnswers answers, InterviewStep step) throws IOException {
            if (notice != null) {
                notice.write(LiveSearch.ask(root(), answers.notice(step, null)));
                output.message("已写入 " + notice.path());
            }
            if (calendar != null) {
                writeCalendar(answers.calendar(step), calendar);
            }
            AssessmentAnswer answer = answers.assess(step);
            if (output.isJson()) {
                output.json(answer);
            } else {
                AssessmentText.of(answer, this::open).forEach(output::line);
            }
            output.message(answer.disclaimer());
            return ExitCode.DONE;
        }

        /** How an open question is shown. */
        String open(QuestionAnswer question) {
            return question.question();
        }

        private void writeCalendar(Optional<String> text, Path file) throws IOException {
            if (text.isEmpty()) {
                output.message("没有算出期限，未写日历文件。");
                return;
            }
            Files.writeString(file, text.get());
            output.message("已写入 " + file);
        }

        static RiskAnswers answers(RiskEngine engine) {
            return new RiskAnswers(() -> engine, Today.dates(), StandardSearcher.sentenceEncoder());
        }
    }

    /** The interview. */
    @Command(
            name = "ask",
            header = "逐题提问，最后给出风险提示。",
            footer = {"  mingfa risk ask", "  mingfa risk ask --stage 一审 --role 原告 --notice 告知书.pdf"},
            description = "输入也可以来自管道。")
    static final class Ask extends CaseSubcommand {
        @Option(
                names = "--stage",
                paramLabel = "STAGE",
                converter = StageReader.class,
                description = "first_instance 一审、second_instance 二审、enforcement 执行")
        private @Nullable Stage stage;

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                converter = RoleReader.class,
                description = "plaintiff 原告、defendant 被告、appellant 上诉人、appellee 被上诉人……")
        private @Nullable Role role;

        @Override
        public Integer call() throws IOException {
            LocalDate day = day().get();
            checkOutputs();
            RiskEngine engine = root().riskEngine();
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            PrintWriter questions = output.messages();
            RiskAnswers answers = answers(engine);
            CaseContext told = new TerminalInterview(engine, new TerminalDialogue(in, questions), day).run(stage, role);
            return deliver(answers, answers.step(told));
        }
    }

    /** Reads --stage. */
    static final class StageReader implements ITypeConverter<Stage> {
        @Override
        public Stage convert(String value) {
            return CaseReader.stage(value);
        }
    }

    /** Reads --role. */
    static final class RoleReader implements ITypeConverter<Role> {
        @Override
        public Role convert(String value) {
            return CaseReader.role(value);
        }
    }

    /** Facts from a file. */
    @Command(
            name = "assess",
            header = "评估一份 YAML 或 JSON 写明的案情。",
            footer = {"  mingfa risk assess facts.yaml", "  mingfa risk assess - --json < facts.json"},
            description = "文件写明 stage、role、as_of（可省）和 facts。")
    static final class Assess extends CaseSubcommand {
        @Parameters(paramLabel = "FACTS.yaml|-", description = "案情文件；- 从标准输入读取")
        private String file = "-";

        /** With the key under which the file has its answer. */
        @Override
        String open(QuestionAnswer question) {
            return question.key() + "  " + question.question();
        }

        @Override
        public Integer call() throws IOException {
            @Nullable LocalDate typed = day().text() == null ? null : day().get();
            checkOutputs();
            String text = InputText.read(file);
            RiskEngine engine = root().riskEngine();
            RiskAnswers answers = answers(engine);
            return deliver(
                    answers,
                    FactsFile.read(file, text, engine.facts(), Today.date()).step(typed, answers));
        }
    }

    /** What is understood of a sentence. */
    @Command(
            name = "read",
            header = "从一句话里读出金额、日期、利率、纠纷和在案中的一方。",
            footer = {"  mingfa risk read 我去年三月借给同事5万，说好年底还，月息两分", "  mingfa risk read - < 话.txt"},
            description = "读出的各项要由本人核对；不保存。")
    static final class ReadSentence extends MingfaCommand {
        @Parameters(arity = "1..*", paramLabel = "WORDS|-", description = "一两句话；- 从标准输入读取")
        private List<String> words = List.of();

        @Override
        public Integer call() throws IOException {
            String text = words.equals(List.of("-")) ? InputText.read("-") : String.join(" ", words);
            ReadingsAnswer answer = CaseSubcommand.answers(RiskEngine.load()).readings(new CaseSentence(text));
            if (output.isJson()) {
                output.json(answer);
            } else {
                SearchText.safety(answer.safety()).forEach(output::line);
                ReadingsText.of(answer, text).forEach(output::line);
            }
            output.message(answer.notice());
            return ExitCode.DONE;
        }
    }

    /** The sources of all rules and values. */
    @Command(
            name = "audit",
            header = "在索引中核对每条规则、每项法定数值的依据。",
            footer = {"  mingfa risk audit", "  mingfa risk audit --generation 20261124-081500-000 --as-of 2026-01-01"},
            description = "看依据是否存在、有效、写着所依据的数字；未收录原文的法律不核对。不符时退出码为 4。")
    static final class Audit extends RiskSubcommand {
        @Option(names = "--generation", paramLabel = "ID", description = "核对哪一代，默认线上一代")
        private @Nullable String generation;

        @Override
        public Integer call() throws IOException {
            LocalDate day = day().get();
            String audited = generation == null
                    ? LiveSearch.ask(root(), live -> live.manifest().id())
                    : generation;
            AuditAnswer audit = new GenerationAudit(root().store(), root()::riskEngine).audit(audited, day);
            if (output.isJson()) {
                output.json(audit);
            } else {
                AssessmentText.of(audit).forEach(output::line);
            }
            return audit.passed() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }
}
