package org.mingfa.cli.calculators;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.risk.CalculationAnswer;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.answers.risk.CalculatorsAnswer;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.CsvText;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.cli.usage.ReportFile;
import org.mingfa.reports.CalculationPaper;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.law.LawBook;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa calc NAME --FIELD VALUE…}: the fields are those of the calculator, not options of this class. */
@Command(
        name = "calc",
        header = "计算诉讼费用、时效、期间、利息等。",
        footer = {
            "  mingfa calc court-fee --case-type property --amount 50000",
            "  mingfa calc appeal-deadline --help          一个计算器的事项",
            "  mingfa calc loan-ledger --entries @流水.csv --rate 12% --out 账目.docx",
            "  mingfa calc --list                          全部计算器"
        },
        description = "结果仅供参考，以人民法院的决定为准。")
public final class CalcCommand extends MingfaCommand {

    @Parameters(arity = "0..*", paramLabel = "NAME --FIELD VALUE", description = "计算器及其事项；清单写作 JSON 或 @文件")
    private List<String> words = List.of();

    @Option(names = "--list", description = "列出全部计算器")
    private boolean list;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            converter = ReportFile.WithTable.class,
            description = "写成文件：.docx、.html、.pdf，或者只有逐笔的表格 .csv")
    private @Nullable ReportFile out;

    @Mixin
    private final DayOption day = new DayOption();

    /** Lets the fields of a calculator through, and has --help speak of the calculator that is named. */
    public static void configure(CommandLine calc) {
        calc.setUnmatchedOptionsArePositionalParams(true);
        Map<String, IHelpSectionRenderer> sections = calc.getHelpSectionMap();
        sections.replaceAll((key, plain) ->
                help -> namedHelp(help).map(named -> isFirst(key) ? named : "").orElseGet(() -> plain.render(help)));
    }

    private static boolean isFirst(String key) {
        return key.equals(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING);
    }

    private static Optional<String> namedHelp(CommandLine.Help help) {
        CalcCommand command = (CalcCommand) help.commandSpec().userObject();
        if (command.words.isEmpty()) {
            return Optional.empty();
        }
        Calculators calculators = Calculators.of(LawBook.load());
        return calculators
                .find(name(command.words.getFirst()))
                .map(found -> CalculatorText.help(calculators, found, Today.date()).stream()
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String name(String typed) {
        return typed.replace('-', '_');
    }

    @Override
    public Integer call() throws IOException {
        Calculators calculators = Calculators.of(root().law());
        CalculationAnswers answers = new CalculationAnswers(() -> calculators, Today.dates());
        if (list || words.isEmpty()) {
            show(answers.list(), calculators);
            return ExitCode.DONE;
        }
        CalculatorDescription description = description(calculators, words.getFirst());
        Map<String, @Nullable Object> inputs = CalculatorArguments.read(description, words.subList(1, words.size()));
        if (out == null) {
            show(calculate(() -> answers.calculate(description.name(), inputs, day.text())), description);
        } else {
            write(out, calculate(() -> answers.paper(description.name(), inputs, day.text())));
        }
        return ExitCode.DONE;
    }

    private static CalculatorDescription description(Calculators calculators, String typed) {
        return calculators
                .find(name(typed))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID_VALUE,
                        "没有名为 \"" + typed + "\" 的计算器"
                                + NearestName.hint(
                                        typed,
                                        calculators.descriptions().stream()
                                                .map(one -> CalculatorText.typed(one.name()))
                                                .collect(Collectors.toCollection(TreeSet::new)))));
    }

    private static <T> T calculate(Supplier<T> calculation) {
        try {
            return calculation.get();
        } catch (InputsMissingException more) {
            throw new Refusal(Refusal.Kind.MISSING_VALUE, CalculatorText.missing(more), more);
        } catch (InvalidAnswersException wrong) {
            throw new Refusal(Refusal.Kind.INVALID_VALUE, CalculatorText.refused(wrong), wrong);
        }
    }

    private void write(ReportFile file, CalculationPaper paper) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        paper.tables().forEach((account, table) -> {
            if (!account.isEmpty()) {
                rows.add(List.of(account));
            }
            rows.add(table.head());
            rows.addAll(table.rows());
        });
        if (file.format() == null && rows.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID_VALUE, "这个计算器的结果没有表格；改用 .docx、.html 或者 .pdf。");
        }
        file.write(paper.document(Today.date()), CsvText.format(rows));
        output.message("已写入 " + file.path());
    }

    private void show(CalculatorsAnswer all, Calculators calculators) {
        if (output.isJson()) {
            output.json(all);
            return;
        }
        CalculatorText.list(calculators.descriptions()).forEach(output::line);
        output.message("用法与事项：mingfa calc NAME --help");
    }

    private void show(CalculationAnswer answer, CalculatorDescription description) {
        if (output.isJson()) {
            output.json(answer);
            return;
        }
        CalculatorText.result(answer, description.title()).forEach(output::line);
        output.message(answer.notice());
    }
}
