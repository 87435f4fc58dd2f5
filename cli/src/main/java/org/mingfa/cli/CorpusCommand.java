package org.mingfa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code mingfa corpus add|list|update|diff|remove}. */
@Command(
        name = "corpus",
        header = {
            "例：",
            "  mingfa corpus add flk ../shared/corpora/flk",
            "  mingfa corpus add laws https://example.org/laws.git#main --format lawrefbook",
            ""
        },
        description = "语料来源：登记、列出、除名。",
        subcommands = {CorpusCommand.Add.class, CorpusCommand.ListAll.class, CorpusCommand.Remove.class})
final class CorpusCommand implements Runnable {

    @ParentCommand
    private @Nullable Mingfa root;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "缺少子命令：add、list 或 remove。");
    }

    Mingfa root() {
        return Objects.requireNonNull(root);
    }

    CorpusRegistry registry() {
        return new CorpusRegistry(root().data());
    }

    /** What all five share. */
    abstract static class OfCorpora implements Callable<Integer> {
        @ParentCommand
        private @Nullable CorpusCommand parent;

        @Mixin
        private final Output output = new Output();

        CorpusCommand parent() {
            return Objects.requireNonNull(parent);
        }

        Output output() {
            return output;
        }
    }

    /** Registers a source. */
    @Command(name = "add", description = "登记一个语料来源：文件夹、zip、JSONL(.gz) 或 git 仓库。")
    static final class Add extends OfCorpora {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Parameters(index = "1", paramLabel = "LOCATION", description = "路径，或 https://…、file://… 仓库，# 后可指定分支或提交")
        private String location = "";

        @Option(
                names = "--format",
                defaultValue = "auto",
                converter = FormatReader.class,
                description = "auto、flk、lawrefbook、pkulaw、judgments、files 或 digests，默认 auto")
        private CorpusFormat format = CorpusFormat.AUTO;

        @Override
        public Integer call() {
            Corpus corpus =
                    parent().registry().add(name, location, format, Path.of("").toAbsolutePath());
            output().message("已登记语料 " + corpus.name() + "：" + corpus.location() + "。下一步：mingfa generation build");
            return ExitCode.DONE;
        }
    }

    /** Reads --format. */
    static final class FormatReader implements ITypeConverter<CorpusFormat> {
        @Override
        public CorpusFormat convert(String value) {
            return CorpusFormat.find(value).orElseThrow(() -> new TypeConversionException("没有名为 " + value + " 的格式"));
        }
    }

    /** Lists the sources. */
    @Command(name = "list", description = "列出已登记的语料。")
    static final class ListAll extends OfCorpora {
        @Override
        public Integer call() {
            List<Corpus> corpora = parent().registry().list();
            if (output().isJson()) {
                output().json(corpora);
                return ExitCode.DONE;
            }
            corpora.forEach(corpus ->
                    output().line(corpus.name() + "\t" + corpus.format().label() + "\t" + corpus.location()));
            if (corpora.isEmpty()) {
                output().message("还没有登记语料：mingfa corpus add NAME LOCATION");
            }
            return ExitCode.DONE;
        }
    }

    /** Forgets a source. */
    @Command(name = "remove", description = "除名一个语料；已构建的代不受影响。")
    static final class Remove extends OfCorpora {
        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Override
        public Integer call() {
            parent().registry().remove(name);
            output().message("已除名语料 " + name + "。");
            return ExitCode.DONE;
        }
    }
}
