package org.mingfa.cli.corpus;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.CorpusFreshness;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.generation.BuildProgress;
import org.mingfa.cli.generation.PromotionText;
import org.mingfa.cli.generation.UpdateBuild;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.indexer.generation.CorpusDifference;
import org.mingfa.indexer.reading.EarlierReading;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa corpus update}: fetches, compares with what serves, and on demand builds and promotes: the whole of an update without anybody there. */
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
final class CorpusUpdateCommand extends CorpusCommand.CorpusSubcommand implements PrivilegedCommand {
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
            new CorpusFreshness(root().data()).note(corpus.name(), Today.clock().instant());
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
