package org.mingfa.cli.generation;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Parameters;

/** The generation that a command is about: the one named, else the live one. */
public final class GenerationId {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "代的编号（见 mingfa generation list），默认线上一代")
    private @Nullable String id;

    public String in(GenerationStore store) throws IOException {
        return id != null
                ? id
                : store.live()
                        .orElseThrow(
                                () -> new Refusal(Refusal.Kind.UNAVAILABLE, "还没有线上一代；先运行 mingfa generation build。"));
    }
}
