package org.mingfa.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.expected.GateReport;
import org.mingfa.indexer.extract.ExtractionLimits;
import org.mingfa.indexer.generation.BuildReport;
import org.mingfa.indexer.generation.BuildRequest;
import org.mingfa.indexer.generation.BuildRequest.Beginning;
import org.mingfa.indexer.generation.GenerationBuild;
import org.mingfa.indexer.generation.GenerationCheck;
import org.mingfa.indexer.generation.StarterBuild;
import org.mingfa.indexer.passage.PassageVectors;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.GenerationCollection;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LivePointer;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.learned.Learned;
import org.mingfa.search.learned.LearnedFile;
import org.mingfa.segmentation.HanlpSegmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mingfa generation build|list|check|copy|promote|rollback|gc}. */
@Command(
        name = "generation",
        header = {
            "例：",
            "  mingfa generation build",
            "  mingfa generation promote 20261124-081500-000",
            "  mingfa generation rollback",
            ""
        },
        description = "索引的代：构建在线上一代旁边进行，检查后以一步原子操作上线或回退。",
        subcommands = {
            GenerationCommand.Build.class,
            GenerationCommand.ListAll.class,
            GenerationCommand.Check.class,
            GenerationCopyCommand.class,
            GenerationCommand.Promote.class,
            GenerationCommand.Rollback.class,
            GenerationCommand.Collect.class
        })
final class GenerationCommand implements Runnable {

