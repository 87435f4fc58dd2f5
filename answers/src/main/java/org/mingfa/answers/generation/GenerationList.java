package org.mingfa.answers.generation;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LivePointer;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.passage.DamagedException;

/**
 * All finished generations, the newest first.
 *
 * @param generation the one that serves, or null
 * @param previous those that served before, the latest first
 */
public record GenerationList(@Nullable String generation, List<String> previous, List<Manifest> generations) {

    public static GenerationList of(GenerationStore store) throws IOException {
        LivePointer pointer = pointer(store);
        return new GenerationList(
                pointer.current(), pointer.previous(), store.list().reversed());
    }

    /** Whatever became of the file that names the live one, the others are listed. */
    private static LivePointer pointer(GenerationStore store) throws IOException {
        try {
            return store.pointer();
        } catch (DamagedException noneIsNamed) {
            return LivePointer.NONE;
        }
    }
}
