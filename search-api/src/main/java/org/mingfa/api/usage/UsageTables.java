package org.mingfa.api.usage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.mingfa.usage.Period;
import org.mingfa.usage.PurgeAnswer;
import org.mingfa.usage.UsageMonth.CorpusState;
import org.mingfa.usage.UsageMonth.FeedbackCount;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's own tables: counts of usage, and feedback. Holds no word that a user wrote. */
public final class UsageTables {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UsageDatabase database;
    private final RunTable runs;
    private final HoldingTable holdings;

    private UsageTables(DataSource source, UsageDatabase database) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.database = database;
        this.runs = new RunTable(jdbc);
        this.holdings = new HoldingTable(jdbc);
    }

    /** Opens a database, and brings its tables up to date. */
    static UsageTables open(UsageDatabase database) {
        DataSource source = database.open();
        UsageTables tables = new UsageTables(source, database);
        try {
            new UsageSchema(source, database).update();
        } catch (RuntimeException unfit) {
            tables.close(); // others may read the file meanwhile: a backup
            throw unfit;
        }
        return tables;
    }

    /** Lets go of the database; what was written stays. */
    void close() {
        if (!database.closing().isEmpty()) {
            jdbc.sql(database.closing()).update();
        }
    }

    /** Writes the whole database into a file, as of now. */
    void snapshot(Path zip) {
        jdbc.sql("BACKUP TO '" + zip.toAbsolutePath().toString().replace("'", "''") + "'")
                .update();
    }

    /** When the service ran. */
    RunTable runs() {
        return runs;
    }

    /** What was held when. */
    HoldingTable holdings() {
        return holdings;
    }

    /** Notes that a generation began to serve. */
    void add(Instant servedFrom, CorpusState held) {
        transaction.executeWithoutResult(status -> holdings.add(servedFrom, held));
        keep();
    }

    /**
     * All of a batch or nothing, and once however often it is tried: that a commit is not answered does not tell whether it was
     * made. What was added has outlived the process and a full disk.
     *
     * @param run when the run began that counted, which was seen before
     * @param number of the batch within its run, from 1
     */
    void add(Instant run, long number, Map<Tally, Long> counts) {
        transaction.executeWithoutResult(status -> {
            if (runs.isNext(run, number)) {
                counts.forEach(this::add);
            }
        });
        keep();
    }

    private void add(Tally tally, long times) {
        int updated = jdbc.sql("update tally set times = times + ?"
                        + " where on_day = ? and on_hour = ? and measure = ? and subject = ?")
                .params(times, tally.day(), tally.hour(), tally.measure().word(), tally.subject())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into tally (on_day, on_hour, measure, subject, times) values (?, ?, ?, ?, ?)")
                    .params(tally.day(), tally.hour(), tally.measure().word(), tally.subject(), times)
                    .update();
        }
    }

    private void keep() {
        if (!database.keeping().isEmpty()) {
            jdbc.sql(database.keeping()).update();
        }
    }

    /** How often something was counted. */
    record TallyCount(Tally tally, long times) {}

    /** What was counted in a month, in the order of time. */
    List<TallyCount> counts(YearMonth month) {
        return jdbc.sql("select on_day, on_hour, measure, subject, times from tally where on_day between ? and ?"
                        + " order by on_day, on_hour, measure, subject")
                .params(month.atDay(1), month.atEndOfMonth())
                .query((row, number) -> new TallyCount(
                        new Tally(
                                row.getObject(1, LocalDate.class),
                                row.getInt(2),
                                UsageMeasure.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                                row.getString(4)),
                        row.getLong(5)))
                .list();
    }

    /** Removes what is of before a day; all of it or nothing. */
    PurgeAnswer purge(LocalDate before) {
        Instant begin = before.atStartOfDay(Period.CHINA).toInstant();
        return Objects.requireNonNull(transaction.execute(status -> new PurgeAnswer(
                before,
                jdbc.sql("delete from tally where on_day < ?").param(before).update(),
                jdbc.sql("delete from judgement where received_at < ?")
                        .param(begin.atOffset(ZoneOffset.UTC))
                        .update(),
                runs.purge(begin))));
    }

    /** A judgement of one hit. */
    public record Judgement(String requestId, String hitId, boolean useful, String generation) {}

    /** Keeps a judgement, unless that hit of the request was judged before; returns whether it is useful as it stands. */
    boolean add(Judgement judgement, Instant at) {
        Optional<Boolean> stands = standing(judgement);
        if (stands.isPresent()) {
            return stands.get();
        }
        try {
            insert(judgement, at);
        } catch (DuplicateKeyException atTheSameMoment) {
            return standing(judgement).orElseThrow(() -> atTheSameMoment);
        }
        keep();
        return judgement.useful();
    }

    private Optional<Boolean> standing(Judgement judgement) {
        return jdbc.sql("select useful from judgement where request_id = ? and hit_id = ?")
                .params(judgement.requestId(), judgement.hitId())
                .query(Boolean.class)
                .optional();
    }

    private void insert(Judgement judgement, Instant at) {
        jdbc.sql("insert into judgement (received_at, request_id, hit_id, useful, generation)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        at.atOffset(ZoneOffset.UTC),
                        judgement.requestId(),
                        judgement.hitId(),
                        judgement.useful(),
                        judgement.generation())
                .update();
    }

    /** Judgements of a month: useful ones, and all. */
    FeedbackCount feedback(YearMonth month) {
        Period period = Period.of(month);
        return jdbc.sql("select count(case when useful then 1 end), count(*) from judgement"
                        + " where received_at >= ? and received_at < ?")
                .params(period.begin().atOffset(ZoneOffset.UTC), period.end().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new FeedbackCount(row.getLong(1), row.getLong(2)))
                .single();
    }
}
