package org.mingfa.api.usage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On a PostgreSQL, in .ci/run: what is different there UsageOnServerTest looks at, table by table, each time. */
@Tag("postgresql")
@EnabledIf(value = "org.mingfa.api.usage.PostgresServer#isThere", disabledReason = PostgresServer.ABSENT)
@EnabledIfSystemProperty(named = "properties.tries", matches = "100")
class MonthOfUsageOnServerTest extends MonthOfUsageContract {

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    UsageDatabase database() {
        return server.database();
    }

    @Override
    int perWorkday() {
        return 1_000;
    }
}
