package org.mingfa.answers.generation;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LivePointer;
import org.mingfa.search.generation.Manifest;

/**
 * All finished generations, the newest first.
 *
 * @param generation the one that serves, or null
 * @param previous those that served before, the latest first
 */
public record GenerationList(@Nullable String generation, List<String> previous, List<Manifest> generations) {

    public static GenerationList of(GenerationStore store) throws IOException {
        LivePointer pointer = store.pointer();
        return new GenerationList(
                pointer.current(), pointer.previous(), store.list().reversed());
    }
}
