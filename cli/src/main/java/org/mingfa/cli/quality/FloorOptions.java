package org.mingfa.cli.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.cli.text.AsOfOption;
import org.mingfa.evaluation.gate.FloorSets;
import org.mingfa.evaluation.gate.Half;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicFile;
import org.mingfa.evaluation.topic.TopicFile.Unanswerable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.version.AsOf;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which questions with and without an answer a command goes by. */
public final class FloorOptions {

    @Option(
            names = "--unanswerable",
            paramLabel = "FILE",
            description = "没有答案的问题（JSONL，见 docs/howto/evaluate.md），可重复；默认用随附的")
    private List<Path> unanswerable = List.of();

    @Option(names = "--topics", paramLabel = "FILE", description = "带答案的问题（JSONL），可重复；默认用随附的")
    private List<Path> topics = List.of();

    @Option(names = "--labelled", paramLabel = "FILE", description = "带答案的问题（JSONL），“很可能”按它们定界线、测量，可重复；默认用随附的 plain")
    private List<Path> labelled = List.of();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    public AsOf asOf() {
        return asOf.get();
    }

    /** The questions of one half that may be asked of a generation. */
    public FloorSets read(Half half, OpenGeneration live) {
        FloorSets shipped = FloorSets.standard();
        List<Unanswerable> without = new ArrayList<>();
        unanswerable.forEach(file -> without.addAll(TopicFile.read(file).unanswerable()));
        return new FloorSets(
                        unanswerable.isEmpty() ? shipped.unanswerable() : without,
                        topics.isEmpty() ? shipped.answerable() : read(topics),
                        labelled.isEmpty() ? shipped.labelled() : read(labelled))
                .of(half)
                .among(live.catalogue().laws().size());
    }

    private static List<StatuteTopic> read(List<Path> files) {
        return files.stream()
                .flatMap(file -> TopicFile.read(file).statuteTopics().stream())
                .toList();
    }
}
