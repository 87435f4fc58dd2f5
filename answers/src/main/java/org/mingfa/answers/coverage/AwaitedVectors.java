package org.mingfa.answers.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingfa.search.generation.DurableFiles;

/**
 * That a generation of a data directory serves by words while its vectors are computed beside the service. The file
 * {@code without-vectors} has the engine and the pointer to that generation; {@code vectors.log} is what the build says. Who reads
 * these while they change sees a line more or less.
 */
public final class AwaitedVectors {

    /** A build that computes says how far it is at least every half minute. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Path data;
    private final Path marker;
    private final Path log;

    public AwaitedVectors(Path data) {
        this.data = data;
        this.marker = data.resolve("without-vectors");
        this.log = data.resolve("vectors.log");
    }

    /** What a build of the vectors says. */
    public Path log() {
        return log;
    }

    /** The generation that serves now was built by words alone: its vectors are to follow. */
    public void begin(String engine) throws IOException {
        DurableFiles.replace(marker, engine + "\n" + Files.readString(data.resolve("live")));
        Files.deleteIfExists(log);
    }

    /** They are there, or nobody waits for them any more. */
    public void end() throws IOException {
        Files.deleteIfExists(marker);
        Files.deleteIfExists(log);
    }

    /** The engine on which a generation was built that still awaits its vectors. */
    public Optional<String> engine(String generation) {
        List<String> lines = lines(marker);
        return lines.size() > 1 && lines.get(1).contains("\"current\":\"" + generation + "\"")
                ? Optional.of(lines.getFirst())
                : Optional.empty();
    }

    /** A sentence for users and operators alike. */
    public Optional<String> find(String generation, Instant now) {
        if (engine(generation).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> said = progress();
        String state = said.isEmpty() ? "还没有开始计算" : isRecent(log, now) ? "正在后台计算：" + said.get() : "的计算中断了，服务启动时继续";
        return Optional.of("目前只按字词检索；语义向量" + state + "。");
    }

    /** What the build said last. */
    public Optional<String> progress() {
        return lines(log).reversed().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    private static boolean isRecent(Path log, Instant now) {
        try {
            return Files.getLastModifiedTime(log).toInstant().isAfter(now.minus(SILENCE));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            return List.of("语义向量的进度 " + file.getFileName() + " 读不了");
        }
    }
}
