package org.mingfa.api.operation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mingfa.api.operation.UsageLedger.Count;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's own tables: counts of usage, and feedback. Holds no word that a user wrote. */
final class UsageTables {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private UsageTables(DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** Opens the file under the data directory, and brings its tables up to date. */
    static UsageTables open(Path data) {
        String file = data.toAbsolutePath()
                .normalize()
                .resolve("service")
                .resolve("mingfa")
                .toString();
        // kept open between connections, closed with the process
        DataSource source = new DriverManagerDataSource("jdbc:h2:file:" + file + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/mingfa/api/operation/migration")
                .load()
                .migrate();
        return new UsageTables(source);
    }

    /** How often an endpoint had an outcome on a day. */
    record Usage(LocalDate day, String endpoint, String outcome, long count) {}

    void add(Map<Count, Long> counts) {
        transaction.executeWithoutResult(status -> counts.forEach(this::add));
    }

    private void add(Count count, long number) {
        int updated = jdbc.sql(
                        "update usage_count set requests = requests + ? where on_day = ? and endpoint = ? and outcome = ?")
                .params(number, count.day(), count.endpoint(), count.outcome())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into usage_count (on_day, endpoint, outcome, requests) values (?, ?, ?, ?)")
                    .params(count.day(), count.endpoint(), count.outcome(), number)
                    .update();
        }
    }

    List<Usage> usage(YearMonth month) {
        return jdbc.sql("select on_day, endpoint, outcome, requests from usage_count where on_day between ? and ?"
                        + " order by on_day, endpoint, outcome")
                .params(month.atDay(1), month.atEndOfMonth())
                .query((row, number) -> new Usage(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** A judgement of one hit. */
    record Judgement(String requestId, String hitId, boolean useful, String generation) {}

    void add(Judgement judgement, Instant at) {
        jdbc.sql("insert into feedback (received_at, request_id, hit_id, useful, generation) values (?, ?, ?, ?, ?)")
                .params(
                        at.atOffset(ZoneOffset.UTC),
                        judgement.requestId(),
                        judgement.hitId(),
                        judgement.useful(),
                        judgement.generation())
                .update();
    }

    /** Judgements of a month: useful ones, and all. */
    record FeedbackCount(long useful, long all) {}

    FeedbackCount feedback(YearMonth month) {
        return jdbc.sql("select count(case when useful then 1 end), count(*) from feedback"
                        + " where received_at >= ? and received_at < ?")
                .params(
                        month.atDay(1).atStartOfDay().atOffset(ZoneOffset.ofHours(8)),
                        month.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.ofHours(8)))
                .query((row, number) -> new FeedbackCount(row.getLong(1), row.getLong(2)))
                .single();
    }
}
