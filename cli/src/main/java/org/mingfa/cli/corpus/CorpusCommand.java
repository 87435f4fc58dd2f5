package org.mingfa.cli.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.CorpusFreshness;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.changes.ChangesCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.generation.BuildProgress;
import org.mingfa.cli.generation.PromotionText;
import org.mingfa.cli.generation.UpdateBuild;
import org.mingfa.cli.law.CoverageCommand;
import org.mingfa.cli.law.RulesToReview;
import org.mingfa.cli.quality.QuestionsCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.indexer.generation.CorpusComparison;
import org.mingfa.indexer.generation.CorpusDifference;
import org.mingfa.indexer.reading.EarlierReading;
import org.mingfa.indexer.source.CatalogueEntry;
import org.mingfa.indexer.source.CatalogueFetch;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.risk.audit.Reliance;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa corpus known|add|list|update|diff|remove}. */
@Command(
        name = "corpus",
        header = "语料来源：已知的、登记、列出、更新、比较、除名、公开审查、日常提问。",
        footer = {
            "  mingfa corpus add national",
            "  mingfa corpus add flk ../shared/corpora/flk",
            "  mingfa corpus diff flk --out changes.docx",
            "  mingfa corpus update && mingfa generation build"
        },
        subcommands = {
            CorpusCommand.KnownCorpora.class,
            CorpusCommand.Add.class,
            CorpusCommand.ListAll.class,
            CorpusCommand.Update.class,
            DiffCommand.class,
            CorpusCommand.Remove.class,
            ReviewCommand.class,
            QuestionsCommand.class,
            CoverageCommand.class,
            ChangesCommand.class
        })
public final class CorpusCommand {

    /** What all six share. */
    abstract static class CorpusSubcommand extends MingfaCommand {
        CorpusRegistry registry() {
            return new CorpusRegistry(root().data());
        }

        CorpusComparison comparison() {
            return comparison(new EarlierReading());
        }

        CorpusComparison comparison(EarlierReading reading) {
            return new CorpusComparison(root().store(), registry(), reading);
        }

        void print(Corpus corpus, CorpusDifference difference) throws IOException {
            List<Reliance> review = RulesToReview.of(difference.laws());
            if (output.isJson()) {
                output.json(RulesToReview.json(difference, review));
                return;
            }
            difference.added().forEach(path -> output.line("新增\t" + path));
            difference.changed().forEach(path -> output.line("改动\t" + path));
            difference.removed().forEach(path -> output.line("移除\t" + path));
            difference.repealed().forEach(title -> output.line("失效\t" + title));
            difference.rejected().forEach(problem -> output.line("拒收\t" + problem));
            output.message(corpus.name() + "：" + (difference.isEmpty() ? "与线上一代一致。" : "有更新。"));
            if (!review.isEmpty()) {
                Path file = RulesToReview.write(root().data(), corpus.name(), review);
                output.message(
                        "待核：" + review.size() + " 处规则或数值以有变动的法律为依据，逐条写在 " + file + "；构建后运行 mingfa risk audit 核对。");
            }
        }
    }

    /** Lists what can be had by name. */
    @Command(
            name = "known",
            header = "列出按名称就能取得的语料：内容、大小、来源、许可。",
            footer = "  mingfa corpus known",
            description = "数据目录中的 known.yaml 可以增加条目，或把地址换成镜像，写法同 corpora/known.yaml。")
    static final class KnownCorpora extends CorpusSubcommand {
        @Override
        public Integer call() {
            List<CatalogueEntry> known = root().known().all();
            if (output.isJson()) {
                output.json(known);
                return ExitCode.DONE;
            }
            known.forEach(one -> {
                output.line(one.name() + "\t" + one.title());
                output.line("\t内容：" + one.holds());
                output.line("\t大小：" + one.size());
                output.line("\t来源：" + one.location() + "（格式 " + one.format().label() + "）");
                output.line("\t许可：" + one.licence());
            });
            output.message("取回并登记：mingfa corpus add NAME；取回、构建并启动：mingfa serve --laws NAME");
            return ExitCode.DONE;
        }
    }

