package org.mingfa.cli;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.indexer.generation.BuildReport;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.text.problem.ErrorCode;

/** A build's report and a generation's line, as text. */
final class BuildText {

    private BuildText() {}

    static void print(Output output, BuildReport report) {
        Manifest manifest = report.manifest();
        if (output.isJson()) {
            output.json(report);
            return;
        }
        output.line(line(manifest));
        if (report.kept() > 0) {
            output.line("  沿用线上一代中未变的文书 " + report.kept() + " 件");
        }
        manifest.corpora()
                .forEach(corpus ->
                        output.line("  " + corpus.name() + "（" + corpus.format() + "）：" + counts(corpus.files())));
        Map<ErrorCode, Long> problems = new TreeMap<>(report.problems());
        problems.forEach(
                (code, count) -> output.line("  " + code + " " + code.level() + " × " + count + "  " + code.remedy()));
        if (!problems.isEmpty()) {
            output.message("问题逐条见该代目录下的 problems.jsonl；代码含义见 docs/errors.md。");
        }
    }

    static String line(Manifest manifest) {
        Duration took = Duration.between(manifest.started(), manifest.finished());
        return manifest.id() + "  " + manifest.engine() + "  文件 " + counts(manifest.files()) + "；文书 "
                + manifest.documents() + "，条文 " + manifest.articles() + "，段落 " + manifest.passages() + "；用时 "
                + took.toSeconds() + " 秒";
    }

    private static String counts(Counts files) {
        return files.in() + " = 收录 " + files.indexed() + " + 跳过 " + files.skipped() + " + 拒收 " + files.rejected()
                + " + 失败 " + files.failed();
    }
}
