package org.mingfa.cli;

import java.util.function.Function;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;

/** Questions to the live generation from a command. */
public final class LiveSearch {

    private LiveSearch() {}

    public static <T> T ask(Mingfa root, Function<OpenGeneration, T> question) {
        try (LiveGeneration live = new LiveGeneration(root.store())) {
            return live.ask(question);
        }
    }
}
