package org.mingfa.api.operation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingfa.search.generation.GenerationIntegrity;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every file of all generations from time to time and compares it with its checksum: what a disk does to an index is
 * known before a question meets it, and before the way back is needed. Says what it finds in the log; serves on.
 */
public final class IntegrityWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntegrityWatch.class);

    /** After a start there is other work to do. */
    private static final Duration FIRST = Duration.ofMinutes(5);

    private final GenerationStore store;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).name("integrity").factory());
    private volatile long damagedFiles;

    /**
     * Begins to watch.
     *
     * @param every how often; zero never
     */
    @SuppressWarnings("FutureReturnValueIgnored") // look says itself what it could not do
    public IntegrityWatch(GenerationStore store, Duration every) {
        this.store = store;
        if (every.isPositive()) {
            long first = Math.min(FIRST.toMillis(), every.toMillis());
            thread.scheduleWithFixedDelay(this::look, first, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Looks once at all generations. */
    void look() {
        try {
            GenerationIntegrity integrity = new GenerationIntegrity(store);
            long damaged = store.damaged().size();
            store.damaged().values().forEach(one -> LOG.error("{}", one.detail()));
            for (Manifest manifest : store.list()) {
                List<String> findings = integrity.findings(manifest);
                damaged += findings.size();
                if (!findings.isEmpty()) {
                    LOG.error("索引 {} 的文件受损：{}", manifest.id(), String.join(" ", findings));
                }
            }
            damagedFiles = damaged;
        } catch (IOException | RuntimeException e) {
            LOG.warn("没有核对成索引的文件：{}", e.getMessage());
        }
    }

    /** How many findings the last look had; 0 before the first. */
    public long damagedFiles() {
        return damagedFiles;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
