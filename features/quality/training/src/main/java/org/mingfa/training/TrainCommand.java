package org.mingfa.training;

import java.util.Objects;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.Mingfa;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa train}: learns offline what ships as data. A checkout has it; the programs do not. */
@Command(
        name = "train",
        header = "从带答案、无答案的问题学习排序权重、口语词与“没有直接规定”的界线。",
        footer = {
            "  mingfa train learned --topics questions.jsonl --out learned.tsv",
            "  mingfa generation build --learned learned.tsv"
        },
        subcommands = {
            TrainLearnedCommand.class,
            TrainIngredientsCommand.class,
            TrainAnsweredCommand.class,
            TrainSimilarCommand.class,
            TrainNamesCommand.class,
            TrainSentencesCommand.class
        })
public final class TrainCommand {

    @ParentCommand
    private @Nullable Mingfa root;

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset(); // libraries have nothing to say to the user of a command
        System.exit(Mingfa.with(TrainCommand.class).execute(arguments));
    }

    Mingfa root() {
        return Objects.requireNonNull(root);
    }
}
