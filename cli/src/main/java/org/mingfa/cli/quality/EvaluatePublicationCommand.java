package org.mingfa.cli.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.indexer.masking.GeneratedJudgments;
import org.mingfa.indexer.masking.MarkedJudgment;
import org.mingfa.indexer.masking.MaskedKind;
import org.mingfa.indexer.masking.MaskingMeasurement;
import org.mingfa.indexer.masking.MaskingMeasurement.Figures;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** {@code mingfa evaluate publication}: what the gate of publication hides, what it hides besides, and whether orders stay as they were. */
@Command(
        name = "publication",
        header = "测量公开前的隐名：该隐去的隐去了多少，多隐去了什么，主文有没有改动。",
        footer = {
            "  mingfa evaluate publication",
            "  mingfa evaluate publication --generated 24 --listed",
            "  mingfa evaluate publication --generated 24 --seed 7 --json"
        },
        description = "全部是虚构的裁判文书，用 ⟦种类:序号|文字⟧ 标出该隐去的。不指定文件时用按种子造出的文书；"
                + "指定的文件（JSONL：id、title、text 等）与造出的一并计算。待人工核对的（held）不公开，只计件数。")
final class EvaluatePublicationCommand extends MingfaCommand {

    @Parameters(paramLabel = "FILE", description = "标好的虚构文书（JSONL），可多个")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--generated", paramLabel = "N", defaultValue = "240", description = "另造几件，默认 240")
    private int generated = 240;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "58", description = "造文书的种子，默认 58；同一种子造出同样的文书")
    private long seed = 58;

    @Option(names = "--listed", description = "逐件列出漏隐的、多隐的和主文有改动的")
    private boolean listed;

    @Override
    public Integer call() throws IOException {
        List<MarkedJudgment> judgments = new ArrayList<>();
        for (Path file : files) {
            judgments.addAll(read(file));
        }
        judgments.addAll(GeneratedJudgments.of(generated, seed));
        Figures figures = MaskingMeasurement.of(judgments.stream());
        if (output.isJson()) {
            output.json(figures);
        } else {
            show(figures);
        }
        return ExitCode.DONE;
    }

    private static List<MarkedJudgment> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(MarkedJudgment::of).toList();
        } catch (JacksonException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, file + " 不是每行一个 JSON 对象的 JSONL。");
        }
    }

    private void show(Figures figures) {
        output.line(String.format(
                Locale.ROOT,
                "虚构文书 %d 件：公开 %d 件（%.1f%%），待人工核对或不公开 %s",
                figures.judgments(),
                figures.served(),
                100.0 * figures.served() / Math.max(1, figures.judgments()),
                figures.held()));
        output.line("公开的文书里：种类 | 处 | 隐去 | 召回 | 件 | 全部隐去的件");
        figures.kinds()
                .forEach((kind, own) -> output.line(String.format(
                        Locale.ROOT,
                        "  %s | %d | %d | %.4f | %d | %d",
                        kind == MaskedKind.STAYS ? kind.label() + "（保留）" : kind.label(),
                        own.marks(),
                        own.hidden(),
                        own.recall(),
                        own.documents(),
                        own.complete())));
        output.line(String.format(
                Locale.ROOT,
                "隐去 %d 处，另有 %d 处不该隐去的：精确率 %.4f",
                figures.hidden(),
                figures.wronglyHidden().size(),
                figures.precision()));
        output.line(String.format(
                Locale.ROOT,
                "主文 %d 句，除姓名、名称等以外有改动的 %d 句；还留有姓名、号码、住址或学校的文书 %d 件",
                figures.sentences(),
                figures.altered().size(),
                figures.naming().size()));
        if (listed) {
            figures.naming().forEach(line -> output.line("  留有 " + line));
            figures.altered().forEach(line -> output.line("  改动 " + line));
            figures.wronglyHidden().forEach(line -> output.line("  多隐 " + line));
        }
    }
}
