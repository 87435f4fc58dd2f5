package org.mingfa.api.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.operation.UsageMonth.CorpusState;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.usage.Measure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * The service's database, opened only after the service is ready so that starting does not wait for it. While it cannot
 * be opened, searching goes on and counts are kept in memory.
 */
public final class ServiceStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceStore.class);
    private static final Duration FIRST = Duration.ofSeconds(6);
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private final Path data;
    private final UsageLedger ledger;
    private final Clock clock;
    private final Supplier<@Nullable CorpusState> serving;
    private final Instant started;
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("usage").factory());
    private @Nullable UsageTables database;
    private String served = "";
    private boolean complained;

    /**
     * A store that is not opened yet.
     *
     * @param serving what serves now, or null
     */
    public ServiceStore(Path data, UsageLedger ledger, Clock clock, Supplier<@Nullable CorpusState> serving) {
        this.data = data;
        this.ledger = ledger;
        this.clock = clock;
        this.serving = serving;
        this.started = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as exact as every database keeps it
    }

    /** When this run began. */
    Instant started() {
        return started;
    }

    /** Opens the database in the background and writes counts down from time to time. */
    public void begin() {
        writing.scheduleWithFixedDelay(this::writeDown, FIRST.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    /** Asks the database, with all counts written down before. */
    <T> T ask(Function<UsageTables, T> question) {
        writeDown();
        UsageTables open = open();
        if (open == null) {
            throw unavailable();
        }
        try {
            return question.apply(open);
        } catch (NestedRuntimeException e) { // what Spring makes of a database that fails, a full disk too
            LOG.warn("用量与反馈的数据库出错（{}）。", e.getClass().getSimpleName());
            throw unavailable();
        }
    }

    private static ApiProblem unavailable() {
        return ApiProblem.of(ProblemCode.STORE_UNAVAILABLE, "用量与反馈的数据库暂时不可用；运维人员查看日志。")
                .withHeader("Retry-After", "30");
    }

    private synchronized @Nullable UsageTables open() {
        if (database == null) {
            try {
                UsageTables opened = UsageTables.open(data);
                served = opened.holdings().last().orElse("");
                database = opened;
                complained = false;
            } catch (RuntimeException e) {
                if (!complained) {
                    complained = true;
                    LOG.warn(
                            "用量数据库打不开（{}），检索照常，用量暂存内存，稍后重试。是否有另一个服务在用同一数据目录？",
                            e.getClass().getSimpleName());
                }
            }
        }
        return database;
    }

    private synchronized void writeDown() {
        UsageTables open = open();
        if (open == null) {
            return;
        }
        noteGeneration(open);
        snapshot(open);
        Map<Tally, Long> counts = ledger.take();
        try {
            open.runs().seen(started, clock.instant(), served);
            open.add(counts);
        } catch (RuntimeException e) {
            ledger.putBack(counts);
            LOG.warn("用量未能写入数据库（{}），稍后重试。", e.getClass().getSimpleName());
        }
    }

    /** A backup that runs beside the service asks for a copy of the database in which no write is half done. */
    private void snapshot(UsageTables open) {
        Path folder = data.resolve("service");
        if (!Files.exists(folder.resolve("snapshot.wanted"))) {
            return;
        }
        Path part = folder.resolve(".snapshot.zip");
        try {
            Files.deleteIfExists(part);
            open.snapshot(part);
            Files.deleteIfExists(folder.resolve("snapshot.wanted"));
            Files.move(part, folder.resolve("snapshot.zip"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            LOG.warn("备份要的用量数据库副本没有写成（{}）。", e.getClass().getSimpleName());
        }
    }

    /** A generation that began to serve since the last time is counted; while none can be read, the others are. */
    private void noteGeneration(UsageTables open) {
        try {
            CorpusState now = serving.get();
            if (now != null && !now.generation().equals(served)) {
                open.add(clock.instant(), now);
                ledger.count(Measure.GENERATION, now.generation());
                served = now.generation();
            }
        } catch (RuntimeException e) {
            LOG.warn("线上一代读不出来（{}），用量照常写入。", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        writing.shutdown();
        synchronized (this) {
            if (database != null) {
                writeDown();
                end(database);
            }
        }
    }

    private void end(UsageTables open) {
        try {
            open.runs().ended(started, clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("停止的时间未能写入数据库（{}），下次启动时会当作非正常停止。", e.getClass().getSimpleName());
        }
    }
}
