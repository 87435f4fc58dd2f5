package org.mingfa.training;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.LiveSearch;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.text.version.AsOf;
import org.mingfa.training.ranking.LexicalTraining;
import org.mingfa.training.ranking.RankingTraining.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa train lexical}: learns the weights by words alone, into a file of what training learned. */
@Command(
        name = "lexical",
        header = "只重新学习按字词检索的排序权重；不需要语义向量。",
        footer = "  mingfa train lexical --topics questions.jsonl --learned learned.tsv --out learned.tsv",
        description = "其余照所给的文件。之后须重定界线：mingfa train answered。")
final class TrainLexicalCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TrainCommand parent;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final TopicsOption topics = new TopicsOption();

    @Mixin
    private final LearnedOption base = new LearnedOption();

    @Mixin
    private final TrainedFile trained = new TrainedFile("learned.tsv");

    @Override
    public Integer call() throws IOException {
        Topics questions = topics.read();
        RankingModel known = base.read();
        String card = trained.card("mingfa train lexical " + topics.typed());
        RankingModel learned = LiveSearch.ask(
                Objects.requireNonNull(parent).root(),
                live -> new LexicalTraining(StandardSearcher.open(), live, new AsOf.Any(Today.date()))
                        .run(known, questions, card, asked -> {
                            if (asked % 100 == 0) {
                                output.message("已检索 " + asked + "/"
                                        + questions.answered().size() + " 题");
                            }
                        }));
        try (Writer file = Files.newBufferedWriter(trained.path())) {
            RankingModelFile.write(learned, file);
        }
        learned.card().subList(known.card().size(), learned.card().size()).forEach(output::line);
        output.message("已写入 " + trained.path() + "。接着：mingfa generation build --learned " + trained.path()
                + "，再 mingfa train answered");
        return ExitCode.DONE;
    }
}
