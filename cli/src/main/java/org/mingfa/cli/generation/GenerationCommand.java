package org.mingfa.cli.generation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.NextStep;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.command.StarterNotice;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.cli.text.WholeNumber;
import org.mingfa.evaluation.gate.GenerationList;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.evaluation.gate.PromotionAnswer;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.indexer.generation.BuildReport;
import org.mingfa.indexer.generation.BuildRequest;
import org.mingfa.indexer.generation.BuildRequest.BaseIndex;
import org.mingfa.indexer.generation.BuildRequest.Input;
import org.mingfa.indexer.generation.BuildRequest.Target;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.generation.GenerationBuild;
import org.mingfa.indexer.generation.PassageVectors;
import org.mingfa.indexer.generation.StarterBuild;
import org.mingfa.indexer.questions.LayQuestions;
import org.mingfa.indexer.source.CatalogueEntry;
import org.mingfa.indexer.source.CatalogueFetch;
import org.mingfa.indexer.source.CatalogueFetch.AwayException;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.GenerationIntegrity;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.segmentation.HanlpSegmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa generation build|list|check|copy|promote|rollback|gc}. */
@Command(
        name = "generation",
        header = "索引的代：构建、检查、上线、回退、清理。",
        footer = {
            "  mingfa generation build                           在线上一代旁边构建",
            "  mingfa generation promote 20261124-081500-000     检查后一步上线",
            "  mingfa generation rollback                        一步回到此前的一代"
        },
        subcommands = {
            GenerationCommand.Build.class,
            GenerationCommand.ListAll.class,
            GenerationCommand.Check.class,
            GenerationCopyCommand.class,
            GenerationCommand.Promote.class,
            GenerationCommand.Rollback.class,
            GenerationGcCommand.class
        })
public final class GenerationCommand {

    /** What those in this file share. */
    abstract static class GenerationSubcommand extends MingfaCommand {
        GenerationStore store() {
            return root().store();
        }

        Promotion promotion() {
            return root().promotion();
        }
    }

    /** Builds a generation beside the live one. */
    @Command(
            name = "build",
            header = "用已登记的语料构建新的一代；尚无线上一代时随即上线。",
            footer = {
                "  mingfa generation build",
                "  mingfa generation build --corpus flk --vectors off",
                "  mingfa generation build --engine elasticsearch --promote"
            })
    static final class Build extends GenerationSubcommand implements PrivilegedCommand {
        @Option(names = "--corpus", paramLabel = "NAME", description = "只用这些语料，可重复；默认全部")
        private List<String> names = List.of();

        @Option(names = "--starter", description = "尚无线上一代时，用已登记的语料构建；一个也没有登记时用随附的要点与示例案例")
        private boolean starter;

        @Option(
                names = "--laws",
                paramLabel = "KNOWN",
                description = "取回、登记、构建并上线一个已知的语料（mingfa corpus known）；线上一代已收录它时什么也不做")
        private @Nullable String laws;

        @Option(
                names = "--max-file-size",
                paramLabel = "MB",
                defaultValue = "64",
                converter = WholeNumber.Amount.class,
                description = "单个文件的大小上限，默认 64 MB")
        private int maxFileSize;

        /** Whether passages get vectors. */
        enum Vectors {
            ON,
            OFF
        }

        @Option(names = "--vectors", paramLabel = "on|off", defaultValue = "on", description = "是否计算语义向量，默认 on；算过的不再算")
        private Vectors vectors = Vectors.ON;

        @Option(
                names = "--engine",
                paramLabel = "NAME",
                defaultValue = "${env:MINGFA_ENGINE:-lucene}",
                converter = EngineName.class,
                description = "lucene（默认）或 elasticsearch；集群的设置写在数据目录的 elasticsearch.properties")
        private String engine = "lucene";

        @Option(
                names = "--learned",
                paramLabel = "standard|off|FILE",
                defaultValue = "standard",
                description = "训练所得的排序权重与口语词：随附的、不用、或 mingfa train learned 写出的文件")
        private String learned = "standard";

