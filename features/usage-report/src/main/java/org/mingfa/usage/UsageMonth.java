package org.mingfa.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.ClassHoldings;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.Level;
import org.mingfa.text.table.LawClass;

/**
 * The usage of a month, as the service answers it and a report reads it. No word, name, fact or address of a user is in it.
 * What is null was not counted, which is not zero.
 *
 * @param takenAt when it was asked for
 * @param countedFrom first day on which the service counted; null where it never did
 * @param total of the requests of users
 * @param usage per day, endpoint and outcome (answered, empty, refused, failed)
 * @param hours 24 numbers: searches by hour of the day
 * @param latency how many searches took how long
 * @param counts by what was counted (mode, type, answered, assessment, rule, calculator, role, court, refusal, generation, unmet, operation) and its
 *     value
 * @param runs when the service ran, also the last one before the month
 * @param lost how many counts could not be kept
 * @param corpus what the service held at the end of the month, or when it was asked if that was before
 */
public record UsageMonth(
        String month,
        @Nullable Instant takenAt,
        @Nullable LocalDate countedFrom,
        long total,
        List<EndpointCount> usage,
        FeedbackCount feedback,
        @Nullable List<Long> hours,
        @Nullable List<LatencyCount> latency,
        @Nullable Map<String, Map<String, Long>> counts,
        @Nullable List<Run> runs,
        @Nullable Long lost,
        @Nullable CorpusState corpus) {

    /** What is counted by {@link #counts} beside what the service counts itself: backups and drills, from the audit. */
    static final String OPERATION = "operation";

    /** Of before the service ran: nothing was counted, which is not zero. */
    public static UsageMonth uncounted(YearMonth month, Instant takenAt, @Nullable LocalDate countedFrom) {
        FeedbackCount none = new FeedbackCount(0, 0);
        return new UsageMonth(
                month.toString(), takenAt, countedFrom, 0, List.of(), none, null, null, null, null, null, null);
    }

    /** The same with what the audit says was done in the month, by action. */
    public UsageMonth withOperations(Map<String, Long> done) {
        if (counts == null) {
            return this;
        }
        Map<String, Map<String, Long>> all = new TreeMap<>(counts);
        all.put(OPERATION, done);
        return new UsageMonth(
                month, takenAt, countedFrom, total, usage, feedback, hours, latency, all, runs, lost, corpus);
    }

    /** How often each endpoint had each outcome in the month. */
    public Map<String, Long> outcomes() {
        Map<String, Long> outcomes = new TreeMap<>();
        usage.forEach(row -> outcomes.merge(row.endpoint() + "\t" + row.outcome(), row.count(), Long::sum));
        return outcomes;
    }

    /** Whether any day of the month was counted; an answer of before the service said so tells it by its counts. */
    boolean isCounted() {
        return countedFrom == null
                ? !usage.isEmpty()
                : !countedFrom.isAfter(YearMonth.parse(month).atEndOfMonth());
    }

    /** How often an endpoint had an outcome on a day. */
    public record EndpointCount(LocalDate day, String endpoint, String outcome, long count) {}

    /** How many hits were judged, and how many of them useful. */
    public record FeedbackCount(long useful, long all) {}

    /**
     * Requests that took no longer than this and longer than the next smaller.
     *
     * @param upToMillis null for all that took longer still
     */
    public record LatencyCount(@Nullable Long upToMillis, long count) {}

    /**
     * A time in which the service ran.
     *
     * @param until when it was last seen
     * @param end stopped, killed (nobody knows when exactly) or running
     */
    public record Run(Instant from, Instant until, String end) {

        /** The end of a run that goes on: nothing between its last sign of life and now is an outage. */
        public static final String RUNNING = "running";

        public static final String STOPPED = "stopped";
        public static final String KILLED = "killed";
    }

    /**
     * What was held.
     *
     * @param built day on which the sources were read
     * @param works laws and other norms, none of them invented; cases are counted among the classes alone
     */
    public record CorpusState(String generation, LocalDate built, long works, long official, List<HeldCount> classes) {

        public static CorpusState of(OpenGeneration generation) {
            List<ClassHoldings> held = generation.coverage().classes().stream()
                    .filter(one -> one.works() > one.samples())
                    .toList();
            List<ClassHoldings> norms = held.stream()
                    .filter(one -> !one.lawClass().name().equals(CASES))
                    .toList();
            return new CorpusState(
                    generation.manifest().id(),
                    LocalDate.ofInstant(generation.manifest().started(), Period.CHINA),
                    norms.stream().mapToLong(one -> one.works() - one.samples()).sum(),
                    norms.stream().mapToLong(ClassHoldings::official).sum(),
                    held.stream()
                            .map(one -> new HeldCount(one.lawClass().name(), one.works() - one.samples()))
                            .toList());
        }

        static final String CASES = LawClass.of(Level.JUDGMENT).name();

        /** Of the classes of norms alone: earlier releases counted cases among the works. */
        long norms() {
            return classes.stream()
                    .filter(one -> !one.name().equals(CASES))
                    .mapToLong(HeldCount::works)
                    .sum();
        }

        long cases() {
            return classes.stream()
                    .filter(one -> one.name().equals(CASES))
                    .mapToLong(HeldCount::works)
                    .sum();
        }
    }

    /** A class of law and how many works of it are held. */
    public record HeldCount(String name, long works) {}
}
