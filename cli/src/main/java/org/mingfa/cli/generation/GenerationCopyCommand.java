package org.mingfa.cli.generation;

import java.io.IOException;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.indexer.generation.GenerationCopy;
import org.mingfa.search.generation.Manifest;
import org.mingfa.segmentation.HanlpSegmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mingfa generation copy}: the same generation on another engine. */
@Command(
        name = "copy",
        header = "把一代复制到另一个检索引擎，不需要原始语料。",
        footer = {
            "  mingfa generation copy --engine elasticsearch",
            "  mingfa generation copy 20261124-081500-000 --engine lucene"
        },
        description = "内容与向量不变；复制后另行上线。")
final class GenerationCopyCommand extends MingfaCommand implements PrivilegedCommand {

    @Mixin
    private final GenerationId id = new GenerationId();

    @Option(
            names = "--engine",
            required = true,
            paramLabel = "NAME",
            converter = EngineName.class,
            description = "lucene 或 elasticsearch")
    private String engine = "";

    @Override
    public Integer call() throws IOException {
        RootCommand root = root();
        String original = id.in(root.store());
        BuildProgress progress = new BuildProgress(output);
        Manifest copy =
                new GenerationCopy(root.store(), new HanlpSegmenter(), Today.clock()).run(original, engine, progress);
        progress.finish();
        if (output.isJson()) {
            output.json(copy);
        } else {
            output.line(BuildText.line(copy));
        }
        output.message("已复制，尚未上线。上线：mingfa generation promote " + copy.id());
        return ExitCode.DONE;
    }
}
