package org.mingfa.training;

import java.nio.file.Path;
import java.util.List;
import org.mingfa.evaluation.gate.FloorSets;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicFile;
import org.mingfa.text.problem.Refusal;
import org.mingfa.training.ranking.RankingTraining.Topics;
import picocli.CommandLine.Option;

/** The questions that ranking is learned from. */
final class TopicsOption {

    private static final int FEWEST = 50;

    @Option(
            names = "--topics",
            required = true,
            paramLabel = "FILE",
            description = "带答案的问题（JSONL，见 docs/howto/evaluate.md）")
    private Path file = Path.of("");

    /** With the questions of ours that are typed as people do; {@link Refusal} where there are too few to cross-validate. */
    Topics read() {
        List<StatuteTopic> questions = TopicFile.read(file).statuteTopics();
        if (questions.size() < FEWEST) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT, "--topics 只有 " + questions.size() + " 个法条问题，至少需要 " + FEWEST + " 个才能交叉验证。");
        }
        return new Topics(questions, FloorSets.typed());
    }

    /** As a command line has it. */
    String typed() {
        return "--topics " + file.getFileName();
    }
}
