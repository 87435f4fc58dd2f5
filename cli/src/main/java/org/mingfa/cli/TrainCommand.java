package org.mingfa.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.usage.ExitCode;
import org.mingfa.cli.usage.Output;
import org.mingfa.cli.usage.Today;
import org.mingfa.evaluation.learn.LearnedTraining;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicFile;
import org.mingfa.search.learned.Learned;
import org.mingfa.search.learned.LearnedFile;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa train learned} and {@code answered}: learn offline; serving needs no more than before. */
@Command(
        name = "train",
        header = "从带答案、无答案的问题学习排序权重、口语词与“没有直接规定”的界线。",
        footer = {
            "  mingfa train learned --topics questions.jsonl --out learned.tsv",
            "  mingfa generation build --learned learned.tsv"
        },
        subcommands = {TrainCommand.FromTopics.class, TrainFloorCommand.class, TrainSimilarCommand.class})
final class TrainCommand {

    @ParentCommand
    private @Nullable Mingfa root;

    Mingfa root() {
        return Objects.requireNonNull(root);
    }

    /** Where training writes what it learned, and what the card at its head says of where the questions come from. */
    static final class TrainedFile {

        @Option(names = "--out", paramLabel = "FILE", description = "写到哪里，默认 ${DEFAULT-VALUE}")
        private Path out;

        @Option(names = "--origin", paramLabel = "TEXT", description = "写入说明卡：问题从何而来、许可")
        private String origin = "";

        /**
         * The options of one command.
         *
         * @param usual where it writes unless told otherwise
         */
        TrainedFile(String usual) {
            this.out = Path.of(usual);
        }

        Path path() {
            return out;
        }

        /** The first line of the card: the command, and the origin where one is given. */
        String card(String command) {
            return origin.isEmpty() ? command : command + "；" + origin;
        }
    }

    /** Learns weights, laws asked for and lay words. */
    @Command(
            name = "learned",
            aliases = "expansions", // its former name, for one release
            header = "写出可逐行审阅、删改的排序权重与口语词。",
            footer = "  mingfa train learned --topics questions.jsonl --out learned.tsv",
            description = "文件头是说明卡：来源、命令、五折交叉验证的得失。")
    static final class FromTopics implements Callable<Integer> {
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

        @Option(names = "--trees", description = "用树修正线性得分（说明卡里的交叉验证总是两种都列出）")
        private boolean trees;

        @Override
        public Integer call() throws IOException {
            List<StatuteTopic> questions = TopicFile.read(topics).statuteTopics();
            if (questions.size() < 50) {
                throw new Refusal(
                        Refusal.Kind.BAD_INPUT, "--topics 只有 " + questions.size() + " 个法条问题，至少需要 50 个才能交叉验证。");
            }
            String card =
                    trained.card("mingfa train learned --topics " + topics.getFileName() + (trees ? " --trees" : ""));
            Learned learned = LiveSearch.ask(
                    Objects.requireNonNull(parent).root(),
                    live -> new LearnedTraining(
                                    StandardSearcher.open(), new HanlpSegmenter(), live, new AsOf.Any(Today.date()))
                            .run(
                                    questions,
                                    card,
                                    trees ? LearnedTraining.Form.TREES : LearnedTraining.Form.SUM,
                                    asked -> {
                                        if (asked % 100 == 0) {
                                            output.message("已检索 " + asked + "/" + questions.size() + " 题");
                                        }
                                    }));
            Path out = trained.path();
            try (Writer file = Files.newBufferedWriter(out)) {
                LearnedFile.write(learned, file);
            }
            learned.card().forEach(output::line);
            output.message("已写入 " + out + "。审阅后：mingfa generation build --learned " + out);
            return ExitCode.DONE;
        }
    }
}
