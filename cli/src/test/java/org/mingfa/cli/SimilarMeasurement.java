package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.answers.similar.SimilarAnswers;
import org.mingfa.answers.similar.SimilarQuestion;
import org.mingfa.cli.usage.Today;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;

/**
 * How long similar cases take among so many generated judgments, and what each question costs the processor, which no
 * neighbour on the machine changes. No test by its name: run as docs/benchmarks.md says. Builds the generation where the
 * data directory has none.
 */
@Tag("shared")
class SimilarMeasurement {

    private static final System.Logger LOG = System.getLogger(SimilarMeasurement.class.getName());
    private static final int CHARACTERS = Integer.getInteger("measure.characters", 5_000);
    private static final int WARMING = Integer.getInteger("measure.warming", 100);
    private static final int QUESTIONS = Integer.getInteger("measure.questions", 200);
    private static final double MILLION = 1e6;

    private final Path data = Path.of(System.getProperty("mingfa.data", "data")).toAbsolutePath();
    private final List<Path> sources = Stream.of(
                    System.getProperty("mingfa.sources", "").split(","))
            .map(Path::of)
            .toList();

    @Test
    void measures() throws IOException {
        GenerationStore store = new GenerationStore(data);
        long begun = System.nanoTime();
        if (store.live().isEmpty()) {
            int judgments = Integer.getInteger("mingfa.judgments", 10_000);
            String from = System.getProperty("mingfa.from");
            if (from == null) {
                build(judgments);
            } else {
                new CaseMultiplication(Path.of(from)).write(judgments, data);
            }
        }
        LOG.log(System.Logger.Level.INFO, "built in {0} s", (System.nanoTime() - begun) / 1e9);
        JudgmentGenerator generator = new JudgmentGenerator(sources, 2);
        SimilarAnswers answers =
                new SimilarAnswers(StandardSearcher::openSimilarCases, Today.dates(), Duration.ofSeconds(5));
        try (OpenGeneration generation = OpenGeneration.open(store, store.live().orElseThrow())) {
            OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long[] walls = new long[QUESTIONS];
            long[] costs = new long[QUESTIONS];
            for (int i = -WARMING; i < QUESTIONS; i++) {
                SimilarQuestion question = new SimilarQuestion(
                        generator.description(CHARACTERS), null, null, null, null, null, null, null);
                long cost = machine.getProcessCpuTime();
                long wall = System.nanoTime();
                boolean whole = !answers.read(question).apply(generation).partial();
                if (i >= 0) {
                    assertThat(whole).as("answered within its time").isTrue();
                    walls[i] = System.nanoTime() - wall;
                    costs[i] = machine.getProcessCpuTime() - cost;
                }
            }
            report(generation, "wall", walls);
            report(generation, "processor", costs);
            LOG.log(System.Logger.Level.INFO, "load {0}", machine.getSystemLoadAverage());
        }
    }

    private static void report(OpenGeneration generation, String what, long[] times) {
        Arrays.sort(times);
        LOG.log(
                System.Logger.Level.INFO,
                "{0} cases, {1}: p50 {2} ms, p99 {3} ms",
                generation.manifest().documents(),
                what,
                times[times.length / 2] / MILLION,
                times[times.length * 99 / 100] / MILLION);
    }

    private void build(int judgments) throws IOException {
        Files.createDirectories(data);
        Path file = data.resolve("judgments.jsonl.gz");
        new JudgmentGenerator(sources, 1).write(judgments, file);
        done("corpus", "add", "generated", file.toString(), "--format", "judgments");
        done("generation", "build", "--vectors", "off");
    }

    private void done(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new);
        long begun = System.nanoTime();
        CommandRun run = CommandRun.of(all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        LOG.log(System.Logger.Level.INFO, "{0}: {1} s", String.join(" ", arguments), (System.nanoTime() - begun) / 1e9);
    }
}
