package org.mingfa.extraction.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.mingfa.extraction.exchange.Exchange;
import org.mingfa.extraction.exchange.ExtractionLimits;

/**
 * The reading process. Its arguments are its limits; it reads files from the standard input and answers on the standard
 * output until nobody asks any more.
 */
public final class ReaderProgram {

    /** So much longer than a file may take before this process ends itself, should nobody be left to end it. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private ReaderProgram() {}

    public static void main(String[] arguments) throws IOException {
        ExtractionLimits limits = ExtractionLimits.parse(List.of(arguments));
        Exchange exchange = new Exchange(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                limits);
        // what a parser prints is no part of the talk
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        FileReading reading = new FileReading(limits);
        exchange.sayReady();
        try (LastResort lastResort = new LastResort(limits.time().plus(GRACE))) {
            while (true) {
                Exchange.Request request = exchange.request();
                lastResort.begin();
                exchange.send(reading.read(request));
                lastResort.end();
            }
        } catch (EOFException nobodyAsks) {
            // the end of a reading process
        }
    }

    /**
     * Ends this process when one file takes far too long. Whoever asked does so before; but it may have been killed itself, and
     * a parser that never ends would then run for ever.
     */
    static final class LastResort implements AutoCloseable {

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
}
