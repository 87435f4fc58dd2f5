package org.mingfa.api.start;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;

/** The generation that serves now, and whether there is one. */
public final class LiveSearch implements AutoCloseable {

    private final LiveGeneration live;

    public LiveSearch(LiveGeneration live) {
        this.live = live;
    }

    /** Opens the live generation, if there is one, without anybody waiting for it. */
    public void openInBackground() {
        Thread.ofPlatform().daemon().name("generation").start(live::isReady);
    }

    /** Answers one question from the live generation. */
    public <T> T ask(Function<OpenGeneration, T> question) {
        return live.ask(question);
    }

    /** True when a generation is live and can be opened. */
    public boolean isOpen() {
        return live.isReady();
    }

    /** The id of the generation that is open, or null while none is; opens none. */
    public @Nullable String generation() {
        return live.heldId();
    }

    /** Opens what was promoted last; false where it cannot be opened, and what was open answers on. */
    public boolean follow() {
        return live.follow();
    }

    @Override
    public void close() {
        live.close();
    }
}