        @Option(names = "--fresh", description = "从头构建；默认沿用线上一代中没有变化的文书，结果相同而更快")
        private boolean fresh;

        @Option(names = "--promote", description = "构建成功后立即上线")
        private boolean promote;

        @Override
        public Integer call() throws IOException {
            if (laws != null && !bring(root().known().get(laws))) {
                return ExitCode.DONE;
            }
            if (vectors == Vectors.OFF) {
                return build(null);
            }
            try (BuildVectors opened = BuildVectors.open(root().data())) {
                return build(opened);
            }
        }

        /**
         * Has a known corpus at hand for the build. False where nothing is to be built: it serves already, or cannot be had
         * while something else serves. Where it cannot be had and nothing serves, the starter corpus is built in its stead.
         */
        private boolean bring(CatalogueEntry known) throws IOException {
            Optional<String> live = store().live();
            if (CatalogueFetch.isServed(store(), known)) {
                output.message("已上线：" + live.orElseThrow() + "，已收录 " + known.name() + "。");
                return false;
            }
            BuildProgress progress = new BuildProgress(output);
            try {
                new CatalogueFetch(new CorpusRegistry(root().data()), root().data()).bring(known, progress);
                progress.finish();
                starter = false;
                promote = true;
                return true;
            } catch (AwayException away) {
                progress.finish();
                if (!starter) {
                    throw away;
                }
                output.message("警告：" + away.getMessage());
                NextStep.after(away).ifPresent(output::message);
                output.message(live.isPresent() ? "先用线上一代 " + live.get() + " 提供服务。" : "先用随附的起步语料提供服务。");
                return live.isEmpty();
            }
        }

        private Integer build(@Nullable PassageVectors opened) throws IOException {
            if (starter) {
                return buildStarter(opened);
            }
            CorpusRegistry registry = new CorpusRegistry(root().data());
            BuildReport report = run(
                    root(),
                    output,
                    new BuildRequest(
                            store(),
                            new Input(
                                    corpora(registry),
                                    ExtractionLimits.DEFAULT.withFileBytes((long) maxFileSize << 20)),
                            new Target(engine, store().settings(engine), fresh ? BaseIndex.ANEW : BaseIndex.WITH_LIVE),
                            tools(opened)));
            if (promote || store().live().isEmpty()) {
                return PromotionText.print(
                        output, promotion().promote(report.manifest().id(), GateOverride.NONE));
            }
            output.message(
                    "已构建，尚未上线。上线：mingfa generation promote " + report.manifest().id());
            return ExitCode.DONE;
        }

        static BuildReport run(RootCommand root, Output output, BuildRequest request) throws IOException {
            BuildProgress progress = new BuildProgress(output);
            BuildReport report = new GenerationBuild(request, Today.clock()).run(progress);
            progress.finish();
            BuildText.print(
                    output, report, root.store().directory(report.manifest().id()));
            return report;
        }

        private Tools tools(@Nullable PassageVectors opened) throws IOException {
            return new Tools(new HanlpSegmenter(), opened, learned().orElse(null), questions());
        }

        private Optional<RankingModel> learned() throws IOException {
            if (learned.equals("off")) {
                return Optional.empty();
            }
            if (learned.equals("standard")) {
                return Optional.of(RankingModelFile.standard());
            }
            return Optional.of(RankingModelFile.read(learned, new StringReader(InputText.read(learned))));
        }

        static LayQuestions questions() throws IOException {
            return new LayQuestions(LayQuestions.files(RootCommand.corpora().resolve(LayQuestions.FOLDER)));
        }

