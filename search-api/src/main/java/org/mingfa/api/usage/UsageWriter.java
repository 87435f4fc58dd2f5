package org.mingfa.api.usage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.usage.PurgeAnswer;
import org.mingfa.usage.UsageMonth.CorpusState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what was counted, what serves and since when, into tables that are open; whoever calls sees that it is one at a time. */
final class UsageWriter {

    private static final Logger LOG = LoggerFactory.getLogger(UsageWriter.class);

    private final Period kept;
    private final UsageLedger ledger;
    private final Clock clock;
    private final Supplier<@Nullable CorpusState> serving;
    private final Instant started;
    private Batch batch = new Batch(0, Map.of());
    private @Nullable LocalDate purged;
    private String served = "";

    /**
     * A writer.
     *
     * @param kept how long counts are kept; zero for ever
     * @param serving what serves now, or null
     */
    UsageWriter(Period kept, UsageLedger ledger, Clock clock, Supplier<@Nullable CorpusState> serving) {
        this.kept = kept;
        this.ledger = ledger;
        this.clock = clock;
        this.serving = serving;
        this.started = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as exact as every database keeps it
    }

    /** Counts that are being written: until that is known to have been done, they are tried again under the same number. */
    private record Batch(long number, Map<Tally, Long> counts) {
        long times() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** From now on what serves is compared with what these tables say served last. */
    void begin(UsageTables open) {
        served = open.holdings().last().orElse("");
    }

    /** All that was counted until now, and that the service runs. */
    void writeDown(UsageTables open) {
        open.runs().seen(started, clock.instant(), served);
        write(open); // what could not be written the last time
        batch = new Batch(batch.number() + 1, ledger.take());
        write(open);
        purgeOld(open);
    }

    private void write(UsageTables open) {
        if (!batch.counts().isEmpty()) {
            open.add(started, batch.number(), batch.counts());
            batch = new Batch(batch.number(), Map.of());
        }
    }

    /** Once a day what is older than is kept goes. */
    private void purgeOld(UsageTables open) {
        LocalDate today = LocalDate.now(clock);
        if (!kept.isZero() && !today.equals(purged)) {
            PurgeAnswer gone = open.purge(YearMonth.from(today.minus(kept)).atDay(1));
            purged = today;
            if (gone.counts() + gone.feedback() + gone.runs() > 0) {
                LOG.info(
                        "{} 之前的用量已按 mingfa.usage.keep 删除（计数 {} 行、反馈 {} 条）。",
                        gone.before(),
                        gone.counts(),
                        gone.feedback());
            }
        }
    }

    /** A generation that began to serve since the last time is counted; while none can be read, the others are. */
    void noteGeneration(UsageTables open) {
        try {
            CorpusState now = serving.get();
            if (now != null && !now.generation().equals(served)) {
                open.add(clock.instant(), now);
                ledger.count(UsageMeasure.GENERATION, now.generation());
                served = now.generation();
            }
        } catch (RuntimeException e) {
            LOG.warn("线上一代读不出来，或未能写入（{}），用量照常写入。", ServiceStore.reason(e));
        }
    }

    /** That the service stopped as it should. */
    void end(UsageTables open) {
        try {
            open.runs().ended(started, clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("停止的时间未能写入数据库（{}），下次启动时会当作非正常停止。", ServiceStore.reason(e));
        }
    }

    /** How many counts were not written, and will not be. */
    long lost() {
        return batch.times() + new Batch(0, ledger.take()).times();
    }
}
