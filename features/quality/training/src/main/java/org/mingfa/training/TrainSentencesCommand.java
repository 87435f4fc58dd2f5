package org.mingfa.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import org.mingfa.training.sentences.SentenceSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mingfa train sentences}: the reader of first sentences, and its figures by hand. */
@Command(
        name = "sentences",
        header = "从多人写的、带标注的话学习“第一句话”的读法，并逐人（不看这个人）算出准确率。",
        footer = {
            "  mingfa train sentences --hands risk-engine/src/test/resources/org/mingfa/risk/facts/hands --own risk-engine/src/test/resources/org/mingfa/risk/facts/sentences.tsv --out sentences.bin"
        },
        description = "整句的人（jsonl）每次留出一个来算，短句（tsv）只用来学。写出的模型和同名的 .md 放在 risk-engine 的 facts/learned。")
final class TrainSentencesCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Option(names = "--hands", required = true, paramLabel = "DIR", description = "各人的话：*.jsonl 整句，*.tsv 短句")
    private Path hands = Path.of("");

    @Option(names = "--own", paramLabel = "FILE", description = "另有的句子（sentences.tsv），只用来学")
    private @Nullable Path own;

    @Option(names = "--curve", description = "另算学一个人、两个人……各能读到多少（要多花几倍时间）")
    private boolean curve;

    @Mixin
    private final TrainedFile trained = new TrainedFile("sentences.bin");

    @Override
    public Integer call() throws IOException {
        SentenceSources sources = new SentenceSources();
        sources.addHands(hands);
        if (own != null) {
            sources.addOwn(own);
        }
        SentenceSources.Learned learned = sources.train(
                StandardSearcher.sentenceEncoder(),
                StandardSearcher.questionVectors().fingerprint(),
                curve ? SentenceSources.Report.WITH_CURVE : SentenceSources.Report.HANDS);
        try (OutputStream out = Files.newOutputStream(trained.path())) {
            learned.model().write(out);
        }
        List<String> card = new ArrayList<>();
        card.add("# " + trained.path().getFileName() + ": what a person says of a case first");
        card.add("");
        card.add(trained.card("Learned with `mingfa train sentences`") + ". Read by `FirstSentence`.");
        card.add("");
        learned.card().forEach(line -> card.add("    " + line));
        Path beside = Path.of(trained.path().toString().replaceAll("\\.bin$", "") + ".md");
        Files.write(beside, card);
        learned.card().forEach(output::line);
        output.message("已写入 " + trained.path() + "、" + beside + "。");
        return ExitCode.DONE;
    }
}
