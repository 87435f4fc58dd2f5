package org.mingfa.cli.corpus;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.generation.BuildProgress;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.indexer.source.CatalogueEntry;
import org.mingfa.indexer.source.CatalogueFetch;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa corpus add}: registers a source. */
@Command(
        name = "add",
        header = "登记语料：已知的名称，或文件夹、zip、JSONL、git 仓库。",
        footer = {
            "  mingfa corpus add national",
            "  mingfa corpus add national laws-main.zip",
            "  mingfa corpus add flk ../shared/corpora/flk",
            "  mingfa corpus add laws https://example.org/laws.git#main --format lawtext"
        },
        description = "已知的名称（mingfa corpus known）不写 LOCATION 时从网络取回；中断了再运行一次即可。")
final class CorpusAddCommand extends CorpusCommand.CorpusSubcommand implements PrivilegedCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "给语料起的名称，或已知的名称")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LOCATION",
            description = "路径，或 https://…、file://… 仓库，# 后可指定分支或提交；已知的语料可以不写")
    private @Nullable String location;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatReader.class,
            description =
                    "auto、lawtext、additions、flk、lawrefbook、pkulaw、guiding、judgments、files 或 digests，默认 auto；已知的语料用其已知的格式")
    private @Nullable CorpusFormat format;

    @Option(
            names = "--complete",
            paramLabel = "CLASS=BASIS",
            description = "声明这个来源收齐了一类法律及其依据，如 司法解释=…；只有声明过的种类，核对时才说没有这部法律；可重复")
    private Map<String, String> complete = Map.of();

    @Override
    public @Nullable String target() {
        return name;
    }

    @Override
    public Integer call() {
        Optional<CatalogueEntry> known = root().known().find(name);
        if (!complete.isEmpty()) { // a wrong declaration is refused before anything is fetched or registered
            new Corpus(name, "", CorpusFormat.AUTO, complete);
        }
        Corpus corpus = location == null ? fetched(known) : registered(location, known);
        if (!complete.isEmpty()) {
            corpus = registry().declare(name, complete);
        }
        if (output.isJson()) {
            output.json(corpus);
        }
        output.message("已登记语料 " + corpus.name() + "：" + corpus.location() + "。下一步：mingfa generation build");
        return ExitCode.DONE;
    }

    private Corpus fetched(Optional<CatalogueEntry> known) {
        if (known.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.MISSING_VALUE,
                    "缺少参数 LOCATION：" + name + " 不是已知的语料（"
                            + root().known().all().stream()
                                    .map(CatalogueEntry::name)
                                    .collect(Collectors.joining("、"))
                            + "），要写出它在哪里。");
        }
        if (format != null && format != known.get().format()) {
            throw Refusal.invalid(
                    "format", name + " 的格式是 " + known.get().format().label() + "，不必写 --format。");
        }
        output.message("取回 " + known.get().title() + "：" + known.get().place() + "，"
                + known.get().size());
        BuildProgress progress = new BuildProgress(output);
        Corpus corpus = new CatalogueFetch(registry(), root().data()).add(known.get(), progress);
        progress.finish();
        return corpus;
    }

    private Corpus registered(String place, Optional<CatalogueEntry> known) {
        CorpusFormat read =
                format != null ? format : known.map(CatalogueEntry::format).orElse(CorpusFormat.AUTO);
        return registry().add(name, place, read, Path.of("").toAbsolutePath());
    }

    /** Reads --format. */
    static final class FormatReader implements ITypeConverter<CorpusFormat> {
        @Override
        public CorpusFormat convert(String value) {
            return CorpusFormat.find(value)
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.INVALID_VALUE,
                            "没有名为 \"" + value + "\" 的格式"
                                    + NearestName.hint(
                                            value,
                                            Arrays.stream(CorpusFormat.values())
                                                    .map(CorpusFormat::label)
                                                    .toList())));
        }
    }
}
