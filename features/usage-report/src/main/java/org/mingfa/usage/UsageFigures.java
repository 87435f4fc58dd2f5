package org.mingfa.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.usage.UsageMonth.CorpusState;
import org.mingfa.usage.UsageMonth.EndpointCount;
import org.mingfa.usage.UsageMonth.LatencyCount;
import org.mingfa.usage.UsageMonth.Run;
import org.mingfa.usage.report.FigureCatalogue;
import org.mingfa.usage.report.FigureCatalogue.FigureRow;

/**
 * The figures of the catalogue, by its ids, as far as the usage of a month gives them; why not, where it does not. A formula of the
 * catalogue names the quantities that are noted here, or another figure.
 */
public final class UsageFigures {

    private static final List<FigureRow> FIGURES = FigureCatalogue.load().measured();
    private static final FigureRow SEARCHES = FIGURES.stream()
            .filter(figure -> figure.id().equals("S5.1"))
            .findFirst()
            .orElseThrow();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARE_DECIMALS = 4;
    private static final double MOST_OF_THEM = 0.95;
    private static final Duration SHORTEST_OBSERVED = Duration.ofDays(7);

    private final UsageMonth usage;
    private final Period period;

    /** By name of the quantity, or id of the figure that is one. */
    private final Map<String, BigDecimal> quantities = new HashMap<>();

    /** Why a quantity or a figure has no value. */
    private final Map<String, String> missing = new HashMap<>();

    private final Map<String, BigDecimal> values = new HashMap<>();

    private UsageFigures(UsageMonth usage, Period period) {
        this.usage = usage;
        this.period = period;
    }

    static UsageFigures of(UsageMonth usage, Period period) {
        UsageFigures figures = new UsageFigures(usage, period);
        if (usage.isCounted()) {
            figures.requests();
            figures.note("feedback", usage.feedback().all());
            figures.note("feedback.useful", usage.feedback().useful());
        } else {
            FIGURES.forEach(figure -> figures.missing.put(figure.id(), "本月没有计数"));
        }
        figures.measures();
        figures.latency();
        figures.availability();
        figures.corpus();
        FIGURES.forEach(figures::compute);
        return figures;
    }

    Map<String, BigDecimal> values() {
        return values;
    }

    Map<String, String> missing() {
        return missing;
    }

    private void note(String name, long value) {
        quantities.put(name, BigDecimal.valueOf(value));
    }

    private void compute(FigureRow figure) {
        String[] formula = figure.formula().orElse(figure.id()).split("/");
        BigDecimal value = quantities.get(formula[0]);
        if (value == null) {
            if (missing.containsKey(formula[0])) {
                missing.put(figure.id(), missing.get(formula[0]));
            }
        } else if (formula.length == 1) {
            values.put(figure.id(), value);
        } else {
            share(figure, value, Objects.requireNonNull(quantities.get(formula[1])));
        }
    }

