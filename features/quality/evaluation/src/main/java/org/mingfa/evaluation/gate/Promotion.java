package org.mingfa.evaluation.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.gate.PromotionLog.PromotionOutcome;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.generation.PromotionRecord;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.problem.Refusal;

/**
 * The only way in which a generation comes to serve, but for rolling back: it always asks the gate, whoever promotes, and
 * writes its verdict down, overruled or not.
 */
public final class Promotion {

    private final GenerationStore store;
    private final Supplier<Searcher> searcher;
    private final Clock clock;

    /** Whether a generation that the gate refuses is promoted all the same. */
    public enum GateOverride {
        NONE,
        FORCE
    }

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
    public PromotionAnswer promote(String id, GateOverride override) throws IOException {
        try (OpenGeneration candidate = candidate(id)) {
            return promote(candidate, override);
        }
    }

    /** The same for a generation that {@link #candidate} opened; it stays open. */
    public PromotionAnswer promote(OpenGeneration candidate, GateOverride override) throws IOException {
        Optional<OpenGeneration> serving = serving(candidate.manifest().id());
        try {
            return promote(candidate, serving.orElse(null), override);
        } finally {
            serving.ifPresent(OpenGeneration::close);
        }
    }

    private PromotionAnswer promote(OpenGeneration candidate, @Nullable OpenGeneration serving, GateOverride override)
            throws IOException {
        GateReport verdict = check(candidate, serving);
        if (verdict.passes()) {
            live(candidate, serving);
            record(PromotionOutcome.PROMOTED, verdict);
            return PromotionAnswer.promoted(verdict, false);
        }
        if (override == GateOverride.NONE) {
            record(PromotionOutcome.REFUSED, verdict);
            return PromotionAnswer.refused(verdict);
        }
        record(PromotionOutcome.FORCED, verdict);
        live(candidate, serving);
        return PromotionAnswer.promoted(verdict, true);
    }

    private void live(OpenGeneration candidate, @Nullable OpenGeneration serving) throws IOException {
        List<PromotionRecord.Undo> written = new ArrayList<>();
        try {
            for (PromotionRecord record : PromotionRecord.all()) {
                written.add(record.write(store, candidate, serving, clock));
            }
            store.promote(candidate);
        } catch (IOException | RuntimeException notLive) {
            for (PromotionRecord.Undo undo : written) {
                undo.run();
            }
            throw notLive;
        }
    }

    /** What the gate says of a generation, against the one that serves now, where that can be opened. */
    public GateReport check(String id) throws IOException {
        try (OpenGeneration candidate = candidate(id)) {
            Optional<OpenGeneration> live = serving(id);
            try {
                return check(candidate, live.orElse(null));
            } finally {
                live.ifPresent(OpenGeneration::close);
            }
        }
    }

    /** Opens a generation that may come to serve; what is damaged or cannot be opened is refused, as the gate refuses. */
    public OpenGeneration candidate(String id) throws IOException {
        try {
            return OpenGeneration.openWhole(store, id);
        } catch (UnknownGenerationException | EngineUnavailableException | IndexUnavailableException known) {
            throw known;
        } catch (RuntimeException | IOException broken) {
            // whatever its files hold: one that cannot be opened cannot serve
            throw new Refusal(
                    Refusal.Kind.CHECK_FAILED,
                    "这一代打不开，不能上线：" + broken.getMessage() + "；运行 mingfa generation check " + id + " 查看，或重新建立。",
                    broken);
        }
    }

    /** What serves and is to be compared with; what is broken is no reason to keep a whole one from serving. */
    private Optional<OpenGeneration> serving(String candidate) {
        try {
            Optional<String> live = store.live().filter(current -> !current.equals(candidate));
            return live.isEmpty() ? Optional.empty() : Optional.of(OpenGeneration.open(store, live.get()));
        } catch (EngineUnavailableException away) {
            throw away;
        } catch (RuntimeException | IOException broken) {
            return Optional.empty();
        }
    }

    private GateReport check(OpenGeneration candidate, @Nullable OpenGeneration live) throws IOException {
        List<SetVerdict> overruled = log().lastForced();
        List<GateSet> sets = sets(store.data()).gated().stream()
                .map(set -> set.accepting(overruled))
                .toList();
        return new GenerationGate(searcher.get(), new Evaluation(System::nanoTime, asked -> {}))
                .check(candidate, live, sets, LocalDate.now(clock));
    }

    /** The sets of the product and those that the operator put into the data directory. */
    public static SetDirectory sets(Path data) {
        return new SetDirectory(data.resolve("evaluation"));
    }

    private PromotionLog log() {
        return new PromotionLog(store.data());
    }

    private void record(PromotionOutcome outcome, GateReport verdict) throws IOException {
        log().add(new PromotionLog.PromotionEntry(clock.instant(), outcome, verdict));
    }
}
