package org.mingfa.answers.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a generation serves by words while its vectors are computed beside the service. The launcher writes the file
 * {@code without-vectors} (engine, the pointer to the generation) and has the build write {@code vectors.log}; whoever reads these
 * while they change sees a line more or less.
 */
final class AwaitedVectors {

    /** A build that computes says how far it is at least every half minute. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Path data;

    AwaitedVectors(Path data) {
        this.data = data;
    }

    /** A sentence for users and operators alike. */
    Optional<String> find(String generation, Instant now) {
        List<String> marker = lines(data.resolve("without-vectors"));
        if (marker.size() < 2 || !marker.get(1).contains("\"current\":\"" + generation + "\"")) {
            return Optional.empty();
        }
        Path log = data.resolve("vectors.log");
        List<String> said = lines(log).stream().filter(line -> !line.isBlank()).toList();
        boolean runs = !said.isEmpty() && isRecent(log, now);
        return Optional.of("目前只按字词检索；语义向量"
                + (runs ? "正在后台计算：" + said.getLast().strip() : said.isEmpty() ? "还没有开始计算" : "的计算中断了，服务启动时继续")
                + "。");
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
