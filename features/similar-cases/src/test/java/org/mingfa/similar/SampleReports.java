package org.mingfa.similar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mingfa.answers.AsOfReader;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.similar.search.AspectWeights;
import org.mingfa.similar.search.SimilarCases;

/** Reports from a generation of invented cases, on the first day of 2026. */
final class SampleReports implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final OpenGeneration generation;
    private final SimilarReports reports;

    private SampleReports(OpenGeneration generation, SimilarReports reports) {
        this.generation = generation;
        this.reports = reports;
    }

    /** Builds the generation {@code g}. */
    static SampleReports of(Path data, UnaryOperator<SampleGeneration> contents) throws IOException {
        GenerationStore store = new GenerationStore(data);
        HanlpSegmenter segmenter = new HanlpSegmenter();
        contents.apply(new SampleGeneration(SearchEngine.named("lucene"), segmenter, Map.of()))
                .publish(store, "g");
        SimilarCases cases = new SimilarCases(
                segmenter,
                QueryVectors.of(text -> new float[0], text -> new float[0], () -> "none"),
                AspectWeights.standard());
        return new SampleReports(
                OpenGeneration.open(store, "g"),
                new SimilarReports(new SimilarAnswers(() -> cases, new AsOfReader(CLOCK), Duration.ofMinutes(5))));
    }

    SimilarReport of(SimilarReportQuestion question) {
        return reports.read(question).apply(generation);
    }

    @Override
    public void close() {
        generation.close();
    }
}
