package org.mingfa.usage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.usage.UsageMonth.FeedbackCount;
import org.mingfa.usage.UsageMonth.LatencyCount;
import org.mingfa.usage.UsageMonth.Run;

/**
 * The usage of several months together. Months before the service began to count are left out; what one of the others did
 * not count is not counted in the sum either: a sum with a gap would look like less use.
 */
final class UsageSum {

    private final List<UsageMonth> months;

    private UsageSum(List<UsageMonth> months) {
        this.months = months;
    }

    /**
     * The sum.
     *
     * @param months in their order, at least one
     */
    static UsageMonth of(List<UsageMonth> months) {
        UsageSum sum = new UsageSum(counted(months));
        UsageMonth last = months.getLast();
        return new UsageMonth(
                last.month(),
                last.takenAt(),
                months.getFirst().countedFrom(),
                months.stream().mapToLong(UsageMonth::total).sum(),
                months.stream().flatMap(month -> month.usage().stream()).toList(),
                sum.feedback(),
                sum.hours(),
                sum.latency(),
                sum.counts(),
                sum.runs(),
                sum.lost(),
                last.corpus());
    }

    private static List<UsageMonth> counted(List<UsageMonth> months) {
        List<UsageMonth> counted = months.stream().filter(UsageMonth::isCounted).toList();
        return counted.isEmpty() ? months : counted;
    }

    private FeedbackCount feedback() {
        return new FeedbackCount(
                months.stream().mapToLong(month -> month.feedback().useful()).sum(),
                months.stream().mapToLong(month -> month.feedback().all()).sum());
    }

    private boolean anyLacks(Predicate<UsageMonth> isThere) {
        return !months.stream().allMatch(isThere);
    }

    private <T> List<T> all(Function<UsageMonth, T> part) {
        return months.stream().map(part).toList();
    }

    private @Nullable List<Long> hours() {
        if (anyLacks(month -> month.hours() != null)) {
            return null;
        }
        List<List<Long>> all = all(month -> Objects.requireNonNull(month.hours()));
        return IntStream.range(0, all.getFirst().size())
                .mapToObj(
                        hour -> all.stream().mapToLong(hours -> hours.get(hour)).sum())
                .toList();
    }

    private @Nullable List<LatencyCount> latency() {
        if (anyLacks(month -> month.latency() != null)) {
            return null;
        }
        List<List<LatencyCount>> all = all(month -> Objects.requireNonNull(month.latency()));
        return all.getFirst().stream()
                .map(step -> new LatencyCount(
                        step.upToMillis(),
                        all.stream()
                                .flatMap(List::stream)
                                .filter(other -> Objects.equals(other.upToMillis(), step.upToMillis()))
                                .mapToLong(LatencyCount::count)
                                .sum()))
                .toList();
    }

    private @Nullable Map<String, Map<String, Long>> counts() {
        if (anyLacks(month -> month.counts() != null)) {
            return null;
        }
        List<Map<String, Map<String, Long>>> all = all(month -> Objects.requireNonNull(month.counts()));
        Map<String, Map<String, Long>> together = new LinkedHashMap<>();
        for (String measure : all.getFirst().keySet()) {
            if (all.stream().allMatch(counts -> counts.containsKey(measure))) {
                Map<String, Long> sums = new LinkedHashMap<>();
                all.forEach(counts -> Objects.requireNonNull(counts.get(measure))
                        .forEach((subject, count) -> sums.merge(subject, count, Long::sum)));
                together.put(measure, sums);
            }
        }
        return together;
    }

    /** A run that several months know is known best by the last of them. */
    private @Nullable List<Run> runs() {
        if (anyLacks(month -> month.runs() != null)) {
            return null;
        }
        Map<Instant, Run> byStart = new LinkedHashMap<>();
        all(month -> Objects.requireNonNull(month.runs()))
                .forEach(runs -> runs.forEach(run -> byStart.merge(
                        run.from(), run, (known, other) -> other.until().isBefore(known.until()) ? known : other)));
        return List.copyOf(byStart.values());
    }

    private @Nullable Long lost() {
        return anyLacks(month -> month.lost() != null)
                ? null
                : months.stream()
                        .mapToLong(month -> Objects.requireNonNull(month.lost()))
                        .sum();
    }
}
