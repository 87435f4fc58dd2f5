package org.mingfa.changes;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.generation.PromotionRecord;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.passage.DamagedException;

/** Writes down what a promotion changes in law. */
public final class ChangeRecording implements PromotionRecord {

    @Override
    public Undo write(GenerationStore store, OpenGeneration candidate, @Nullable OpenGeneration serving, Clock clock)
            throws IOException {
        GenerationChange change = change(store, candidate, serving, clock);
        if (change == null) {
            return Undo.NOTHING;
        }
        ChangeRecord record = new ChangeRecord(store.data());
        record.keep(change);
        return () -> record.forget(change);
    }

    /** What changes against the generation that serves; null where none does, or what it held cannot be read. */
    private static @Nullable GenerationChange change(
            GenerationStore store, OpenGeneration to, @Nullable OpenGeneration serving, Clock clock) {
        String id = to.manifest().id();
        LawSnapshot then;
        @Nullable String from;
        try {
            from = store.live().filter(current -> !current.equals(id)).orElse(null);
            if (from == null) {
                return null;
            }
            then = serving != null && serving.manifest().id().equals(from)
                    ? LawSnapshot.of(serving)
                    : LawSnapshot.namesOf(OpenGeneration.readCatalogue(store, from));
        } catch (IOException | DamagedException | UnknownGenerationException broken) {
            return null; // what is broken is no reason to keep a whole one from serving
        }
        ChangeDetection detection = new ChangeDetection(then, LawSnapshot.of(to), to, LocalDate.now(clock));
        return new GenerationChange(clock.instant(), from, id, detection.changes());
    }
}
