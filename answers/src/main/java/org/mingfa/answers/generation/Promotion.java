package org.mingfa.answers.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.expected.GateReport;
import org.mingfa.evaluation.expected.GenerationGate;
import org.mingfa.evaluation.expected.SetDirectory;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.integrity.DamagedException;
import org.mingfa.search.passage.StoredForm;
import org.mingfa.search.result.Searcher;

/**
 * The only way in which a generation comes to serve, but for rolling back: it always asks the gate, whoever promotes, and
 * records who overrules it.
 */
public final class Promotion {

    /** Promotions against the gate's verdict, one a line: who reads the monthly report must be able to see them. */
    public static final String FORCED = "forced-promotions.jsonl";

    private final GenerationStore store;
    private final Supplier<Searcher> searcher;
    private final Clock clock;

    /** What is done when the gate says no. */
    public enum Insistence {
        OBEY_GATE,
        OVERRULE_GATE
    }

    /** A line of {@link #FORCED}. */
    private record Forced(String at, GateReport verdict) {}

    /**
     * Promotions in a data directory.
     *
     * @param searcher as it serves: generations are measured with it
     * @param clock in the time zone of China
     */
    public Promotion(GenerationStore store, Supplier<Searcher> searcher, Clock clock) {
        this.store = store;
        this.searcher = searcher;
        this.clock = clock;
    }

    /** Makes a generation the live one if it passes the gate, or is forced past it. Promoting the live one is no change. */
    public PromotionAnswer promote(String id, Insistence insistence) throws IOException {
        GateReport verdict = check(id);
        if (verdict.passes()) {
            store.promote(id);
            return PromotionAnswer.promoted(verdict, false);
        }
        if (insistence == Insistence.OBEY_GATE) {
            return PromotionAnswer.refused(verdict);
        }
        record(verdict);
        store.promote(id);
        return PromotionAnswer.promoted(verdict, true);
    }

    /** What the gate says of a generation, against the one that serves now. */
    public GateReport check(String id) throws IOException {
        try (OpenGeneration candidate = OpenGeneration.open(store, id)) {
            try (OpenGeneration current = serving(id)) {
                return check(candidate, current);
            }
        }
    }

    /** What serves, to compare with; null where it cannot be opened: a damaged one must not keep a good one away. */
    private @Nullable OpenGeneration serving(String candidate) {
        try {
            String live =
                    store.live().filter(current -> !current.equals(candidate)).orElse(null);
            return live == null ? null : OpenGeneration.open(store, live);
        } catch (IOException | DamagedException | IndexUnavailableException | UnknownGenerationException e) {
            return null;
        }
    }

    private GateReport check(OpenGeneration candidate, @Nullable OpenGeneration live) {
        GenerationGate gate = new GenerationGate(searcher.get(), new Evaluation(System::nanoTime, asked -> {}));
        return gate.check(candidate, live, sets(store.data()).gated(), LocalDate.now(clock));
    }

    /** The sets of the product and those that the operator put into the data directory. */
    public static SetDirectory sets(Path data) {
        return new SetDirectory(data.resolve("evaluation"));
    }

    private void record(GateReport verdict) throws IOException {
        Files.writeString(
                store.data().resolve(FORCED),
                StoredForm.write(new Forced(clock.instant().toString(), verdict)) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
