package org.mingfa.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingfa.extraction.exchange.Exchange;
import org.mingfa.extraction.exchange.Exchange.Reply;
import org.mingfa.extraction.exchange.Exchange.Request;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.text.problem.Refusal;

/** One reading process, asked by one thread at a time. After a {@link EndedException} it is of no more use. */
final class ReaderProcess implements AutoCloseable {

    /** With which a Java process ends that was told to end when its heap does. */
    private static final int OUT_OF_MEMORY = 3;

    /** How a process ends that the system kills, as Linux does with the largest when memory is short. */
    private static final int KILLED = 128 + 9;

    private static final int START_SECONDS = 180;
    private static final int END_SECONDS = 10;

    private static final ScheduledExecutorService CLOCK = clock();

    private final Process process;
    private final Exchange exchange;
    private final ExtractionLimits limits;
    private boolean rang;

    /** The process ended instead of answering. */
    static final class EndedException extends Exception {

        private static final long serialVersionUID = 1;

        private final Why why;

        /** What ended it. */
        enum Why {
            TIME,
            MEMORY,
            OTHER
        }

        EndedException(Why why, IOException cause) {
            super(cause);
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    private ReaderProcess(Process process, ExtractionLimits limits) {
        this.process = process;
        this.limits = limits;
        this.exchange = new Exchange(
                new BufferedInputStream(process.getInputStream(), 1 << 16),
                new BufferedOutputStream(process.getOutputStream(), 1 << 16),
                limits);
    }

    /** Starts a process and waits until it is ready. */
    static ReaderProcess start(List<String> command, ExtractionLimits limits) {
        ReaderProcess started = null;
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            // where nobody puts files but whoever installs the JDK
            builder.directory(new File(System.getProperty("java.home")));
            started = new ReaderProcess(builder.start(), limits);
            ScheduledFuture<?> alarm =
                    CLOCK.schedule(started.process::destroyForcibly, START_SECONDS, TimeUnit.SECONDS);
            started.exchange.awaitReady();
            alarm.cancel(false);
            return started;
        } catch (IOException e) {
            if (started != null) {
                started.close();
            }
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "读取文件的进程无法启动（" + command.getFirst() + "）：" + e + "；请检查内存和 JDK。", e);
        }
    }

    /** Has a file read. */
    Reply ask(Request file) throws EndedException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = CLOCK.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                limits.time().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            exchange.send(file);
            return exchange.reply();
        } catch (IOException e) {
            throw new EndedException(late.get() ? EndedException.Why.TIME : why(), e);
        } finally {
            rang = !alarm.cancel(false);
        }
    }

    /** False where it ended by itself, or its time was up just as it answered: the next file must not be blamed for it. */
    boolean isOfUse() {
        return !rang && process.isAlive();
    }

    /** A process that talks nonsense but lives is ended, whatever it is. */
    private EndedException.Why why() {
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                return EndedException.Why.OTHER;
            }
            int code = process.exitValue();
            return code == OUT_OF_MEMORY || code == KILLED ? EndedException.Why.MEMORY : EndedException.Why.OTHER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return EndedException.Why.OTHER;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static ScheduledExecutorService clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon(true).name("extraction-clock").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
