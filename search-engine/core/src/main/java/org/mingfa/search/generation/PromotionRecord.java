package org.mingfa.search.generation;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What a feature writes down when another generation comes to serve. Found as a service. */
public interface PromotionRecord {

    /** Those of this program. */
    static List<PromotionRecord> all() {
        return ServiceLoader.load(PromotionRecord.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * Writes down, before the promotion, what it changes: whoever sees the new generation sees that too.
     *
     * @param store where the live one is told
     * @param serving the generation that serves, or null where none does or it cannot be opened
     * @param clock in the time zone of China
     * @return how to take it back where the generation does not come to serve
     */
    Undo write(GenerationStore store, OpenGeneration candidate, @Nullable OpenGeneration serving, Clock clock)
            throws IOException;

    /** Takes a record back. */
    interface Undo {
        /** Where nothing was written. */
        Undo NOTHING = () -> {};

        void run() throws IOException;
    }
}