    private void share(FigureRow figure, BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            missing.put(figure.id(), figure.without().orElseThrow());
        } else {
            values.put(figure.id(), part.multiply(HUNDRED).divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /** Whether a row of usage is in the searches that are told as such. */
    public static boolean isSearch(EndpointCount row) {
        return counts(SEARCHES, row);
    }

    private static boolean counts(FigureRow figure, EndpointCount row) {
        return figure.counts(row.endpoint(), row.outcome(), Endpoints.countedAs(figure.id()));
    }

    private void requests() {
        FIGURES.stream()
                .filter(figure -> !figure.endpoints().isEmpty())
                .forEach(figure -> note(
                        figure.id(),
                        usage.usage().stream()
                                .filter(row -> counts(figure, row))
                                .mapToLong(EndpointCount::count)
                                .sum()));
    }

    private void measures() {
        FIGURES.forEach(figure -> figure.measure()
                .flatMap(measure -> Optional.ofNullable(usage.counts()).map(counts -> counts.get(measure)))
                .ifPresent(values -> note(
                        figure.id(),
                        values.entrySet().stream()
                                .filter(value -> figure.counts(value.getKey()))
                                .mapToLong(Map.Entry::getValue)
                                .sum())));
    }

    /** The least step of time that all but a twentieth of the searches kept. */
    private void latency() {
        List<LatencyCount> steps = usage.latency();
        if (steps == null) {
            return;
        }
        long all = steps.stream().mapToLong(LatencyCount::count).sum();
        long within = 0;
        for (LatencyCount step : steps) {
            within += step.count();
            if (within > 0 && within >= all * MOST_OF_THEM) {
                if (step.upToMillis() == null) {
                    missing.put("latency", "超过统计的最大一档");
                } else {
                    note("latency", step.upToMillis());
                }
                return;
            }
        }
        missing.put("latency", "没有检索");
    }

    private void availability() {
        if (usage.runs() == null || usage.takenAt() == null) {
            return;
        }
        Instant until = usage.takenAt().isBefore(period.end()) ? usage.takenAt() : period.end();
        Outages outages = Outages.of(usage.runs(), period.begin(), until);
        if (outages.observed().isZero()) {
            List.of("runs.up", "runs.outages", "runs.outage-minutes").forEach(name -> missing.put(name, "本月没有运行记录"));
            return;
        }
        if (outages.observed().compareTo(SHORTEST_OBSERVED) < 0) {
            missing.put("runs.up", "观测不足七日"); // one planned restart on the first day would look like a failing service
        } else {
            note("runs.up", outages.observed().minus(outages.total()).toSeconds());
            note("runs.observed", outages.observed().toSeconds());
        }
        note("runs.outages", outages.gaps().size());
        if (outages.gaps().isEmpty()) {
            missing.put("runs.outage-minutes", "没有中断");
        } else {
            BigDecimal seconds = BigDecimal.valueOf(outages.total().toSeconds());
            BigDecimal of = BigDecimal.valueOf(60L * outages.gaps().size());
            quantities.put("runs.outage-minutes", seconds.divide(of, 1, RoundingMode.HALF_UP));
        }
    }

    private void corpus() {
        @Nullable CorpusState corpus = usage.corpus();
        if (corpus == null) {
            return;
        }
        note("corpus.norms", corpus.norms());
        note("corpus.cases", corpus.cases());
        note("corpus.official", corpus.official());
        LocalDate last = LocalDate.ofInstant(Objects.requireNonNull(usage.takenAt()), Period.CHINA);
        if (last.isAfter(period.lastDay())) {
            last = period.lastDay();
        }
        note("corpus.age", ChronoUnit.DAYS.between(corpus.built(), last));
    }

    /**
     * When a service did not run between two of its runs, within a period.
     *
     * @param observed from the first run, or the beginning of the period, to its end
     */
    record Outages(List<Duration> gaps, Duration observed) {

        static Outages of(List<Run> runs, Instant from, Instant until) {
            List<Run> ordered =
                    runs.stream().sorted(Comparator.comparing(Run::from)).toList();
            if (ordered.isEmpty()) {
                return new Outages(List.of(), Duration.ZERO);
            }
            Instant first = later(from, ordered.getFirst().from());
            List<Duration> gaps = new ArrayList<>();
            Instant up = first;
            for (Run run : ordered) {
                add(gaps, later(up, first), earlier(run.from(), until));
                up = later(up, run.end().equals(Run.RUNNING) ? until : run.until());
            }
            add(gaps, later(up, first), until);
            return new Outages(gaps, first.isBefore(until) ? Duration.between(first, until) : Duration.ZERO);
        }

        private static void add(List<Duration> gaps, Instant from, Instant until) {
            if (from.isBefore(until)) {
                gaps.add(Duration.between(from, until));
            }
        }

        private static Instant later(Instant a, Instant b) {
            return a.isAfter(b) ? a : b;
        }

        private static Instant earlier(Instant a, Instant b) {
            return a.isBefore(b) ? a : b;
        }

        Duration total() {
            return gaps.stream().reduce(Duration.ZERO, Duration::plus);
        }
    }
}
