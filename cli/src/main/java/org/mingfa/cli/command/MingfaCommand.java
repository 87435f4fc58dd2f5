package org.mingfa.cli.command;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Operation;
import org.mingfa.cli.text.Output;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** A command at any depth: the root, which knows the data directory, and how the command speaks. */
public abstract class MingfaCommand implements Callable<Integer> {

    @Mixin
    public final Output output = new Output();

    @Spec
    private @Nullable CommandSpec command;

    public final RootCommand root() {
        return (RootCommand) Objects.requireNonNull(command).root().userObject();
    }

    /**
     * The question of an operation: each field as it was typed for the option of its name.
     *
     * @param others fields for which there is no such option
     */
    protected final <Q extends Record> Q question(Operation<Q, ?> operation, Map<String, ?> others) {
        return operation.read((field, type) -> {
            OptionSpec option = Objects.requireNonNull(command).findOption("--" + field.replace('_', '-'));
            return option == null ? others.get(field) : option.getValue();
        });
    }
}
