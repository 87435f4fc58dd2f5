package org.mingfa.api.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.problem.Refusal.Kind;

/**
 * The text of a file that somebody sent, read by the command line's {@code cite text} in a process of its own: whatever the
 * file holds, it ends that process at worst, and the service carries no reader of files (ADR 42). Nothing is written to a
 * disk; at most two files are read at a time.
 */
public final class DocumentReading {

    private static final int AT_A_TIME = 2;
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LONGEST_TEXT = 4 << 20;
    private static final int LONGEST_MESSAGE = 4 << 10;
    private static final int BAD_INPUT = 3;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final List<String> command;

    /**
     * A reading.
     *
     * @param reader the command that behaves as {@code mingfa}
     */
    public DocumentReading(List<String> reader) {
        List<String> whole = new java.util.ArrayList<>(reader);
        whole.addAll(List.of("cite", "text", "-"));
        this.command = List.copyOf(whole);
    }

    /** The text; a refusal says why there is none. */
    public String read(byte[] file) {
        if (file.length == 0) {
            throw new Refusal(Kind.BAD_INPUT, "文件是空的。");
        }
        try {
            if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(Kind.UNAVAILABLE, "正在读取的文件太多，请稍后再试，或者粘贴文字。");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.UNAVAILABLE, "服务正在停止。", e);
        }
        try {
            return inProcess(file);
        } finally {
            turns.release();
        }
    }

    private String inProcess(byte[] file) {
        Process process = start();
        try {
            CompletableFuture<byte[]> text = CompletableFuture.supplyAsync(
                    () -> bounded(process.getInputStream(), LONGEST_TEXT), work -> Thread.ofVirtual().start(work));
            CompletableFuture<byte[]> message = CompletableFuture.supplyAsync(
                    () -> bounded(process.getErrorStream(), LONGEST_MESSAGE), work -> Thread.ofVirtual().start(work));
            Thread.ofVirtual().start(() -> send(file, process));
            if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(Kind.BAD_INPUT, "读取文件超过 " + LONGEST.toSeconds() + " 秒；请粘贴文字。");
            }
            return result(process.exitValue(), text.join(), message.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.UNAVAILABLE, "服务正在停止。", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new Refusal(Kind.UNAVAILABLE, "本机没有读取文件的命令，请粘贴文字；运维人员查看设置 mingfa.reader。", e);
        }
    }

    /** A reader that has ended does not take the rest; how it ended is what counts. */
    private static void send(byte[] file, Process process) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(file);
        } catch (IOException ended) {
            // its exit code tells why
        }
    }

    private static byte[] bounded(InputStream from, int most) {
        try (from) {
            byte[] read = from.readNBytes(most + 1);
            from.skip(Long.MAX_VALUE);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String result(int exit, byte[] text, byte[] message) {
        if (exit == 0) {
            if (text.length > LONGEST_TEXT) {
                throw new Refusal(Kind.BAD_INPUT, "文件的文字超过 " + LONGEST_TEXT + " 字节；请分段提交。");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
        String first = new String(message, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("mingfa: "))
                .findFirst()
                .orElse("")
                .replaceFirst("^mingfa: (?:-：)?", "");
        if (exit == BAD_INPUT) {
            throw new Refusal(Kind.BAD_INPUT, "文件读不出文字：" + first);
        }
        throw new Refusal(Kind.UNAVAILABLE, "读取文件的命令没有正常结束；请粘贴文字。");
    }
}