    @ParentCommand
    private @Nullable Mingfa root;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "缺少子命令：build、list、check、copy、promote、rollback 或 gc。");
    }

    Mingfa root() {
        return Objects.requireNonNull(root);
    }

    /** What those in this file share. */
    abstract static class OfGenerations implements Callable<Integer> {
        @ParentCommand
        private @Nullable GenerationCommand parent;

        @Mixin
        private final Output output = new Output();

        Mingfa root() {
            return Objects.requireNonNull(parent).root();
        }

        GenerationStore store() {
            return root().store();
        }

        Output output() {
            return output;
        }
    }

    /** Builds a generation beside the live one. */
    @Command(name = "build", description = "用已登记的语料构建新的一代；尚无线上一代时随即上线。")
    static final class Build extends OfGenerations {
        @Option(names = "--corpus", paramLabel = "NAME", description = "只用这些语料，可重复；默认全部")
        private List<String> names = List.of();

        @Option(names = "--starter", description = "尚无线上一代时，用已登记的语料构建；一个也没有登记时用随附的要点与示例案例")
        private boolean starter;

        @Option(names = "--max-file-size", paramLabel = "MB", defaultValue = "64", description = "单个文件的大小上限，默认 64 MB")
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
                description = "lucene（默认）或 elasticsearch；集群的设置写在数据目录的 elasticsearch.properties")
        private String engine = "lucene";

        @Option(
                names = "--learned",
                paramLabel = "standard|off|FILE",
                defaultValue = "standard",
                description = "训练所得的排序权重与口语词：随附的、不用、或 mingfa train learned 写出的文件")
        private String learned = "standard";

        /** As scripts of the release before say it; to be removed in the next. */
        @Option(names = "--expansions", hidden = true, paramLabel = "standard|off|FILE")
        private @Nullable String learnedUnderItsFormerName;

        @Option(names = "--fresh", description = "从头构建；默认沿用线上一代中没有变化的文书，结果相同而更快")
        private boolean fresh;

        @Option(names = "--promote", description = "构建成功后立即上线")
        private boolean promote;

        @Override
        public Integer call() throws IOException {
            if (vectors == Vectors.OFF) {
                return build(null);
            }
            try (BuildVectors opened = BuildVectors.open(root().data())) {
                return build(opened);
            }
        }

        private Integer build(@Nullable PassageVectors opened) throws IOException {
            if (starter) {
                return buildStarter(opened);
            }
            CorpusRegistry registry = new CorpusRegistry(root().data());
            if (maxFileSize < 1) {
                throw Refusal.badInput("--max-file-size 应为 1 或更大的整数，收到 " + maxFileSize + "。");
            }
            BuildRequest words = BuildRequest.of(store(), registry, corpora(registry), new HanlpSegmenter())
                    .withLimits(ExtractionLimits.DEFAULT.withFileBytes((long) maxFileSize << 20))
                    .on(engine, store().settings(engine))
                    .beginning(fresh ? Beginning.ANEW : Beginning.WITH_LIVE);
            BuildRequest learning = learned().map(words::withLearned).orElse(words);
            BuildRequest request = opened == null ? learning : learning.withVectors(opened);
            BuildProgress progress = new BuildProgress(output());
            BuildReport report = new GenerationBuild(request, Today.clock()).run(progress);
            progress.finish();
            boolean goesLive = promote || store().live().isEmpty();
            if (goesLive) {
                store().promote(report.manifest().id());
            }
            BuildText.print(output(), report, goesLive);
            return ExitCode.DONE;
        }

        private Optional<Learned> learned() throws IOException {
            String wanted = learnedUnderItsFormerName == null ? learned : learnedUnderItsFormerName;
            if (wanted.equals("off")) {
                return Optional.empty();
            }
            if (wanted.equals("standard")) {
                return Optional.of(LearnedFile.standard());
            }
            Path file = Path.of(wanted);
            try (Reader text = Files.newBufferedReader(file)) {
                return Optional.of(LearnedFile.read(file.toString(), text));
            }
        }

        /** What the launcher asks for before it serves on a machine without a generation. */
        private Integer buildStarter(@Nullable PassageVectors opened) throws IOException {
            Path folder = Path.of(System.getProperty("mingfa.home", "."), "corpora", StarterBuild.NAME);
            BuildProgress progress = new BuildProgress(output());
            String live = new StarterBuild(store(), new HanlpSegmenter(), opened, Today.clock())
                    .ensureLive(folder, engine, progress);
            progress.finish();
            output().line(BuildText.line(store().manifest(live)));
            output().message("已上线：" + live);
            return ExitCode.DONE;
        }

        private List<Corpus> corpora(CorpusRegistry registry) {
            return names.isEmpty()
                    ? registry.list()
                    : names.stream().map(registry::get).toList();
        }
    }

    /** Lists the generations. */
    @Command(name = "list", description = "列出全部的代；* 为线上一代。")
    static final class ListAll extends OfGenerations {
        /** A generation and its part in serving. */
        record Listed(Manifest manifest, boolean live) {}

        @Override
        public Integer call() throws IOException {
            LivePointer pointer = store().pointer();
            List<Listed> all = new ArrayList<>();
            for (Manifest manifest : store().list()) {
                all.add(new Listed(manifest, manifest.id().equals(pointer.current())));
            }
            if (output().isJson()) {
                output().json(all);
                return ExitCode.DONE;
            }
            all.forEach(one -> output().line((one.live() ? "* " : "  ") + BuildText.line(one.manifest())));
            return ExitCode.DONE;
        }
    }

    /** Checks a generation. */
    @Command(name = "check", description = "核对一代的文件、索引、词典，以及风险规则的依据；有问题时退出码为 4。")
    static final class Check extends OfGenerations {
        @Parameters(arity = "0..1", paramLabel = "ID", description = "默认线上一代")
        private @Nullable String id;

        @Override
        public Integer call() throws IOException {
            String checked = id == null
                    ? store().live().orElseThrow(() -> Refusal.unavailable("还没有线上一代；先运行 mingfa generation build。"))
                    : id;
            List<String> findings =
                    new ArrayList<>(new GenerationCheck(store()).findings(checked, new HanlpSegmenter().fingerprint()));
            if (findings.isEmpty()) {
                findings.addAll(GenerationAudit.findings(store(), checked, Today.date()));
            }
            if (output().isJson()) {
                output().json(findings);
            } else {
                findings.forEach(finding -> output().line(finding));
                output().message(findings.isEmpty() ? checked + " 检查通过。" : checked + " 有 " + findings.size() + " 处问题。");
            }
            return findings.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    /** Makes a generation live. */
    @Command(name = "promote", description = "检查一代是否达标，达标则上线；未达标时退出码为 4。")
    static final class Promote extends OfGenerations {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Option(names = "--force", description = "未达标也上线，并记录在案")
        private boolean force;

        @Override
        public Integer call() throws IOException {
            GateReport verdict = PromotionGate.check(root(), id);
            verdict.sets().forEach(set -> output().message(set.set() + "（" + set.mode() + "）：" + set.reason()));
            if (!verdict.passes() && !force) {
                output().message("未上线：" + id + " 未达标。查明原因后重建，或以 --force 上线。");
                return ExitCode.CHECK_FAILED;
            }
            if (!verdict.passes()) {
                PromotionGate.recordForced(root(), verdict);
            }
            store().promote(id);
            output().message("已上线：" + id);
            return ExitCode.DONE;
        }
    }

    /** Goes back. */
    @Command(name = "rollback", description = "回到此前上线的一代。")
    static final class Rollback extends OfGenerations {
        @Override
        public Integer call() throws IOException {
            output().message("已回退，现在上线的是：" + store().rollback());
            return ExitCode.DONE;
        }
    }

    /** Removes old generations. */
    @Command(name = "gc", description = "删除旧的代与中断构建的残留；线上一代总是保留。")
    static final class Collect extends OfGenerations {
        @Option(names = "--keep", paramLabel = "N", defaultValue = "2", description = "除线上一代外保留的代数，默认 2")
        private int keep;

        @Override
        public Integer call() throws IOException {
            if (keep < 0) {
                throw Refusal.badInput("--keep 应为 0 或更大的整数，收到 " + keep + "。");
            }
            List<String> removed = new GenerationCollection(store()).collect(keep);
            removed.forEach(output()::line);
            output().message("删除了 " + removed.size() + " 代。");
            return ExitCode.DONE;
        }
    }
}
