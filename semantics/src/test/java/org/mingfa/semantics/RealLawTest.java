package org.mingfa.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast real articles become vectors, and what they cost. */
@Tag("shared")
class RealLawTest {

    private static final int ARTICLES = 800;
    private static final int WARM_UP = 60;
    /** Half of what a loaded machine without 8-bit vector instructions was seen to do. */
    private static final double ARTICLES_PER_CPU_SECOND = 25;

    @Test
    void isFastEnoughForABuild() throws IOException {
        List<String> articles = articles();
        try (BgeEmbedder embedder = BgeEmbedder.open(2)) {
            embedder.embedPassages(articles.subList(0, WARM_UP), EmbeddingProgress.UNHEARD);
            OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = machine.getProcessCpuTime();
            long wall = System.nanoTime();
            embedder.embedPassages(articles, EmbeddingProgress.UNHEARD);
            double wallSeconds = (System.nanoTime() - wall) / 1e9;
            double cpuSeconds = (machine.getProcessCpuTime() - cpu) / 1e9;
            double length = articles.stream().mapToInt(String::length).average().orElseThrow();
            Logger.getLogger("measure")
                    .info(() -> "%.0f characters each: %.1f a second on two threads, %.1f a CPU second, %s"
                            .formatted(length, ARTICLES / wallSeconds, ARTICLES / cpuSeconds, residentMemory()));
            assertThat(ARTICLES / cpuSeconds).isGreaterThan(ARTICLES_PER_CPU_SECOND);
        }
    }

    private static List<String> articles() throws IOException {
        Path root = Path.of(System.getProperty("mingfa.root"), "..", "shared", "corpora", "lawrefbook")
                .normalize();
        List<String> articles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.matches("第[一二三四五六七八九十百千]+条.+"))
                        .forEach(articles::add);
            }
        }
        Collections.shuffle(articles, new Random(7));
        return articles.subList(0, ARTICLES);
    }

    private static String residentMemory() {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            return status.filter(line -> line.startsWith("VmRSS")).findFirst().orElse("unknown");
        } catch (IOException e) {
            return "not known here: " + e;
        }
    }
}
