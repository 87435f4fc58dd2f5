package org.mingfa.cli.papers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Today;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.papers.PaperAnswers;
import org.mingfa.papers.PaperConsequences;
import org.mingfa.papers.PaperContent;
import org.mingfa.papers.PaperQuestion;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.page.Page;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa read FILE...}. */
@Command(
        name = "read",
        header = "收到的文书（照片、扫描件、PDF）：是什么、写了什么、到哪一天、怎么办。",
        footer = {
            "  mingfa read 传票.jpg",
            "  mingfa read 传票.jpg --role 被告 --received 2026-11-24 --confirm hearing=2026-12-18"
        },
        description = "读出来的每一项都要对着原件看。没有用 --confirm 确认的，不拿来算日子。不判断真伪；结果仅供参考。")
public final class ReadCommand extends MingfaCommand {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "同一份文书的各页，按顺序：JPEG、PNG、WebP、PDF、Word 或者文本")
    private List<String> files = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "是哪一种文书；省略则自己认，认错了的用它改")
    private @Nullable String kind;

    @Option(names = "--role", paramLabel = "ROLE", description = "您是哪一方，如 被告、被执行人；给出时列出最后一天和下一步")
    private @Nullable String role;

    @Option(
            names = "--received",
            paramLabel = "DAY",
            converter = DayOption.DayTextConverter.class,
            description = "哪一天收到，YYYY-MM-DD")
    private @Nullable String received;

    @Option(names = "--confirm", paramLabel = "NAME=VALUE", description = "对着原件看过、无误的一项；可以多次")
    private Map<String, String> confirmed = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        PaperAnswers answers = answers();
        PaperContent read = answers.read(pages(), kind);
        PaperConsequences follows = role == null || read.kind() == null
                ? null
                : answers.follow(new PaperQuestion(read.kind(), role, received, confirmed));
        if (output.isJson()) {
            output.json(follows == null ? read : follows);
        } else {
            PaperLines.of(read).forEach(output::line);
            if (follows != null) {
                PaperLines.of(follows).forEach(output::line);
            }
        }
        output.message(read.notice());
        return read.kind() == null ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private PaperAnswers answers() {
        RiskEngine engine = root().riskEngine();
        return new PaperAnswers(
                new RiskAnswers(() -> engine, Today.dates()),
                new CalculationAnswers(engine::calculators, Today.dates()),
                Today.dates());
    }

    private List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT, 1)) {
            for (String file : files) {
                Outcome<List<Page>> read = extractor.extractPages(file, InputText.bytes(file));
                List<Page> found = read.value();
                if (found == null) {
                    throw new Refusal(
                            Refusal.Kind.BAD_INPUT,
                            file + "：" + read.problems().getFirst().message());
                }
                pages.addAll(found);
            }
        }
        return pages;
    }
}