    /** Registers a source. */
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
    static final class Add extends CorpusSubcommand implements PrivilegedCommand {
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
                description = "auto、lawtext、flk、lawrefbook、pkulaw、judgments、files 或 digests，默认 auto；已知的语料用其已知的格式")
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
            output.message("取回 " + known.get().title() + "：" + known.get().location() + "，"
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

    /** Lists the sources. */
    @Command(name = "list", header = "列出已登记的语料。", footer = "  mingfa corpus list")
    static final class ListAll extends CorpusSubcommand {
        @Override
        public Integer call() {
            List<Corpus> corpora = registry().list();
            if (output.isJson()) {
                output.json(corpora);
                return ExitCode.DONE;
            }
            corpora.forEach(
                    corpus -> output.line(corpus.name() + "\t" + corpus.format().label() + "\t" + corpus.location()));
            if (corpora.isEmpty()) {
                output.message("还没有登记语料：mingfa corpus add national，或 mingfa corpus add NAME LOCATION");
            }
            return ExitCode.DONE;
        }
    }

    /** Fetches, compares with what serves, and on demand builds and promotes: the whole of an update without anybody there. */
    @Command(
            name = "update",
            header = "取回更新，并列出与线上一代的差别；可以接着构建、检查、上线。",
            footer = {
                "  mingfa corpus update          全部语料",
                "  mingfa corpus update flk",
                "  mingfa corpus update --all --build --check --promote      定时任务用"
            },
            description = {
                "差别：新增、改动、移除、失效、拒收；以有变动的法律为依据的规则写在数据目录的 rules-to-review 里。已除名的语料也是差别。",
                "同时只有一个更新：另一个在进行时退出码为 5。没有变化时不构建；检查或门槛不过时退出码为 4，线上一代不变。"
            })
    static final class Update extends CorpusSubcommand implements PrivilegedCommand {
        @Parameters(arity = "0..1", paramLabel = "NAME", description = "语料的名称，默认全部")
        private @Nullable String name;

        @Option(names = "--all", description = "全部语料：不写名称时就是如此")
        private boolean all;

        @Option(names = "--build", description = "有变化时接着构建，引擎和向量同线上一代")
        private boolean build;

        @Option(names = "--check", description = "构建后检查；有问题就不上线")
        private boolean check;

        @Option(names = "--promote", description = "构建后上线，须达标")
        private boolean promote;

        @Override
        public @Nullable String target() {
            return name;
        }

        @Override
        public Integer call() throws IOException {
            if (all && name != null) {
                throw Refusal.invalid("all", "写了语料的名称 " + name + " 就不要写 --all。");
            }
            if ((check || promote) && !build) {
                throw Refusal.missing("build", "--check 和 --promote 要与 --build 同用。");
            }
            CorpusRegistry registry = registry();
            try (DataLock update = registry.update()) {
                EarlierReading reading = new EarlierReading();
                List<String> removed = comparison(reading).removed();
                removed.forEach(one -> output.message("语料 " + one + " 已除名，线上一代还收录着它。"));
                boolean isNews = !removed.isEmpty();
                for (Corpus corpus : name == null ? registry.list() : List.of(registry.get(name))) {
                    BuildProgress progress = new BuildProgress(output);
                    CorpusDifference difference = comparison(reading).update(corpus, progress);
                    progress.finish();
                    print(corpus, difference);
                    note(corpus, difference);
                    isNews |= !difference.isEmpty();
                }
                if (build) {
                    return rebuilt(isNews, reading);
                }
                if (isNews) {
                    output.message("有更新；构建：mingfa generation build，或 mingfa corpus update --build。");
                }
                return ExitCode.DONE;
            }
        }

        /** What has an origin was compared with it; files of one's own are as new as when they last changed. */
        private void note(Corpus corpus, CorpusDifference difference) throws IOException {
            if (registry().hasOrigin(corpus) || !difference.isEmpty()) {
                new CorpusFreshness(root().data())
                        .note(corpus.name(), Today.clock().instant());
            }
        }

        private int rebuilt(boolean isNews, EarlierReading reading) throws IOException {
            RootCommand root = root();
            if (!isNews && root.store().live().isPresent()) {
                output.message("没有变化，线上一代不变。");
                return ExitCode.DONE;
            }
            UpdateBuild update = new UpdateBuild(root, output, reading);
            String built = update.run();
            if (check || promote) {
                return looked(update, root.promotion(), built);
            }
            output.message("已构建，尚未上线。上线：mingfa generation promote " + built);
            return ExitCode.DONE;
        }

        /** Checks what was built, and promotes it: opened once for both. */
        private int looked(UpdateBuild update, Promotion promotion, String built) throws IOException {
            try (OpenGeneration open = promotion.candidate(built)) {
                List<String> findings = check ? update.findings(open) : List.of();
                findings.forEach(output::line);
                if (!findings.isEmpty()) {
                    output.message(built + " 有 " + findings.size() + " 处问题，没有上线，线上一代不变。语料缺了或错了的，补上再更新；查明与语料无关的，"
                            + "可以由人上线（记入审计）：mingfa generation promote " + built);
                    return ExitCode.CHECK_FAILED;
                }
                if (promote) {
                    return PromotionText.print(output, promotion.promote(open, GateOverride.NONE));
                }
            }
            output.message("已构建并检查，尚未上线。上线：mingfa generation promote " + built);
            return ExitCode.DONE;
        }
    }

    /** Forgets a source. */
    @Command(name = "remove", header = "除名一个语料；已构建的代不受影响。", footer = "  mingfa corpus remove flk")
    static final class Remove extends CorpusSubcommand implements PrivilegedCommand {
        @Parameters(paramLabel = "NAME", description = "语料的名称，见 mingfa corpus list")
        private String name = "";

        @Override
        public @Nullable String target() {
            return name;
        }

        @Override
        public Integer call() {
            Corpus gone = registry().remove(name);
            if (output.isJson()) {
                output.json(gone);
            }
            output.message("已除名语料 " + gone.name() + "。");
            return ExitCode.DONE;
        }
    }
}
