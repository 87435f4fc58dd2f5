package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.Place;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.TextField;
import org.mingfa.search.testkit.PassageGenerator;
import org.mingfa.search.testkit.TestCluster;

/**
 * How long a build takes, how large it gets and how fast it answers, on both engines with the same generated passages. No
 * test by its name: run as docs/benchmarks.md says.
 */
@Tag("elasticsearch")
class ScaleMeasurement {

    private static final System.Logger LOG = System.getLogger(ScaleMeasurement.class.getName());
    private static final long PASSAGES = Long.getLong("mingfa.passages", 200_000);
    private static final PassageGenerator GENERATOR =
            new PassageGenerator(7, Integer.getInteger("mingfa.dimensions", 0));
    private static final int WARMING = 300;
    private static final int MEASURED = 1_000;
    private static final int DEPTH = 200;
    private static final long DAY = 18_000;

    @TempDir
    Path directory;

    @Test
    void lucene() throws IOException {
        Place place = new Place(directory, "scale", Map.of());
        measure(SearchEngine.named("lucene"), place);
        try (Stream<Path> files = Files.walk(directory)) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "lucene size {0} MB",
                    files.filter(Files::isRegularFile)
                                    .mapToLong(file -> file.toFile().length())
                                    .sum()
                            >> 20);
        }
    }

    @Test
    void elasticsearch() throws Exception {
        TestCluster cluster = TestCluster.ofNodes(1);
        Place place = new Place(directory, "scale", cluster.settings("prefix", "measured", "request-timeout", "60s"));
        measure(SearchEngine.named("elasticsearch"), place);
        URI size = URI.create(cluster.urls() + "/_cat/indices/measured-scale?bytes=mb&h=store.size");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(HttpRequest.newBuilder(size).build(), BodyHandlers.ofString())
                    .body();
            LOG.log(System.Logger.Level.INFO, "elasticsearch size {0} MB", answer.strip());
        }
        SearchEngine.named("elasticsearch").delete(place);
    }

    private static void measure(SearchEngine engine, Place place) throws IOException {
        long start = System.nanoTime();
        try (IndexBuild build = engine.create(place)) {
            for (long n = 0; n < PASSAGES; n++) {
                build.add(GENERATOR.passage(n));
            }
            long added = System.nanoTime();
            build.commit();
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0}: {1} passages added in {2} s, committed in {3} s more",
                    engine.name(),
                    PASSAGES,
                    (added - start) / 1_000_000_000,
                    (System.nanoTime() - added) / 1_000_000_000);
        }
        try (LegalIndex index = engine.open(place)) {
            assertThat(index.passageCount()).isEqualTo(PASSAGES);
            report(
                    engine,
                    "words",
                    n -> index.rank(RankRequest.best(terms(n, TextField.TEXT_WORDS), Filter.NONE, DEPTH)));
            report(
                    engine,
                    "pairs",
                    n -> index.rank(RankRequest.best(terms(n, TextField.TEXT_BIGRAMS), Filter.NONE, DEPTH)));
            Filter inForce = Filter.NONE.inForceOn(DAY);
            report(
                    engine,
                    "words in force",
                    n -> index.rank(RankRequest.best(terms(n, TextField.TEXT_WORDS), inForce, DEPTH)));
            report(
                    engine,
                    "facets",
                    n -> index.facets(
                            terms(n, TextField.TEXT_WORDS),
                            inForce,
                            Set.of(KeywordField.LEVEL, KeywordField.KIND),
                            10));
            if (index.capabilities().contains(LegalIndex.Capability.VECTORS)) {
                report(
                        engine,
                        "nearest",
                        n -> index.rank(
                                RankRequest.best(new Query.Nearest(GENERATOR.vectorOfQuestion(n)), inForce, DEPTH)));
            }
        }
    }

    private static Query terms(long n, TextField field) {
        return new Query.Terms(Map.of(field, 1f), GENERATOR.question(n * 7_919 % PASSAGES, field), 1);
    }

    private interface Asked {
        Object answer(long n);
    }

    private static void report(SearchEngine engine, String what, Asked asked) {
        for (long n = 0; n < WARMING; n++) {
            asked.answer(n);
        }
        long[] took = new long[MEASURED];
        long begin = System.nanoTime();
        for (int n = 0; n < MEASURED; n++) {
            long start = System.nanoTime();
            asked.answer(WARMING + n);
            took[n] = System.nanoTime() - start;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(took);
        LOG.log(
                System.Logger.Level.INFO,
                String.format(
                        "%s %s: p50 %.1f ms, p99 %.1f ms, %.0f a second",
                        engine.name(),
                        what,
                        took[MEASURED / 2] / 1e6,
                        took[MEASURED * 99 / 100] / 1e6,
                        MEASURED / seconds));
    }
}
