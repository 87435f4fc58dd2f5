package org.mingfa.api.usage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL, emptied before each. */
@Tag("postgresql")
@EnabledIf(value = "org.mingfa.api.usage.PostgresServer#isThere", disabledReason = PostgresServer.ABSENT)
class UsageOnServerTest extends UsageContract {

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
    UsageDatabase empty() {
        JdbcClient jdbc = JdbcClient.create(server.database().open());
        jdbc.sql("drop schema public cascade").update();
        jdbc.sql("create schema public").update();
        return server.database();
    }
}
