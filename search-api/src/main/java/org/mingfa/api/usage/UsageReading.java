package org.mingfa.api.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mingfa.api.usage.UsageTables.Counted;
import org.mingfa.usage.UnmetTerms;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.UsageMonth.EndpointCount;
import org.mingfa.usage.UsageMonth.FeedbackCount;

/** Puts the counts of a month together as they are answered. */
final class UsageReading {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int HOURS = 24;
    private static final String SEARCH = " /v1/search ";

    /** What has a place of its own in the answer. */
    private static final Set<Measure> APART = EnumSet.of(Measure.REQUEST, Measure.LATENCY, Measure.LOST);

    private final List<Counted> counts;

    private UsageReading(List<Counted> counts) {
        this.counts = counts;
    }

    /** The usage of a month, as far as it is written down. */
    static UsageMonth of(UsageTables tables, YearMonth month, Instant now) {
        UsageReading reading = new UsageReading(tables.counts(month));
        List<EndpointCount> requests = reading.requests();
        Instant from = month.atDay(1).atStartOfDay(CHINA).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(CHINA).toInstant();
        Optional<Instant> first = tables.runs().first();
        if (first.isEmpty() || !first.get().isBefore(until)) {
            return uncounted(month, now, first);
        }
        return new UsageMonth(
                month.toString(),
                now,
                LocalDate.ofInstant(first.get(), CHINA),
                requests.stream().mapToLong(EndpointCount::count).sum(),
                requests,
                tables.feedback(month),
                reading.hours(),
                LatencyStep.counts(reading.bySubject(Measure.LATENCY)),
                reading.bySubject(),
                tables.runs().runs(from, until, now),
                reading.bySubject(Measure.LOST).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                tables.holdings().before(until).orElse(null));
    }

    /** Of before the service ran: nothing was counted, which is not zero. */
    private static UsageMonth uncounted(YearMonth month, Instant now, Optional<Instant> first) {
        return new UsageMonth(
                month.toString(),
                now,
                first.map(instant -> LocalDate.ofInstant(instant, CHINA)).orElse(null),
                0,
                List.of(),
                new FeedbackCount(0, 0),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<EndpointCount> requests() {
        Map<LocalDate, Map<String, Long>> byDay = new TreeMap<>();
        counts.stream()
                .filter(count -> count.tally().measure() == Measure.REQUEST)
                .forEach(count -> byDay.computeIfAbsent(count.tally().day(), day -> new TreeMap<>())
                        .merge(count.tally().subject(), count.times(), Long::sum));
        List<EndpointCount> requests = new ArrayList<>();
        byDay.forEach((day, subjects) -> subjects.forEach((subject, times) -> {
            int outcome = subject.lastIndexOf(' ');
            requests.add(new EndpointCount(day, subject.substring(0, outcome), subject.substring(outcome + 1), times));
        }));
        return requests;
    }

    private List<Long> hours() {
        long[] hours = new long[HOURS];
        counts.stream()
                .filter(count -> count.tally().measure() == Measure.REQUEST
                        && count.tally().hour() >= 0
                        && (count.tally().subject() + " ").contains(SEARCH)
                        && !count.tally().subject().endsWith(" refused")
                        && !count.tally().subject().endsWith(" failed"))
                .forEach(count -> hours[count.tally().hour()] += count.times());
        return Arrays.stream(hours).boxed().toList();
    }

    /** By measure; one that is counted and did not happen is there, and empty. */
    private Map<String, Map<String, Long>> bySubject() {
        Map<String, Map<String, Long>> byMeasure = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            if (!APART.contains(measure)) {
                byMeasure.put(measure.word(), told(measure));
            }
        }
        return byMeasure;
    }

    /** Of what was not found only what was asked for often enough. */
    private Map<String, Long> told(Measure measure) {
        Map<String, Long> bySubject = bySubject(measure);
        if (measure == Measure.UNMET) {
            bySubject.values().removeIf(times -> times < UnmetTerms.LEAST);
        }
        return bySubject;
    }

    private Map<String, Long> bySubject(Measure measure) {
        Map<String, Long> bySubject = new TreeMap<>();
        counts.stream()
                .filter(count -> count.tally().measure() == measure)
                .forEach(count -> bySubject.merge(count.tally().subject(), count.times(), Long::sum));
        return bySubject;
    }
}
