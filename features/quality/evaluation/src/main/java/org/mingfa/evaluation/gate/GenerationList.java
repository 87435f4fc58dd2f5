package org.mingfa.evaluation.gate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
 * @param promotions the last word of the gate on each, and what came of it
 */
public record GenerationList(
        @Nullable String generation,
        List<String> previous,
        List<Manifest> generations,
        List<PromotionLog.PromotionEntry> promotions) {

    public static GenerationList of(GenerationStore store) throws IOException {
        LivePointer pointer = pointer(store);
        List<Manifest> generations = store.list().reversed();
        List<PromotionLog.PromotionEntry> entries =
                new PromotionLog(store.data()).entries().reversed();
        return new GenerationList(
                pointer.current(),
                pointer.previous(),
                generations,
                generations.stream()
                        .flatMap(one -> entries.stream()
                                .filter(entry -> entry.verdict().generation().equals(one.id()))
                                .limit(1))
                        .toList());
    }

    /** The one that serves, if it can be read. */
    public Optional<Manifest> live() {
        return generations.stream().filter(one -> one.id().equals(generation)).findFirst();
    }

    /** The last word of the gate on a generation. */
    public Optional<PromotionLog.PromotionEntry> promotion(String id) {
        return promotions.stream()
                .filter(entry -> entry.verdict().generation().equals(id))
                .findFirst();
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
