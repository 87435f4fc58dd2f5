package org.mingfa.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.Output;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command at any depth: the root, which knows the data directory, and how the command speaks. */
abstract class MingfaCommand implements Callable<Integer> {

    @Mixin
    final Output output = new Output();

    @Spec
    private @Nullable CommandSpec command;

    final Mingfa root() {
        return (Mingfa) Objects.requireNonNull(command).root().userObject();
    }
}
