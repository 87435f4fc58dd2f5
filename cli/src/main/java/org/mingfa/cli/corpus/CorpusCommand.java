package org.mingfa.cli.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.changes.ChangesCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.law.CoverageCommand;
import org.mingfa.cli.law.RulesToReview;
import org.mingfa.cli.quality.QuestionsCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.indexer.generation.CorpusComparison;
import org.mingfa.indexer.generation.CorpusDifference;
import org.mingfa.indexer.reading.EarlierReading;
import org.mingfa.indexer.source.CatalogueEntry;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.risk.audit.Reliance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mingfa corpus known|add|list|update|diff|compare|remove}. */
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
            CorpusAddCommand.class,
            CorpusCommand.ListAll.class,
            CorpusUpdateCommand.class,
            DiffCommand.class,
            CompareCommand.class,
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
                output.line("\t来源：" + (one.location() == null ? "没有可以取回的地址，由你带来" : one.location()) + "（格式 "
                        + one.format().label() + "）");
                output.line("\t许可：" + one.licence());
            });
            output.message(
                    "取回并登记：mingfa corpus add NAME；带来的：mingfa corpus add NAME 文件夹或zip；取回、构建并启动：mingfa serve --laws NAME");
            return ExitCode.DONE;
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
