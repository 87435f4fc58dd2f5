package org.mingfa.cli.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.indexer.generation.CorpusContrast;
import org.mingfa.indexer.generation.CorpusContrast.Finding;
import org.mingfa.indexer.generation.CorpusContrast.Kind;
import org.mingfa.indexer.generation.LastContrast;
import org.mingfa.indexer.source.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa corpus compare}: two readers of the same law, and where they disagree. */
@Command(
        name = "compare",
        header = "对照两个法律语料：法律、版本、日期、条文的不同；不取回更新。",
        footer = {
            "  mingfa corpus compare national lawrefbook",
            "  mingfa corpus compare national lawrefbook --only law-only-second --only first-day",
            "  mingfa corpus compare national flk --json"
        },
        description = "哪一个都不是权威，每一处都要看官方文本。条文只比较字和数字，标点、空格、标题、附件不比。最近一次的结果在 doctor 和月度报告里。")
final class CompareCommand extends CorpusCommand.CorpusSubcommand {

    @Parameters(index = "0", paramLabel = "A", description = "语料的名称，见 mingfa corpus list")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "另一个语料的名称")
    private String second = "";

    @Option(
            names = "--only",
            paramLabel = "KIND",
            description = "只列出一种，可重复：law-only-first、version-only-second、first-day、numbers、text……")
    private List<String> only = List.of();

    @Override
    public Integer call() throws IOException {
        Corpus one = registry().get(first);
        Corpus other = registry().get(second);
        CorpusContrast contrast = CorpusContrast.of(registry(), one, other);
        LastContrast.note(root().data(), contrast, Today.date());
        if (output.isJson()) {
            output.json(contrast);
            return ExitCode.DONE;
        }
        contrast.findings().stream()
                .filter(finding -> only.isEmpty() || only.contains(word(finding.kind())))
                .forEach(finding -> output.line(line(finding)));
        output.message(first + " 最新的文本公布于 " + contrast.newestFirst() + "，" + second + " 最新的公布于 "
                + contrast.newestSecond() + "。");
        LastContrast.find(root().data()).ifPresent(last -> output.message(last.sentence()));
        return ExitCode.DONE;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String line(Finding finding) {
        return finding.kind().label() + "\t" + finding.title()
                + (finding.promulgated() == null ? "" : "（" + finding.promulgated() + "）")
                + (finding.words().isEmpty() ? "" : "\t" + finding.words());
    }
}
