package org.mingfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.usage.ExitCode;
import org.mingfa.cli.usage.Output;
import org.mingfa.cli.usage.Today;
import org.mingfa.evaluation.similar.SimilarSearch;
import org.mingfa.evaluation.similar.SimilarTraining;
import org.mingfa.evaluation.similar.SimilarTraining.Learned;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa train similar}: how much each ingredient of similarity counts. */
@Command(
        name = "similar",
        header = "从带标注的案例题集学习类案各项所占的分量。",
        footer = "  mingfa train similar --topics queries.jsonl --qrels qrels.jsonl --out aspect-weights.tsv",
        description = "文件头写明来源与五折交叉验证的得失；逐行可改，随产品的在 aspect-weights.tsv。")
final class TrainSimilarCommand implements Callable<Integer> {

    private static final int FEWEST = 10;

    @ParentCommand
    private @Nullable TrainCommand parent;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final TopicOptions topics = new TopicOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "aspect-weights.tsv",
            description = "写到哪里，默认 aspect-weights.tsv")
    private Path out = Path.of("");

    @Option(names = "--origin", paramLabel = "TEXT", defaultValue = "", description = "写入说明卡：题集从何而来、许可")
    private String origin = "";

    @Override
    public Integer call() throws IOException {
        Mingfa root = Objects.requireNonNull(parent).root();
        TopicSet set = topics.read(root);
        if (set.caseTopics().size() < FEWEST) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "题集 " + set.name() + " 只有 " + set.caseTopics().size() + " 个案例问题，至少需要 " + FEWEST + " 个才能交叉验证。");
        }
        Learned learned = LiveSearch.ask(
                root,
                live -> new SimilarTraining(
                                set, new SimilarSearch(StandardSearcher.openSimilarCases(), live, Today.date()))
                        .run("mingfa train similar --topics " + set.name() + "；" + origin));
        Files.writeString(out, learned.weights().write(learned.card()));
        learned.card().forEach(output::line);
        output.message("已写入 " + out + "。");
        return ExitCode.DONE;
    }
}
