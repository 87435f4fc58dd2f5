package org.mingfa.extraction.reader;

import java.time.Duration;

/**
 * Ends this process when one file takes far too long. Whoever asked does so before; but it may have been killed itself, and
 * a parser that never ends would then run for ever.
 */
final class LastResort implements AutoCloseable {

    private static final int EXIT_CODE = 4;

    private final long longest;
    private final Thread thread;
    private volatile long since = Long.MAX_VALUE;

    LastResort(Duration longest) {
        this.longest = longest.toNanos();
        this.thread =
                Thread.ofPlatform().daemon(true).name("last-resort").start(() -> watch(longest.toMillis() / 4 + 1));
    }

    void begin() {
        since = System.nanoTime();
    }

    void end() {
        since = Long.MAX_VALUE;
    }

    private void watch(long everyMillis) {
        try {
            while (true) {
                Thread.sleep(everyMillis);
                long begun = since;
                if (begun != Long.MAX_VALUE && System.nanoTime() - begun > longest) {
                    Runtime.getRuntime().halt(EXIT_CODE);
                }
            }
        } catch (InterruptedException closed) {
            // the process ends by itself
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
