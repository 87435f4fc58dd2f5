package org.mingfa.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** A part of every month; null where one of them does not have it. */
    private <T> @Nullable List<T> all(Function<UsageMonth, @Nullable T> part) {
        List<T> all = new ArrayList<>();
        for (UsageMonth month : months) {
            @Nullable T one = part.apply(month);
            if (one == null) {
                return null;
            }
            all.add(one);
        }
        return all;
    }

    private @Nullable List<Long> hours() {
        @Nullable List<List<Long>> all = all(UsageMonth::hours);
        return all == null
                ? null
                : IntStream.range(0, all.getFirst().size())
                        .mapToObj(hour ->
                                all.stream().mapToLong(hours -> hours.get(hour)).sum())
                        .toList();
    }

    private @Nullable List<LatencyCount> latency() {
        @Nullable List<List<LatencyCount>> all = all(UsageMonth::latency);
        return all == null
                ? null
                : all.getFirst().stream()
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
        @Nullable List<Map<String, Map<String, Long>>> all = all(UsageMonth::counts);
        if (all == null) {
            return null;
        }
        Map<String, Map<String, Long>> together = new LinkedHashMap<>(all.getFirst());
        together.keySet().removeIf(measure -> !all.stream().allMatch(counts -> counts.containsKey(measure)));
        together.replaceAll((measure, first) -> all.stream()
                .flatMap(counts -> counts.getOrDefault(measure, Map.of()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new)));
        return together;
    }

    /** A run that several months know is known best by the last of them. */
    private @Nullable List<Run> runs() {
        @Nullable List<List<Run>> all = all(UsageMonth::runs);
        return all == null
                ? null
                : List.copyOf(all.stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(
                                Run::from,
                                run -> run,
                                (known, other) -> other.until().isBefore(known.until()) ? known : other,
                                LinkedHashMap::new))
                        .values());
    }

    private @Nullable Long lost() {
        @Nullable List<Long> all = all(UsageMonth::lost);
        return all == null ? null : all.stream().mapToLong(Long::longValue).sum();
    }
}
