package org.mingfa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.mingfa.answers.coverage.AwaitedVectors;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.TerminalWriter;

/** A build with vectors while the service answers by words: what it says goes to a log, how far it is to whoever started the service. */
final class VectorsBesideService {

    /** Where the service listens elsewhere than we know, it serves by then. */
    private static final Duration START = Duration.ofMinutes(1);

    private static final long MINUTES_BETWEEN_WORDS = 5;

    private final AwaitedVectors awaited;
    private final Path data;
    private final Consumer<String> messages;

    VectorsBesideService(AwaitedVectors awaited, Path data, Consumer<String> messages) {
        this.awaited = awaited;
        this.data = data;
        this.messages = messages;
    }

    /** Waits until somebody takes connections there, or a minute; who asks ends with the service. */
    static void awaitService(InetSocketAddress address) {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && !isListening(address)) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private static boolean isListening(InetSocketAddress address) {
        try (Socket connection = new Socket()) {
            connection.connect(address, (int) START.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @param build writes what it says, and returns its exit code */
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the clock
    int compute(ToIntFunction<PrintWriter> build) throws IOException {
        messages.accept("正在后台计算语义向量，此前只按字词检索；完成后自动上线。全部法律要一小时左右，进度见 mingfa doctor。");
        int ended;
        try (PrintWriter log = new TerminalWriter(Files.newOutputStream(awaited.log()));
                var clock = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().factory())) {
            clock.scheduleWithFixedDelay(
                    () -> awaited.progress().ifPresent(line -> messages.accept("语义向量：" + line)),
                    MINUTES_BETWEEN_WORDS,
                    MINUTES_BETWEEN_WORDS,
                    TimeUnit.MINUTES);
            ended = build.applyAsInt(log);
            clock.shutdownNow();
        }
        if (ended == ExitCode.DONE) {
            awaited.end();
            messages.accept("已按字词和语义检索。");
        } else {
            messages.accept("语义向量没有建成，原因见 " + awaited.log() + "；下次启动时再试，或运行 mingfa --data " + data
                    + " generation build --promote。");
        }
        return ended;
    }
}
