package org.mingfa.cli.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.risk.FactsFile;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Today;
import org.mingfa.cli.usage.ReportFile;
import org.mingfa.forms.ComparisonAnswer;
import org.mingfa.forms.FilledAnswer;
import org.mingfa.forms.FormAnswers;
import org.mingfa.forms.FormAnswers.FormCheckRequest;
import org.mingfa.forms.FormAnswers.FormContent;
import org.mingfa.forms.FormAnswers.FormPair;
import org.mingfa.forms.FormAnswers.FormRequest;
import org.mingfa.forms.FormList;
import org.mingfa.reports.document.Document;
import org.mingfa.risk.assessment.RiskEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa form list|fill|check|read|evidence|materials|compare}. */
@Command(
        name = "form",
        header = "要素式起诉状、答辩状、申请书：填写、检查、读回、对照。",
        footer = {
            "  mingfa form list",
            "  mingfa form fill 民间借贷 --answers facts.yaml --out 起诉状.docx",
            "  mingfa form check 起诉状.docx",
            "  mingfa form compare 起诉状.docx 答辩状.docx --out 争点.docx"
        },
        description = "只填写说过的和算出的，没有说的留空；不代写。结果仅供参考。",
        subcommands = {
            FormCommand.ListForms.class,
            FormCommand.Fill.class,
            FormCommand.Check.class,
            FormCommand.ReadForm.class,
            FormCommand.Evidence.class,
            FormCommand.Materials.class,
            FormCommand.Compare.class
        })
public final class FormCommand {

    /** What all share. */
    abstract static class FormSubcommand extends MingfaCommand {
        private @Nullable RiskEngine engine;

        RiskEngine engine() {
            RiskEngine made = engine;
            if (made == null) {
                made = root().riskEngine();
                engine = made;
            }
            return made;
        }

        FormAnswers answers() {
            return new FormAnswers(this::engine, Today.dates());
        }

        Map<String, Object> facts(@Nullable String file) throws IOException {
            return file == null
                    ? Map.of()
                    : FactsFile.read(file, InputText.read(file), engine().facts(), Today.date())
                            .context()
                            .facts()
                            .values();
        }

        Integer write(ReportFile file, Document document) throws IOException {
            file.write(document);
            output.message("已写入 " + file.path());
            return ExitCode.DONE;
        }
    }

    /** Which forms there are. */
    @Command(name = "list", header = "列出各份表，以及每份有多少行能从回答和计算填入。", footer = "  mingfa form list")
    static final class ListForms extends FormSubcommand {
        @Override
        public Integer call() {
            FormList list = answers().list();
            if (output.isJson()) {
                output.json(list);
            } else {
                FormText.of(list).forEach(output::line);
            }
            return ExitCode.DONE;
        }
    }

    /** Fills one. */
    @Command(
            name = "fill",
            header = "用案情、写好的栏位和已有的文书填一份表。",
            footer = {
                "  mingfa form fill 民间借贷 --answers facts.yaml --out 起诉状.docx",
                "  mingfa form fill 民间借贷 --answers facts.yaml --cells 已填.json --draft --out 草稿.docx",
                "  mingfa form fill 强制执行 --paper application --from 起诉状.json --out 申请书.pdf"
            },
            description = "以 .json 结尾的 OUT 可以再读回来。")
    static final class Fill extends FormSubcommand {
        @Parameters(paramLabel = "KIND", description = "哪一类，如 民间借贷；见 form list")
        private String kind = "";

        @Option(
                names = "--paper",
                paramLabel = "PAPER",
                description = "complaint 起诉状（默认）、answer 答辩状、application 申请书、statement 意见陈述书")
        private String paper = "complaint";

        @Option(names = "--answers", paramLabel = "FACTS.yaml|-", description = "案情文件，写法同 risk assess")
        private @Nullable String answers;

        @Option(names = "--cells", paramLabel = "CELLS.json|-", description = "已经填写的栏位：{\"栏位\": 内容}")
        private @Nullable String cells;

        @Option(names = "--from", paramLabel = "FORM.json|docx", description = "同一案件已填的另一份表，当事人等同名的栏位照抄")
        private @Nullable String from;

        @Option(names = "--draft", description = "写成草稿：标出待填，旁注依据、计算和提示")
        private boolean draft;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "OUT.docx|html|pdf|json",
                converter = ReportFile.WithJson.class,
                description = "写到哪个文件")
        private @Nullable ReportFile out;

        @Mixin
        private final DayOption day = new DayOption();

