package org.mingfa.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicFile;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;
import org.mingfa.training.ranking.IngredientTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa train ingredients}: what each ranked list finds alone, and all of them together. */
@Command(
        name = "ingredients",
        header = "逐一测量每个排序来源单独、合并和学习后的得失。",
        footer = "  mingfa train ingredients --topics a.jsonl --topics b.jsonl",
        description = "不学习；训练过的问题看训练所得文件的说明卡（五折）。")
final class TrainIngredientsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TrainCommand parent;

    @Mixin
    private final Output output = new Output();

    @Option(
            names = "--topics",
            required = true,
            paramLabel = "FILE",
            description = "带答案的问题（JSONL，见 docs/howto/evaluate.md），可重复")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        return LiveSearch.ask(Objects.requireNonNull(parent).root(), live -> {
            IngredientTable table =
                    new IngredientTable(StandardSearcher.open().unhurried(), live, new AsOf.Any(Today.date()));
            for (Path file : files) {
                List<StatuteTopic> topics = TopicFile.read(file).statuteTopics();
                if (topics.isEmpty()) {
                    throw new Refusal(Refusal.Kind.BAD_INPUT, file + " 里没有带法条答案的问题；写法见 docs/howto/evaluate.md。");
                }
                output.line(file.getFileName() + "（一代 " + live.manifest().id() + "）");
                table.of(topics).forEach(output::line);
            }
            return ExitCode.DONE;
        });
    }
}
