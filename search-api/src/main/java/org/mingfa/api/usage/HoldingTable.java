package org.mingfa.api.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mingfa.usage.UsageMonth.CorpusState;
import org.mingfa.usage.UsageMonth.HeldCount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service held since when; a row for each time that another generation began to serve. */
final class HoldingTable {

    private final JdbcClient jdbc;

    HoldingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within a transaction: all of a generation's classes or none. */
    void add(Instant servedFrom, CorpusState held) {
        OffsetDateTime from = servedFrom.atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into holding (served_from, generation, built, works, official) values (?, ?, ?, ?, ?)")
                .params(from, held.generation(), held.built(), held.works(), held.official())
                .update();
        int place = 0;
        for (HeldCount one : held.classes()) {
            jdbc.sql("insert into holding_class (served_from, place, name, works) values (?, ?, ?, ?)")
                    .params(from, place++, one.name(), one.works())
                    .update();
        }
    }

    /** The generation that began to serve last. */
    Optional<String> last() {
        return jdbc
                .sql("select generation from holding order by served_from desc")
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .findFirst();
    }

    /** What was held just before a moment; nothing where it was not noted yet. */
    Optional<CorpusState> before(Instant moment) {
        return jdbc
                .sql("select served_from, generation, built, works, official from holding where served_from < ?"
                        + " order by served_from desc")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new CorpusState(
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getLong(5),
                        classes(row.getObject(1, OffsetDateTime.class))))
                .list()
                .stream()
                .findFirst();
    }

    private List<HeldCount> classes(OffsetDateTime from) {
        return jdbc.sql("select name, works from holding_class where served_from = ? order by place")
                .param(from)
                .query((row, number) -> new HeldCount(row.getString(1), row.getLong(2)))
                .list();
    }
}
