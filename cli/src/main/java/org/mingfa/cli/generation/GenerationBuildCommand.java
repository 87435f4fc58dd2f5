package org.mingfa.cli.generation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.NextStep;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.command.StarterNotice;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.cli.text.WholeNumber;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
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
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.segmentation.HanlpSegmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mingfa generation build}: builds a generation beside the live one. */
@Command(
        name = "build",
        header = "用已登记的语料构建新的一代；尚无线上一代时随即上线。",
        footer = {
            "  mingfa generation build",
            "  mingfa generation build --corpus flk --vectors off",
            "  mingfa generation build --engine elasticsearch --promote"
        })
final class GenerationBuildCommand extends GenerationCommand.GenerationSubcommand implements PrivilegedCommand {
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
                        new Input(corpora(registry), ExtractionLimits.DEFAULT.withFileBytes((long) maxFileSize << 20)),
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
        BuildText.print(output, report, root.store().directory(report.manifest().id()));
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
