package org.mingfa.answers.generation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.expected.GatedSet;
import org.mingfa.evaluation.expected.GenerationGate;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.ranking.SideBySide;
import org.mingfa.search.result.Searcher;

/**
 * The generation that serves, opened and measured for the gate on a thread of its own while the one that may follow it is
 * being built: much of a build is on one thread. What goes wrong on that thread is met again, and told, by the check.
 */
public final class ServingAhead implements AutoCloseable {

    private final FutureTask<Optional<OpenGeneration>> opened;
    private final FutureTask<GenerationGate> gate;
    private final Thread thread;
    private volatile boolean over;

    /**
     * Begins at once.
     *
     * @param opening what serves; empty where nothing does, or it is broken
     * @param searcher as it serves
     */
    ServingAhead(
            Supplier<Optional<OpenGeneration>> opening,
            Supplier<Searcher> searcher,
            List<GatedSet> sets,
            LocalDate today) {
        this.opened = new FutureTask<>(opening::get);
        this.gate = new FutureTask<>(
                () -> new GenerationGate(searcher.get(), new Evaluation(System::nanoTime, asked -> goOn())));
        this.thread = Thread.ofPlatform().daemon().name("serving-ahead").start(() -> run(sets, today));
    }

    private void run(List<GatedSet> sets, LocalDate today) {
        opened.run();
        gate.run();
        try {
            if (!over && opened().isPresent()) {
                gate().measure(opened().get(), sets, today);
            }
        } catch (RuntimeException asksAgain) {
            // a check measures what is missing, and throws the same
        }
    }

    /** Heard after each question. */
    private void goOn() {
        if (over) {
            throw new CancellationException("nobody waits for it any more");
        }
    }

    /** What served when this began; waits until it is open. */
    Optional<OpenGeneration> opened() {
        return SideBySide.result(opened);
    }

    /** The gate that knows its figures, or is about to. */
    GenerationGate gate() {
        return SideBySide.result(gate);
    }

    /** Ends after the question that is being asked, and closes what it opened. */
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
            opened().ifPresent(OpenGeneration::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // what is still being read stays open
        } catch (RuntimeException neverOpened) {
            // nothing to close; whoever asked for it has been told
        }
    }
}
