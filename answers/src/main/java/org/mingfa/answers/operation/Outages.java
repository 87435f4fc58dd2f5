package org.mingfa.answers.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingfa.answers.operation.UsageMonth.Run;

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
