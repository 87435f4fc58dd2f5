package org.mingfa.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import org.mingfa.text.problem.Refusal;
import org.mingfa.training.names.NameSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mingfa train names}: where names of people stand in judgments. */
@Command(
        name = "names",
        header = "从裁判文书学习姓名站在句子的哪里，供公开前隐去姓名。",
        footer = {
            "  mingfa train names --judgments 文书.jsonl --nameless corpora/lay-questions --out names.bin",
            "  mingfa train names --judgments 文书.jsonl.gz --marked 虚构文书.jsonl"
        },
        description = "文书里由当事人栏、身份称谓认得的姓名和“张某1”一类代称，每一轮都换成随机造的姓名，学到的只是句子怎样围着姓名写。写出的权重放在 legal-text 的 names.bin。")
final class TrainNamesCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Option(
            names = "--judgments",
            required = true,
            paramLabel = "FILE",
            description = "裁判文书（JSONL，可以是 .gz；字段不限，取三十字以上的文字），可多次")
    private List<Path> judgments = new ArrayList<>();

    @Option(
            names = "--marked",
            paramLabel = "FILE",
            description = "用 ⟦p:序号|姓名⟧ 标出了人的虚构文字（JSONL：title、text；或者 .txt 每行一段），可多次")
    private List<Path> marked = new ArrayList<>();

    @Option(names = "--nameless", paramLabel = "DIR", description = "没有人名的问题（目录下各 TSV 的 question 列）")
    private List<Path> nameless = new ArrayList<>();

    @Mixin
    private final TrainedFile trained = new TrainedFile("names.bin");

    @Override
    public Integer call() throws IOException {
        NameSources sources = new NameSources();
        for (Path file : judgments) {
            sources.addJudgments(file);
        }
        for (Path file : marked) {
            sources.addMarked(file);
        }
        for (Path folder : nameless) {
            sources.addNameless(folder);
        }
        if (sources.judgments() == 0) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "--judgments 里没有裁判文书：没有一行有三十字以上的文字，无从学习。");
        }
        Files.write(trained.path(), sources.train());
        output.line("裁判文书 " + sources.judgments() + " 件，虚构文字 " + sources.markedTexts() + " 段，没有人名的句子 "
                + sources.namelessSentences() + " 句。");
        output.message("已写入 " + trained.path() + "。");
        return ExitCode.DONE;
    }
}
