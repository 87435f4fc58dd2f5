package org.mingfa.training;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.quality.FloorOptions;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Output;
import org.mingfa.evaluation.gate.FloorSets;
import org.mingfa.evaluation.gate.Half;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.Calibration;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.training.abstention.BigramCounts;
import org.mingfa.training.abstention.FloorTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa train answered}: learns where an answer ends, into a file of what training learned. */
@Command(
        name = "answered",
        header = "定“没有找到直接规定”的界线，写入训练所得的文件。",
        footer = {
            "  mingfa train answered --out learned.tsv",
            "  mingfa train answered --learned learned.tsv --questions lay-questions.tsv --out learned.tsv"
        },
        description = "只用题集中定界线的一半（编号为单数的）；另一半留给 mingfa evaluate answered。")
final class TrainAnsweredCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TrainCommand parent;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final FloorOptions questions = new FloorOptions();

    @Option(names = "--learned", paramLabel = "FILE", description = "在哪个训练所得的文件上添改，默认随附的")
    private @Nullable Path base;

    @Option(
            names = "--questions",
            paramLabel = "FILE.tsv",
            description = "口语问题（列 law、version、article、question），重新统计其中的字对；默认沿用文件里的")
    private @Nullable Path spoken;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "learned.tsv", description = "写到哪里，默认 learned.tsv")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        RankingModel known = base();
        RankingModel learned = LiveSearch.ask(Objects.requireNonNull(parent).root(), live -> calibrated(live, known));
        try (Writer file = Files.newBufferedWriter(out)) {
            RankingModelFile.write(learned, file);
        }
        output.message("已写入 " + out + "。接着：mingfa generation build --learned " + out + "，再 mingfa evaluate answered");
        return ExitCode.DONE;
    }

    private RankingModel base() throws IOException {
        RankingModel known = RankingModelFile.standard();
        if (base != null) {
            known = RankingModelFile.read(base.toString(), new StringReader(InputText.read(base.toString())));
        }
        if (spoken == null) {
            return known;
        }
        Set<String> measured = new HashSet<>();
        FloorSets.standard().answerable().forEach(topic -> measured.add(topic.question()));
        return known.with(known.abstention().with(new BigramCounts(new HanlpSegmenter()).count(spoken, measured)));
    }

    private RankingModel calibrated(OpenGeneration live, RankingModel known) {
        FloorSets sets = questions.read(Half.CALIBRATION, live);
        FloorTraining training = new FloorTraining(StandardSearcher.open(), live, questions.asOf());
        List<Boolean> modes = new ArrayList<>(List.of(false));
        if (live.manifest().model() != null) {
            modes.add(true);
        }
        RankingModel learned = known;
        for (boolean isHybrid : modes) {
            Calibration calibration = training.run(sets, learned, isHybrid);
            String note = "mingfa train answered " + (isHybrid ? "hybrid" : "lexical") + "："
                    + sets.unanswerable().size() + " 题没有答案，" + sets.answerable().size() + " 题有答案，一代 "
                    + live.manifest().id() + "（" + calibration.passages() + " 段）";
            output.line(note);
            learned = learned.with(learned.abstention().with(isHybrid, calibration))
                    .noted(List.of(note));
        }
        return learned;
    }
}
