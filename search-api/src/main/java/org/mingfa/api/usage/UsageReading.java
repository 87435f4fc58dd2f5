package org.mingfa.api.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.usage.UsageTables.TallyCount;
import org.mingfa.usage.Period;
import org.mingfa.usage.UnmetTerms;
import org.mingfa.usage.UsageFigures;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.UsageMonth.EndpointCount;

/** Puts the counts of a month together as they are answered. */
final class UsageReading {

    private static final int HOURS = 24;

    /** What has a place of its own in the answer. */
    private static final Set<UsageMeasure> APART =
            EnumSet.of(UsageMeasure.REQUEST, UsageMeasure.LATENCY, UsageMeasure.LOST);

    private final List<TallyCount> counts;

    private UsageReading(List<TallyCount> counts) {
        this.counts = counts;
    }

    /** The usage of a month, as far as it is written down. */
    static UsageMonth of(UsageTables tables, YearMonth month, Instant now) {
        Period period = Period.of(month);
        @Nullable
        LocalDate from = tables.runs()
                .first()
                .map(instant -> LocalDate.ofInstant(instant, Period.CHINA))
                .orElse(null);
        if (from == null || from.isAfter(period.lastDay())) {
            return UsageMonth.uncounted(month, now, from);
        }
        UsageReading reading = new UsageReading(tables.counts(month));
        List<EndpointCount> requests = reading.requests();
        return new UsageMonth(
                month.toString(),
                now,
                from,
                requests.stream().mapToLong(EndpointCount::count).sum(),
                requests,
                tables.feedback(month),
                reading.hours(),
                LatencyStep.counts(reading.bySubject(UsageMeasure.LATENCY)),
                reading.bySubject(),
                tables.runs().runs(period.begin(), period.end(), now),
                reading.bySubject(UsageMeasure.LOST).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                tables.holdings().before(period.end()).orElse(null));
    }

    /** What was counted of requests, one hour after the other. */
    private Stream<TallyCount> rows() {
        return counts.stream().filter(count -> count.tally().measure() == UsageMeasure.REQUEST);
    }

    private static EndpointCount request(LocalDate day, String subject, long times) {
        int outcome = subject.lastIndexOf(' ');
        return new EndpointCount(day, subject.substring(0, outcome), subject.substring(outcome + 1), times);
    }

    private List<EndpointCount> requests() {
        Map<LocalDate, Map<String, Long>> byDay = new TreeMap<>();
        rows().forEach(count -> byDay.computeIfAbsent(count.tally().day(), day -> new TreeMap<>())
                .merge(count.tally().subject(), count.times(), Long::sum));
        List<EndpointCount> requests = new ArrayList<>();
        byDay.forEach(
                (day, subjects) -> subjects.forEach((subject, times) -> requests.add(request(day, subject, times))));
        return requests;
    }

    private List<Long> hours() {
        long[] hours = new long[HOURS];
        rows().filter(count -> count.tally().hour() >= 0
                        && UsageFigures.isSearch(
                                request(count.tally().day(), count.tally().subject(), count.times())))
                .forEach(count -> hours[count.tally().hour()] += count.times());
        return Arrays.stream(hours).boxed().toList();
    }

    /** By measure; one that is counted and did not happen is there, and empty. */
    private Map<String, Map<String, Long>> bySubject() {
        Map<String, Map<String, Long>> byMeasure = new LinkedHashMap<>();
        for (UsageMeasure measure : UsageMeasure.values()) {
            if (!APART.contains(measure)) {
                byMeasure.put(measure.word(), subjects(measure));
            }
        }
        return byMeasure;
    }

    /** Of what was not found only what was asked for often enough. */
    private Map<String, Long> subjects(UsageMeasure measure) {
        Map<String, Long> bySubject = bySubject(measure);
        if (measure == UsageMeasure.UNMET) {
            bySubject.values().removeIf(times -> times < UnmetTerms.LEAST);
        }
        return bySubject;
    }

    private Map<String, Long> bySubject(UsageMeasure measure) {
        Map<String, Long> bySubject = new TreeMap<>();
        counts.stream()
                .filter(count -> count.tally().measure() == measure)
                .forEach(count -> bySubject.merge(count.tally().subject(), count.times(), Long::sum));
        return bySubject;
    }
}
