package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.mingfa.api.usage.PostgresServer;

/** kill -9 of the database while people search: nobody notices, and nothing that was promised is missing afterwards. */
@Tag("postgresql")
@EnabledIf(value = "org.mingfa.api.usage.PostgresServer#isThere", disabledReason = PostgresServer.ABSENT)
class DatabaseKilledTest {

    private static final int JUDGEMENTS = 20;

    @Test
    void searchesGoOnAndEveryCountAndJudgementIsThereAfterwards() {
        try (PostgresServer server = PostgresServer.start();
                RunningService service = RunningService.start(arguments(server));
                Askers askers = new Askers(service)) {
            judge(askers, true);
            server.kill();
            judge(askers, false);
            assertThat(askers.usageStatus()).isEqualTo(503);
            askers.awaitSearches(100);
            server.startAgain();
            judge(askers, true);
            askers.check();
        }
    }

    private static String[] arguments(PostgresServer server) {
        List<String> arguments = new ArrayList<>(List.of(Askers.NO_LIMITS));
        arguments.addAll(List.of(
                "--mingfa.usage.url", server.url(),
                "--mingfa.usage.user", server.user(),
                "--mingfa.usage.password-file", server.passwordFile().toString()));
        return arguments.toArray(String[]::new);
    }

    private static void judge(Askers askers, boolean received) {
        IntStream.range(0, JUDGEMENTS).forEach(i -> assertThat(askers.judge()).isEqualTo(received));
    }
}
