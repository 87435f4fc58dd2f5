package org.mingfa.training;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
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
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;
import org.mingfa.training.ranking.RankingTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa train learned}: learns ranking weights, the laws that are asked for and lay words. */
@Command(
        name = "learned",
        header = "写出可逐行审阅、删改的排序权重与口语词。",
        footer = "  mingfa train learned --topics questions.jsonl --out learned.tsv",
        description = "文件头是说明卡：来源、命令、五折交叉验证的得失。")
final class TrainLearnedCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TrainCommand parent;

    @Mixin
    private final Output output = new Output();

    @Option(
            names = "--topics",
            required = true,
            paramLabel = "FILE",
            description = "带答案的问题（JSONL，见 docs/howto/evaluate.md）")
    private Path topics = Path.of("");

    @Mixin
    private final TrainedFile trained = new TrainedFile("learned.tsv");

    @Override
    public Integer call() throws IOException {
        List<StatuteTopic> questions = TopicFile.read(topics).statuteTopics();
        if (questions.size() < 50) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "--topics 只有 " + questions.size() + " 个法条问题，至少需要 50 个才能交叉验证。");
        }
        String card = trained.card("mingfa train learned --topics " + topics.getFileName());
        RankingModel learned = LiveSearch.ask(
                Objects.requireNonNull(parent).root(),
                live -> new RankingTraining(
                                StandardSearcher.open(), new HanlpSegmenter(), live, new AsOf.Any(Today.date()))
                        .run(questions, card, asked -> {
                            if (asked % 100 == 0) {
                                output.message("已检索 " + asked + "/" + questions.size() + " 题");
                            }
                        }));
        Path out = trained.path();
        try (Writer file = Files.newBufferedWriter(out)) {
            RankingModelFile.write(learned, file);
        }
        learned.card().forEach(output::line);
        output.message("已写入 " + out + "。审阅后：mingfa generation build --learned " + out);
        return ExitCode.DONE;
    }
}
