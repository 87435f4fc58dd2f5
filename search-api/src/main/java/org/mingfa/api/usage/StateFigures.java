package org.mingfa.api.usage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.Freshness;
import org.mingfa.answers.coverage.Freshness.CorpusAge;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.backup.LastBackup;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.NoLiveGenerationException;
import org.mingfa.search.index.IndexUnavailableException;

/**
 * What the service and what it serves are like now, in base units. While nothing serves, what is asked of a generation is not a
 * number, nor is the age of what there never was.
 *
 * @param certificate the service's own, null without
 */
public record StateFigures(
        LiveGeneration live,
        FreshnessAnswers freshness,
        Path data,
        @Nullable Path certificate,
        Clock clock) {

    /** Has all of it read whenever somebody looks. */
    public void bindTo(MeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("mingfa.build.info", () -> 1)
                .description("1, with the version of the program and of Java")
                .tag("version", version())
                .tag("java", Runtime.version().toString())
                .register(registry);
        gauge(
                registry,
                "mingfa.ready",
                "1 while a generation is open and its engine answers, else 0",
                () -> live.isReady() ? 1 : 0);
        gauge(
                registry,
                "mingfa.data.free.bytes",
                "Free space on the disk of the data directory",
                () -> data.toFile().getUsableSpace());
        generation(registry, "mingfa.generation.passages", "Passages of what serves", Manifest::passages);
        generation(registry, "mingfa.generation.documents", "Documents of what serves", Manifest::documents);
        generation(registry, "mingfa.generation.age.seconds", "Since the sources of what serves were read", this::age);
        generation(
                registry,
                "mingfa.corpus.oldest.seconds",
                "Since the corpus that was compared longest ago was compared with its source",
                this::oldest);
        generation(registry, "mingfa.corpus.stale", "Corpora that were not compared for too long", this::stale);
        gauge(registry, "mingfa.backup.age.seconds", "Since the data directory was last backed up", this::backup);
        if (certificate != null) {
            gauge(
                    registry,
                    "mingfa.certificate.left.seconds",
                    "Until the service's own certificate ends",
                    () -> certificate(certificate));
        }
    }

    private static String version() {
        return Objects.requireNonNullElse(StateFigures.class.getPackage().getImplementationVersion(), "source");
    }

    /** What is read for a figure; its name ends with the base unit, if it has one. */
    private static void gauge(MeterRegistry registry, String name, String help, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(help).strongReference(true).register(registry);
    }

    private void generation(MeterRegistry registry, String name, String help, ToDoubleFunction<Manifest> figure) {
        gauge(registry, name, help, () -> ofGeneration(figure));
    }

    private double backup() {
        return LastBackup.find(data)
                .map(last ->
                        (double) Duration.between(last.at(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    /** Read each time, for it is replaced while the service runs. */
    private double certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .mapToLong(one -> Duration.between(
                                    clock.instant(),
                                    ((X509Certificate) one).getNotAfter().toInstant())
                            .toSeconds())
                    .min()
                    .orElseThrow();
        } catch (IOException | CertificateException | NoSuchElementException unreadable) {
            return Double.NaN;
        }
    }

    private double ofGeneration(ToDoubleFunction<Manifest> figure) {
        try {
            return live.ask(open -> figure.applyAsDouble(open.manifest()));
        } catch (NoLiveGenerationException | IndexUnavailableException nothingServes) {
            return Double.NaN;
        }
    }

    private double age(Manifest generation) {
        return Duration.between(generation.started(), clock.instant()).toSeconds();
    }

    private double oldest(Manifest generation) {
        return freshness.of(generation).corpora().stream()
                .mapToLong(corpus -> Duration.ofDays(corpus.days()).toSeconds())
                .max()
                .orElse(0);
    }

    private double stale(Manifest generation) {
        Freshness now = freshness.of(generation);
        return now.corpora().stream().filter(CorpusAge::stale).count();
    }
}