        /** What the launcher asks for before it serves on a machine without a generation. */
        private Integer buildStarter(@Nullable PassageVectors opened) throws IOException {
            Path folder = RootCommand.corpora().resolve(StarterBuild.NAME);
            BuildProgress progress = new BuildProgress(output);
            Optional<String> live = store().live();
            if (live.isPresent()) {
                output.message("已上线：" + live.get());
                return ExitCode.DONE;
            }
            String id = new StarterBuild(store(), tools(opened), Today.clock()).build(folder, engine, progress);
            progress.finish();
            output.line(BuildText.line(store().manifest(id)));
            int promoted = PromotionText.print(output, promotion().promote(id, GateOverride.NONE));
            try (OpenGeneration built = OpenGeneration.open(store(), id)) {
                StarterNotice.of(built, root().known()).ifPresent(output::message);
            }
            return promoted;
        }

        private List<Corpus> corpora(CorpusRegistry registry) {
            return names.isEmpty()
                    ? registry.list()
                    : names.stream().map(registry::get).toList();
        }
    }

    /** Lists the generations. */
    @Command(name = "list", header = "列出全部的代；* 为线上一代。", footer = "  mingfa generation list")
    static final class ListAll extends GenerationSubcommand {
        @Override
        public Integer call() throws IOException {
            GenerationList list = GenerationList.of(store());
            if (output.isJson()) {
                output.json(list);
                return ExitCode.DONE;
            }
            store().damaged().values().forEach(damaged -> output.message(damaged.detail()));
            list.generations().reversed().forEach(one -> {
                output.line((one.id().equals(list.generation()) ? "* " : "  ") + BuildText.line(one));
                list.promotion(one.id())
                        .ifPresent(entry -> PromotionText.lines(entry).forEach(output::line));
            });
            return ExitCode.DONE;
        }
    }

    /** Checks a generation. */
    @Command(
            name = "check",
            header = "核对一代的文件、索引、词典，以及风险规则的依据。",
            footer = {"  mingfa generation check", "  mingfa generation check 20261124-081500-000"},
            description = "有问题时退出码为 4。")
    static final class Check extends GenerationSubcommand {
        @Mixin
        private final GenerationId id = new GenerationId();

        @Override
        public Integer call() throws IOException {
            String checked = id.in(store());
            List<String> findings = UpdateBuild.findings(root(), output, checked);
            if (!new GenerationIntegrity(store()).knowsItsManifest(checked)) {
                output.message(checked + " 是早先的版本构建的，它的清单没有自己的校验和，清单里的改动不能发现。");
            }
            if (output.isJson()) {
                output.json(findings);
            } else {
                findings.forEach(finding -> output.line(finding));
                output.message(findings.isEmpty() ? checked + " 检查通过。" : checked + " 有 " + findings.size() + " 处问题。");
            }
            return findings.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    /** Makes a generation live. */
    @Command(
            name = "promote",
            header = "检查一代是否达标，达标则上线。",
            footer = "  mingfa generation promote 20261124-081500-000",
            description = "未达标时退出码为 4。")
    static final class Promote extends GenerationSubcommand implements PrivilegedCommand {
        @Parameters(paramLabel = "ID", description = "代的编号，见 mingfa generation list")
        private String id = "";

        @Option(names = "--force", description = "未达标也上线，并记录在案")
        private boolean force;

        @Override
        public @Nullable String target() {
            return id;
        }

        @Override
        public Integer call() throws IOException {
            GateOverride override = force ? GateOverride.FORCE : GateOverride.NONE;
            PromotionAnswer answer = promotion().promote(id, override);
            if (output.isJson()) {
                output.json(answer);
            }
            return PromotionText.print(output, answer);
        }
    }

    /** Goes back. */
    @Command(name = "rollback", header = "回到此前上线、完好的一代。", footer = "  mingfa generation rollback")
    static final class Rollback extends GenerationSubcommand implements PrivilegedCommand {
        @Override
        public Integer call() throws IOException {
            org.mingfa.search.generation.Rollback back = store().rollback();
            if (output.isJson()) {
                output.json(back);
            }
            back.passedOver().forEach(one -> output.message("越过了 " + one.generation() + "：" + one.reason()));
            output.message("已回退，现在上线的是：" + back.generation());
            return ExitCode.DONE;
        }
    }
}
