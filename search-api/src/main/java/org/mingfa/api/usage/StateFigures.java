package org.mingfa.api.usage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.mingfa.answers.coverage.Freshness;
import org.mingfa.answers.coverage.Freshness.CorpusAge;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.Manifest;

/** What the service and what it serves are like now. While nothing serves, what is asked of a generation is not a number. */
public record StateFigures(LiveGeneration live, FreshnessAnswers freshness, Path data, Clock clock) {

    /** Has all of it read whenever somebody looks. */
    public void bindTo(MeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("mingfa.ready", this, state -> state.live.isReady() ? 1 : 0)
                .strongReference(true)
                .register(registry);
        Gauge.builder("mingfa.data.free", data, path -> path.toFile().getUsableSpace())
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
        generation(registry, "mingfa.generation.passages", Manifest::passages);
        generation(registry, "mingfa.generation.documents", Manifest::documents);
        Gauge.builder("mingfa.generation.age", this, state -> state.ofGeneration(state::age))
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        Gauge.builder("mingfa.corpus.oldest", this, state -> state.ofGeneration(state::oldest))
                .baseUnit("days")
                .strongReference(true)
                .register(registry);
        Gauge.builder("mingfa.corpus.stale", this, state -> state.ofGeneration(state::stale))
                .strongReference(true)
                .register(registry);
    }

    private void generation(MeterRegistry registry, String name, ToDoubleFunction<Manifest> figure) {
        Gauge.builder(name, this, state -> state.ofGeneration(figure))
                .strongReference(true)
                .register(registry);
    }

    private double ofGeneration(ToDoubleFunction<Manifest> figure) {
        return live.isReady() ? live.ask(open -> figure.applyAsDouble(open.manifest())) : Double.NaN;
    }

    private double age(Manifest generation) {
        return Duration.between(generation.started(), clock.instant()).toSeconds();
    }

    private double oldest(Manifest generation) {
        return freshness.of(generation).corpora().stream()
                .mapToLong(CorpusAge::days)
                .max()
                .orElse(0);
    }

    private double stale(Manifest generation) {
        Freshness now = freshness.of(generation);
        return now.corpora().stream().filter(CorpusAge::stale).count();
    }
}
