package org.mingfa.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.quality.TopicOptions;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.SimilarSearch;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.similar.StandardSimilarCases;
import org.mingfa.similar.search.AspectWeights;
import org.mingfa.similar.search.SimilarCases;
import org.mingfa.text.problem.Refusal;
import org.mingfa.training.similar.SimilarTraining;
import org.mingfa.training.similar.SimilarTraining.Learned;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa train similar}: how much each ingredient of similarity counts, from several sets together. */
@Command(
        name = "similar",
        header = "从带标注的案例题集学习类案各项所占的分量。",
        footer = {
            "  mingfa train similar --topics queries.jsonl --qrels qrels.jsonl --out aspect-weights.tsv",
            "  mingfa train similar --topics a.jsonl --in A --topics b.jsonl --documents d.jsonl --in B"
        },
        description = "可给多个题集（从 --topics 起为一个），各占同样的分量。文件头写明来源、只学其他题集和五折交叉验证的得失；逐行可改，随产品的在 aspect-weights.tsv。")
final class TrainSimilarCommand implements Callable<Integer> {

    private static final int FEWEST = 10;

    @ParentCommand
    private @Nullable TrainCommand parent;

    @Mixin
    private final Output output = new Output();

    @ArgGroup(exclusive = false, multiplicity = "1..*")
    private List<SetFiles> sets = new ArrayList<>();

    @Mixin
    private final TrainedFile trained = new TrainedFile("aspect-weights.tsv");

    /** One set and where its documents are held. */
    static final class SetFiles {
        @Option(
                names = "--topics",
                required = true,
                paramLabel = "FILE",
                description = "题集文件（JSONL，见 docs/howto/evaluate.md）")
        private Path topics = Path.of("");

        @Option(names = "--qrels", paramLabel = "FILE", description = "题集的标注（JSONL：id、doc、label）；题集自带标注的不用")
        private @Nullable Path qrels;

        @Option(names = "--documents", paramLabel = "FILE", description = "题集是文书之间的比较时：文书全文（JSONL）")
        private @Nullable Path documents;

        @Option(names = "--in", paramLabel = "DIR", description = "文书在哪个数据目录的线上一代，默认 --data 的")
        private @Nullable Path data;

        TopicSet read() {
            TopicSet set = TopicOptions.read(topics.toString(), topics, qrels, documents, 1);
            if (set.caseTopics().size() < FEWEST) {
                throw new Refusal(
                        Refusal.Kind.BAD_INPUT,
                        "题集 " + set.name() + " 只有 " + set.caseTopics().size() + " 个案例问题，至少需要 " + FEWEST + " 个才能交叉验证。");
            }
            return set;
        }

        @Override
        public String toString() {
            return "--topics " + topics + given(" --qrels ", qrels) + given(" --documents ", documents)
                    + given(" --in ", data);
        }

        private static String given(String option, @Nullable Path value) {
            return value == null ? "" : option + value;
        }
    }

    @Override
    public Integer call() throws IOException {
        List<TopicSet> read = sets.stream().map(SetFiles::read).toList();
        SimilarTraining training = new SimilarTraining();
        SimilarCases cases = StandardSimilarCases.open(AspectWeights.even());
        for (int i = 0; i < read.size(); i++) {
            TopicSet set = read.get(i);
            try (LiveGeneration live = new LiveGeneration(store(sets.get(i)))) {
                int asked =
                        live.ask(generation -> training.ask(set, new SimilarSearch(cases, generation, Today.date())));
                output.message("已检索 " + set.name() + " " + asked + " 题。");
            }
        }
        Learned learned = training.run(card());
        Files.writeString(trained.path(), learned.weights().write(learned.card()));
        learned.card().forEach(output::line);
        output.message("已写入 " + trained.path() + "。");
        return ExitCode.DONE;
    }

    private GenerationStore store(SetFiles set) {
        return set.data == null ? Objects.requireNonNull(parent).root().store() : new GenerationStore(set.data);
    }

    private String card() {
        return trained.card(
                sets.stream().map(SetFiles::toString).collect(Collectors.joining(" ", "mingfa train similar ", "")));
    }
}
