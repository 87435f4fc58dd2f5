package org.mingfa.cli.quality;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.text.WholeNumber;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.evaluation.topic.CaseDocumentFile;
import org.mingfa.evaluation.topic.CasePairFile;
import org.mingfa.evaluation.topic.Qrels;
import org.mingfa.evaluation.topic.QrelsFile;
import org.mingfa.evaluation.topic.TopicFile;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which topics a command measures with, and what answers them. */
public final class TopicOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SET", description = "题集名：starter，或数据目录 evaluation/ 下的文件名")
    private @Nullable String set;

    @Option(names = "--topics", paramLabel = "FILE", description = "题集文件（JSONL，见 docs/howto/evaluate.md）")
    private @Nullable Path topics;

    @Option(names = "--qrels", paramLabel = "FILE", description = "案例题集的标注（JSONL：id、doc、label）")
    private @Nullable Path qrels;

    @Option(
            names = "--documents",
            paramLabel = "FILE",
            description = "题集是文书之间的比较（query、doc、等级，或 A、B、C、more_similar）时：文书全文（JSONL）")
    private @Nullable Path documents;

    @Option(
            names = "--relevant-from",
            paramLabel = "LABEL",
            defaultValue = "1",
            converter = WholeNumber.Amount.class,
            description = "P@k、MAP 等从哪一级标注起算相关，默认 1；nDCG 用各级标注")
    private int relevantFrom;

    TopicSet read(RootCommand root) {
        return topics == null
                ? labelled(named(root), qrels, relevantFrom)
                : read(topics.getFileName().toString(), topics, qrels, documents, relevantFrom);
    }

    /** The set that lies in these files; {@code qrels} and {@code documents} where it needs them. */
    public static TopicSet read(
            String name, Path topics, @Nullable Path qrels, @Nullable Path documents, int relevantFrom) {
        TopicSet read = documents == null
                ? TopicFile.read(topics).asSet(name)
                : CasePairFile.read(name, topics, CaseDocumentFile.read(documents));
        return labelled(read, qrels, relevantFrom);
    }

    private static TopicSet labelled(TopicSet read, @Nullable Path qrels, int relevantFrom) {
        if (read.caseTopics().isEmpty()) {
            if (qrels != null) {
                throw Refusal.invalid("qrels", "法条题集自带答案（relevant），不用 --qrels。");
            }
            return read;
        }
        Qrels labels = qrels == null ? read.qrels().relevantFrom(relevantFrom) : QrelsFile.read(qrels, relevantFrom);
        if (labels.size() == 0) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT, "题集 " + read.name() + " 没有标注：以 --qrels 给出标注文件，见 docs/howto/evaluate.md。");
        }
        return TopicSet.ofCases(read.name(), read.caseTopics(), labels);
    }

    private TopicSet named(RootCommand root) {
        if (set == null) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "缺少题集：写题集名，或以 --topics 给出文件。");
        }
        return Promotion.sets(root.data()).topics(set);
    }
}
