package org.mingfa.cli.command;

import java.util.function.Function;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;

/** Questions to the live generation from a command. */
public final class LiveSearch {

    private LiveSearch() {}

    /** The same, of the service that runs on the data directory if there is one and it answers. */
    public static <T> T ask(RootCommand root, ServiceQuestion<T> service, Function<OpenGeneration, T> question) {
        return service.ask(root.store()).orElseGet(() -> ask(root, question));
    }

    public static <T> T ask(RootCommand root, Function<OpenGeneration, T> question) {
        try (LiveGeneration live = new LiveGeneration(root.store())) {
            return live.ask(question);
        }
    }
}
