package org.mingfa.answers.coverage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.Freshness.CorpusAge;
import org.mingfa.answers.coverage.Freshness.LawAge;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.OpenGeneration;

/** Says whether what serves has fallen behind: law is stale sooner than cases, for courts file every month. */
public final class FreshnessAnswers {

    /** A month, and ten days for whoever was away. */
    private static final long LAWS = 40;

    private static final Map<String, Long> BY_FORMAT = Map.of("judgments", 180L, "digests", 180L);

    /** A law is promulgated nearly every month: two without any are more likely a corpus that was left alone. */
    private static final long OLD_LAW = 60;

    private final CorpusFreshness checked;
    private final Path data;
    private final Clock clock;
    private final @Nullable Duration limit;

    /**
     * For one data directory.
     *
     * @param clock in the time zone of China
     * @param limit from when on every corpus is stale, in whole days; null for what its kind is given
     */
    public FreshnessAnswers(Path data, Clock clock, @Nullable Duration limit) {
        this.checked = new CorpusFreshness(data);
        this.data = data;
        this.clock = clock;
        this.limit = limit;
    }

    /** How old the corpora of a generation are today. */
    public Freshness of(Manifest generation) {
        Map<String, Instant> known = checked.all();
        return new Freshness(generation.corpora().stream()
                .map(corpus -> age(corpus, known.getOrDefault(corpus.name(), generation.started())))
                .toList());
    }

    /** How old the law of an open generation is today; null where it holds none. */
    public @Nullable LawAge lawAge(OpenGeneration generation) {
        LocalDate through = Stream.concat(
                        generation.coverage().through().stream(),
                        generation.manifest().corpora().stream()
                                .filter(corpus -> !corpus.format().equals("judgments"))
                                .flatMap(corpus -> Stream.ofNullable(corpus.committed())))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (through == null) {
            return null;
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(through, LocalDate.now(clock)));
        return new LawAge(through, days, OLD_LAW, days > OLD_LAW);
    }

    /** That the vectors of a generation are still being computed. */
    public Optional<String> awaitedVectors(Manifest generation) {
        return new AwaitedVectors(data).find(generation.id(), clock.instant());
    }

    private CorpusAge age(CorpusEntry corpus, Instant last) {
        LocalDate day = LocalDate.ofInstant(last, clock.getZone());
        long days = Math.max(0, ChronoUnit.DAYS.between(day, LocalDate.now(clock)));
        long most = limit == null ? BY_FORMAT.getOrDefault(corpus.format(), LAWS) : limit.toDays();
        return new CorpusAge(corpus.name(), day, days, most, days > most);
    }
}
