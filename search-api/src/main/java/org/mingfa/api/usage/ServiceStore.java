package org.mingfa.api.usage;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.usage.UsageSchema.HalfChangedException;
import org.mingfa.api.usage.UsageTables.Judgement;
import org.mingfa.usage.PurgeAnswer;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.UsageMonth.CorpusState;
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

    private final UsageDatabase place;
    private final UsageWriter writer;
    private final Clock clock;
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("usage").factory());
    private @Nullable UsageTables database;
    private volatile boolean complained;
    private volatile @Nullable String trouble;

    /**
     * A store that is not opened yet.
     *
     * @param kept how long counts are kept; zero for ever
     * @param serving what serves now, or null
     */
    public ServiceStore(
            UsageDatabase place,
            Period kept,
            UsageLedger ledger,
            Clock clock,
            Supplier<@Nullable CorpusState> serving) {
        this.place = place;
        this.clock = clock;
        this.writer = new UsageWriter(kept, ledger, clock, serving);
    }

    /** Opens the database in the background and writes counts down from time to time. */
    @SuppressWarnings("FutureReturnValueIgnored") // writeDown says itself what it could not do
    public void begin() {
        writing.scheduleWithFixedDelay(this::writeDown, FIRST.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    /** The usage of a month, all that was counted until now: while counts wait, a smaller number would look like less use. */
    public UsageMonth usage(YearMonth month) {
        return ask(tables -> {
            if (complained) {
                throw unavailable();
            }
            return UsageReading.of(tables, month, clock.instant());
        });
    }

    /** Keeps a judgement, and returns the one that stands: when this returns, it has outlived the process. */
    public boolean keep(Judgement judgement) {
        return ask(tables -> tables.add(judgement, clock.instant()));
    }

    /** Removes what is of before a day; it cannot be brought back. */
    public PurgeAnswer purge(LocalDate before) {
        return ask(tables -> tables.purge(before));
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
            if (!complained) { // else it was said when the counts could not be written
                LOG.warn("用量与反馈的数据库出错（{}）。", reason(e));
            }
            throw unavailable();
        }
    }

    private ApiProblem unavailable() {
        String words = trouble == null ? "用量与反馈的数据库暂时不可用；运维人员查看日志。" : "用量与反馈暂停：数据库的升级没有完成；运维人员运行 mingfa doctor。";
        return ApiProblem.of(ProblemCode.STORE_UNAVAILABLE, words).withHeader("Retry-After", "30");
    }

    /** What failed, without the database's own words: they may repeat a value. */
    static String reason(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told) {
                return failure.getClass().getSimpleName() + "，SQLSTATE " + told.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }

    private synchronized @Nullable UsageTables open() {
        if (database == null) {
            try {
                UsageTables opened = UsageTables.open(place);
                writer.begin(opened);
                database = opened;
                complained = false;
                note(null);
            } catch (HalfChangedException halfChanged) {
                if (!complained) {
                    complained = true;
                    LOG.error("{}", halfChanged.detail());
                }
                note(halfChanged.detail());
            } catch (RuntimeException e) {
                if (!complained) {
                    complained = true;
                    LOG.warn("用量数据库打不开（{}），检索照常，用量暂存内存，稍后重试。{}", reason(e), place.hint());
                }
            }
        }
        return database;
    }

    private void note(@Nullable String words) {
        if (words != null && words.equals(trouble)) {
            return;
        }
        trouble = words;
        try {
            place.note(words);
        } catch (IOException e) {
            LOG.warn("用量数据库的情况没有记下来（{}），mingfa doctor 不会说。", e.getClass().getSimpleName());
        }
    }

    private synchronized void writeDown() {
        UsageTables open = open();
        if (open == null) {
            return;
        }
        writer.noteGeneration(open);
        UsageSnapshot.write(open, place);
        try {
            writer.writeDown(open);
            if (complained) {
                complained = false;
                LOG.warn("用量数据库恢复，此前的计数已经写入。");
            }
        } catch (RuntimeException e) {
            if (!complained) {
                complained = true;
                LOG.warn("用量未能写入数据库（{}），检索照常，用量暂存内存，稍后重试。", reason(e));
            }
        }
    }

    @Override
    public void close() {
        writing.shutdown();
        synchronized (this) {
            if (database != null) {
                writeDown();
                writer.end(database);
                letGo(database);
            }
            long lost = writer.lost();
            if (lost > 0) {
                LOG.warn(
                        "{}，有 {} 次计数没有写入，不会再写入。",
                        complained ? "停止时用量数据库不可用" : "服务在打开用量数据库之前停止（启动后 " + FIRST.toSeconds() + " 秒打开）",
                        lost);
            }
        }
    }

    private static void letGo(UsageTables open) {
        try {
            open.close();
        } catch (RuntimeException e) {
            LOG.warn("用量数据库没有关好（{}），下次启动时由它自己核对。", reason(e));
        }
    }
}
