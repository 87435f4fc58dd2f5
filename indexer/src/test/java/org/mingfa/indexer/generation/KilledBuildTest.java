package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.property.Sample;
import org.mingfa.search.generation.GenerationCollection;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;

/**
 * Kills a process that builds, promotes and collects without end, at random moments, while a reader searches. {@code
 * -Dkills=200} for the full run; a few in .ci/run, one in {@code ./mingfa test}.
 */
class KilledBuildTest {

    private static final int KILLS = Integer.getInteger("kills", Sample.tries(4));
    private static final Random RANDOM = new Random(42);

    @TempDir
    Path folder;

    /** What the reader met: every answer must be whole, none may fail. */
    private record Reading(long answers, int generations, List<String> failures) {}

    @Test
    void killsHarmNeitherReadersNorTheNextBuild() throws Exception {
        SampleCorpora corpora = new SampleCorpora(folder).flk().lawrefbook().digests();
        BuildReport first = corpora.run();
        corpora.store().promote(first.manifest().id());
        long passages = first.manifest().passages();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Reading> reader =
                CompletableFuture.supplyAsync(() -> read(corpora.store(), passages, over, begun));
        begun.await(); // it has seen the first generation, and will see the last one
        long oneBuild = kill(corpora, Long.MAX_VALUE);
        for (int i = 0; i < KILLS; i++) {
            kill(corpora, RANDOM.nextLong(2 * oneBuild));
        }
        over.set(true);
        Reading reading = reader.join();
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.answers()).isGreaterThan(KILLS);
        assertThat(reading.generations()).as("generations seen").isGreaterThan(1);
        nextBuildWorks(corpora, passages);
    }

    private static Reading read(GenerationStore store, long passages, AtomicBoolean over, CountDownLatch begun) {
        List<String> failures = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        long answers = 0;
        try (LiveGeneration live = new LiveGeneration(store)) {
            boolean last;
            do {
                last = over.get();
                try {
                    String answer = live.ask(generation -> {
                        long found = generation
                                .index()
                                .rank(RankRequest.best(new Query.All(), Filter.NONE, RankRequest.DEEPEST))
                                .entries()
                                .size();
                        return generation.manifest().id() + " " + found;
                    });
                    answers++;
                    if (!answer.endsWith(" " + passages)) {
                        failures.add(answer);
                    }
                    String id = answer.substring(0, answer.indexOf(' '));
                    if (!ids.contains(id)) {
                        ids.add(id);
                    }
                } catch (RuntimeException e) {
                    failures.add(e.toString());
                }
                begun.countDown();
                pause();
            } while (!last);
        }
        return new Reading(answers, ids.size(), failures);
    }

    /** Another question every few milliseconds meets every state of the folder; one after another would take a core from the builder. */
    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }

    /**
     * Starts a builder, waits until it begins to build, and kills it after a time in nanoseconds or, if that is longer,
     * after its first promoted build; returns how long it lived from the beginning of the build.
     */
    private long kill(SampleCorpora corpora, long after) throws IOException, InterruptedException {
        Process builder = start(corpora);
        try (BufferedReader lines = builder.inputReader()) {
            await(lines, "ready");
            long begin = System.nanoTime();
            if (after == Long.MAX_VALUE) {
                await(lines, "Counts");
            } else {
                TimeUnit.NANOSECONDS.sleep(after);
            }
            assertThat(builder.isAlive())
                    .as("the builder works until it is killed")
                    .isTrue();
            return System.nanoTime() - begin;
        } finally {
            builder.destroyForcibly().waitFor();
        }
    }

    private static void await(BufferedReader lines, String beginning) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return;
            }
            before.add(line);
        }
        throw new AssertionError("the builder ended before it said " + beginning + ": " + before);
    }

    private static Process start(SampleCorpora corpora) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BuildProgram.class.getName(),
                corpora.data().toString(),
                "0");
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void nextBuildWorks(SampleCorpora corpora, long passages) throws IOException {
        String live = corpora.store().live().orElseThrow();
        BuildReport next = corpora.run(SampleCorpora.NOW.plusSeconds(1_000_000_000));
        assertThat(next.manifest().passages()).isEqualTo(passages);
        GenerationCheck check = new GenerationCheck(corpora.store());
        String dictionary = SampleCorpora.SEGMENTER.fingerprint();
        assertThat(check.findings(live, dictionary)).isEmpty();
        assertThat(check.findings(next.manifest().id(), dictionary)).isEmpty();
        corpora.store().promote(next.manifest().id());
        new GenerationCollection(corpora.store()).collect(0);
        try (var left = Files.list(corpora.data().resolve("generations"))) {
            assertThat(left)
                    .containsExactly(corpora.store().directory(next.manifest().id()));
        }
    }
}
