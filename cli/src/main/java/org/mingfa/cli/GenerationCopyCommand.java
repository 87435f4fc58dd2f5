package org.mingfa.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.generation.GenerationCopy;
import org.mingfa.search.generation.Manifest;
import org.mingfa.segmentation.HanlpSegmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa generation copy}: the same generation on another engine. */
@Command(
        name = "copy",
        header = {
            "例：",
            "  mingfa generation copy 20261124-081500-000 --engine elasticsearch",
            "  mingfa generation copy --engine lucene",
            ""
        },
        description = "把一代复制到另一个检索引擎，不需要原始语料；内容与向量不变。")
final class GenerationCopyCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GenerationCommand parent;

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "默认线上一代")
    private @Nullable String id;

    @Option(names = "--engine", required = true, paramLabel = "NAME", description = "lucene 或 elasticsearch")
    private String engine = "";

    @Override
    public Integer call() throws IOException {
        Mingfa root = Objects.requireNonNull(parent).root();
        String original = id == null
                ? root.store().live().orElseThrow(() -> Refusal.unavailable("还没有线上一代；先运行 mingfa generation build。"))
                : id;
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
