package org.mingfa.api.usage;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.mingfa.text.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the tables of a database and brings them up to date. H2 commits each table by itself, so that a service that is stopped at
 * the wrong moment leaves half a step, which no later start can finish or repeat.
 */
final class UsageSchema {

    private static final Logger LOG = LoggerFactory.getLogger(UsageSchema.class);

    private final JdbcClient jdbc;
    private final Flyway flyway;
    private final UsageDatabase place;

    /** Tables that were left half changed and hold something: only a person may decide about that. */
    static final class HalfChangedException extends Refusal {
        private static final long serialVersionUID = 1;

        HalfChangedException(String version, long rows, Throwable cause) {
            super(
                    Kind.UNAVAILABLE,
                    "用量数据库的一次升级（第 " + version + " 步）中断过，没有完成；里面的 " + rows
                            + " 行记录原样未动，没有自动修复。检索照常，用量和反馈暂停。恢复升级前的备份（mingfa restore FILE --replace）；"
                            + "或者停止服务，把数据目录里的 service 文件夹移到别处，再启动，从零计数。",
                    cause);
        }
    }

    UsageSchema(DataSource source, UsageDatabase place) {
        this.jdbc = JdbcClient.create(source);
        this.flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/mingfa/api/usage/migration")
                .load();
        this.place = place;
    }

    /** Begins anew where half a step left tables that hold nothing; {@link HalfChangedException} where they hold something. */
    void update() {
        try {
            flyway.migrate();
        } catch (FlywayException stopped) {
            if (place.emptying().isEmpty()) {
                throw stopped; // a server takes a step back by itself
            }
            long rows = rows();
            if (rows > 0) {
                throw Arrays.stream(flyway.info().all())
                        .filter(step -> step.getState().isFailed())
                        .findFirst()
                        .<RuntimeException>map(step -> new HalfChangedException(version(step), rows, stopped))
                        .orElse(stopped);
            }
            LOG.warn("用量数据库在建表时中断过，里面什么也没有：重新建立。");
            jdbc.sql(place.emptying()).update();
            flyway.migrate();
        }
    }

    private static String version(MigrationInfo step) {
        return String.valueOf(step.getVersion());
    }

    /** Of all tables but the one that says which steps were taken. */
    private long rows() {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and lower(table_name) <> 'flyway_schema_history'")
                .query((row, number) -> row.getString(1))
                .list();
        return tables.stream()
                .mapToLong(table -> jdbc.sql("select count(*) from \"" + table + "\"")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .sum();
    }
}
