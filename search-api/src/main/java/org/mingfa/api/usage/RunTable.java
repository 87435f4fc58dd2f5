package org.mingfa.api.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mingfa.usage.UsageMonth.Run;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the service ran, and which generation each run served last; a run that was killed is known by its last sign of life. */
final class RunTable {

    /** A run that was not seen for longer is over; four writings, so that one that fails does not end it. */
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First day on which anything was counted by this service. */
    Optional<Instant> first() {
        return Optional.ofNullable(jdbc.sql("select min(started_at) from service_run")
                        .query(OffsetDateTime.class)
                        .single())
                .map(OffsetDateTime::toInstant);
    }

    /**
     * A sign of life of a run, the first or a later one. A clock that was put back makes no run shorter than it was seen to be.
     *
     * @param generation that serves; empty while there is none
     */
    void seen(Instant started, Instant now, String generation) {
        int updated = jdbc.sql(
                        "update service_run set last_seen_at = greatest(last_seen_at, ?), generation = ? where started_at = ?")
                .params(time(now), generation, time(started))
                .update();
        if (updated == 0) {
            jdbc.sql("insert into service_run (started_at, last_seen_at, ended, generation) values (?, ?, false, ?)")
                    .params(time(started), time(now.isBefore(started) ? started : now), generation)
                    .update();
        }
    }

    /** Within a transaction: whether a batch of counts is not written yet; from then on it is. */
    boolean isNext(Instant started, long number) {
        return jdbc.sql("update service_run set written = ? where started_at = ? and written < ?")
                        .params(number, time(started), number)
                        .update()
                == 1;
    }

    void ended(Instant started, Instant now) {
        jdbc.sql("update service_run set last_seen_at = greatest(last_seen_at, ?), ended = true where started_at = ?")
                .params(time(now), time(started))
                .update();
    }

    /**
     * Runs that touch a period, and the last one before it. Services that share a database each have a run of their own: one
     * that was seen just now goes on, though it is not the one that asks.
     */
    List<Run> runs(Instant from, Instant until, Instant now) {
        return jdbc.sql(
                        "select started_at, last_seen_at, ended from service_run where started_at < ? and last_seen_at >="
                                + " coalesce((select max(last_seen_at) from service_run where last_seen_at < ?), ?)"
                                + " order by started_at")
                .params(time(until), time(from), time(from))
                .query((row, number) -> {
                    Instant seen = row.getObject(2, OffsetDateTime.class).toInstant();
                    String open = seen.plus(SIGN_OF_LIFE).isBefore(now) ? Run.KILLED : Run.RUNNING;
                    return new Run(
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            seen,
                            row.getBoolean(3) ? Run.STOPPED : open);
                })
                .list();
    }

    /** Removes runs that were over before then; says how many. */
    long purge(Instant before) {
        return jdbc.sql("delete from service_run where last_seen_at < ?")
                .param(time(before))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
