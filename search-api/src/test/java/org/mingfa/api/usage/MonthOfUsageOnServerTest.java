package org.mingfa.api.usage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/** On a PostgreSQL. */
@Tag("postgresql")
@EnabledIf(value = "org.mingfa.api.usage.PostgresServer#isThere", disabledReason = PostgresServer.ABSENT)
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
