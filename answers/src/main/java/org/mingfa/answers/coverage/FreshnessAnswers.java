package org.mingfa.answers.coverage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.Freshness.CorpusAge;
import org.mingfa.answers.coverage.Freshness.LawAge;
import org.mingfa.answers.coverage.Freshness.UnmovedSource;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.LawHeader;

/** Says whether what serves has fallen behind: law is stale sooner than cases, for courts file every month. */
public final class FreshnessAnswers {

    /** A month, and ten days for whoever was away. */
    private static final long LAWS = 40;

    private static final Map<String, Long> BY_FORMAT = Map.of("judgments", 180L, "digests", 180L);

    /** A law is promulgated nearly every month: two without any are more likely a corpus that was left alone. */
    private static final long OLD_LAW = 60;

    /** Formats of sources that follow the whole law. */
    private static final Set<String> WHOLE = Set.of("lawtext", "lawrefbook", "flk");

    private static final long UNMOVED = 30;

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

    /** The sources of law of an open generation that have not moved for a month: law is promulgated nearly every month. */
    public List<UnmovedSource> unmoved(OpenGeneration generation) {
        return unmoved(
                generation.manifest().corpora(),
                List.copyOf(generation.catalogue().all()));
    }

    List<UnmovedSource> unmoved(List<CorpusEntry> corpora, List<LawHeader> laws) {
        LocalDate today = LocalDate.now(clock);
        return corpora.stream()
                .filter(corpus -> WHOLE.contains(corpus.format()))
                .flatMap(corpus -> newest(laws, corpus.name()).map(law -> unmoved(corpus, law, today)).stream())
                .filter(source -> source.days() > UNMOVED)
                .toList();
    }

    private static UnmovedSource unmoved(CorpusEntry corpus, LawHeader newest, LocalDate today) {
        LocalDate promulgated = Objects.requireNonNull(newest.promulgated());
        LocalDate moved = Objects.requireNonNullElse(corpus.committed(), promulgated);
        return new UnmovedSource(
                corpus.name(), moved, ChronoUnit.DAYS.between(moved, today), newest.title(), promulgated);
    }

    private static Optional<LawHeader> newest(List<LawHeader> laws, String corpus) {
        return laws.stream()
                .filter(law -> law.source().corpus().equals(corpus) && law.promulgated() != null)
                .max(Comparator.comparing(law -> Objects.requireNonNull(law.promulgated())));
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