        @Override
        public Integer call() throws IOException {
            FormAnswers forms = answers();
            FormRequest request = new FormRequest(
                    paper,
                    kind,
                    day.text(),
                    FormText.written(facts(answers)),
                    cells == null ? null : FormText.cells(cells),
                    from == null ? null : FormText.read(from, forms),
                    draft);
            ReportFile file = Objects.requireNonNull(out);
            FormAnswers.FormWithPaper form = forms.fill(request);
            FilledAnswer filled = form.answer();
            if (file.format() == null) {
                Files.writeString(file.path(), FormText.json(filled.form()));
                output.message("已写入 " + file.path());
            } else {
                write(file, form.paper().get());
            }
            if (output.isJson()) {
                output.json(filled);
            } else {
                FormText.of(filled).forEach(output::line);
            }
            output.message(filled.notice());
            return ExitCode.DONE;
        }
    }

    /** What takes a filled form. */
    abstract static class FormFileSubcommand extends FormSubcommand {
        @Parameters(paramLabel = "FORM.docx|json", description = "填好的表：docx，或者 form fill 写的 JSON")
        private String file = "";

        FormContent content() throws IOException {
            return FormText.read(file, answers());
        }
    }

    /** Checks one. */
    @Command(
            name = "check",
            header = "检查一份填好的表：必填、合计、日期、重复、上限、管辖、费用、时效。",
            footer = {"  mingfa form check 起诉状.docx", "  mingfa form check 起诉状.json --answers facts.yaml"},
            description = "有须改的，退出码为 4。")
    static final class Check extends FormFileSubcommand {
        @Option(names = "--answers", paramLabel = "FACTS.yaml|-", description = "表以外的案情，写法同 risk assess")
        private @Nullable String answers;

        @Mixin
        private final DayOption day = new DayOption();

        @Override
        public Integer call() throws IOException {
            FilledAnswer checked =
                    answers().check(new FormCheckRequest(content(), day.text(), FormText.written(facts(answers))));
            if (output.isJson()) {
                output.json(checked);
            } else {
                FormText.of(checked).forEach(output::line);
            }
            output.message(checked.notice());
            return checked.findings().stream()
                            .anyMatch(finding -> finding.level().equals("error"))
                    ? ExitCode.CHECK_FAILED
                    : ExitCode.DONE;
        }
    }

    /** Reads one back. */
    @Command(name = "read", header = "把填好的表读成 JSON。", footer = "  mingfa form read 起诉状.docx > 起诉状.json")
    static final class ReadForm extends FormFileSubcommand {
        @Override
        public Integer call() throws IOException {
            output.line(FormText.json(content()));
            return ExitCode.DONE;
        }
    }

    /** What is written from a filled form. */
    abstract static class ToDocument extends FormFileSubcommand {
        @Option(
                names = "--out",
                required = true,
                paramLabel = "OUT.docx|html|pdf",
                converter = ReportFile.Converter.class,
                description = "写到哪个文件")
        private @Nullable ReportFile out;

        abstract Document document(FormContent form);

        @Override
        public Integer call() throws IOException {
            return write(Objects.requireNonNull(out), document(content()));
        }
    }

    /** 证据目录. */
    @Command(name = "evidence", header = "写证据目录，页码连续。", footer = "  mingfa form evidence 起诉状.json --out 证据目录.docx")
    static final class Evidence extends ToDocument {
        @Override
        Document document(FormContent form) {
            return answers().evidence(form);
        }
    }

    /** 立案材料清单. */
    @Command(
            name = "materials",
            header = "写立案材料清单，份数按对方当事人的人数。",
            footer = "  mingfa form materials 起诉状.json --out 立案材料.docx")
    static final class Materials extends ToDocument {
        @Override
        Document document(FormContent form) {
            return answers().materials(form);
        }
    }

    /** Complaint and answer. */
    @Command(
            name = "compare",
            header = "逐项对照起诉状和答辩状，列出争点。",
            footer = "  mingfa form compare 起诉状.docx 答辩状.docx --out 争点.docx",
            description = "写出的文件可以交给 similar、cite verify。")
    static final class Compare extends FormSubcommand {
        @Parameters(index = "0", paramLabel = "COMPLAINT.docx|json", description = "填好的起诉状")
        private String complaint = "";

        @Parameters(index = "1", paramLabel = "ANSWER.docx|json", description = "填好的答辩状")
        private String answer = "";

        @Option(
                names = "--out",
                paramLabel = "OUT.docx|html|pdf",
                converter = ReportFile.Converter.class,
                description = "写成争点整理表；不写则列在屏幕上")
        private @Nullable ReportFile out;

        @Override
        public Integer call() throws IOException {
            FormAnswers forms = answers();
            FormPair pair = new FormPair(FormText.read(complaint, forms), FormText.read(answer, forms));
            if (out != null) {
                return write(out, forms.comparison(pair));
            }
            ComparisonAnswer points = forms.compare(pair);
            if (output.isJson()) {
                output.json(points);
            } else {
                FormText.of(points).forEach(output::line);
            }
            return ExitCode.DONE;
        }
    }
}
