package org.mingfa.cli.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingfa.cli.text.Output;
import org.mingfa.indexer.generation.BuildReport;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.problem.ErrorCode;
import tools.jackson.databind.JsonNode;

/** A build's report and a generation's line, as text. */
public final class BuildText {

    private BuildText() {}

    /** How many problems are shown of the list in the generation's directory. */
    private static final int SHOWN = 5;

    public static void print(Output output, BuildReport report, Path directory) throws IOException {
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
            examples(output, directory.resolve("problems.jsonl"));
        }
    }

    /** The gravest first; notes are only counted. */
    private static void examples(Output output, Path list) throws IOException {
        try (Stream<String> lines = Files.lines(list)) {
            lines.map(line -> RecordJson.read(line, JsonNode.class))
                    .filter(problem -> !problem.path("level").asString("").equals("NOTE"))
                    .sorted(Comparator.comparing(
                            problem -> problem.path("level").asString("")))
                    .limit(SHOWN)
                    .forEach(
                            problem -> output.line("    " + problem.path("code").asString("") + " "
                                    + problem.path("corpus").asString("") + "/"
                                    + problem.path("where").asString("")
                                    + (problem.path("line").isNumber()
                                            ? ":" + problem.path("line").asInt()
                                            : "") + "  "
                                    + problem.path("message").asString("")));
        }
        output.message("问题逐条见 " + list + "；代码含义见 docs/errors.md。");
    }

    public static String line(Manifest manifest) {
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
