package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.access.AuditEntry;
import org.mingfa.access.AuditLine;
import org.mingfa.access.AuditLog;
import org.mingfa.access.AuditReading;
import org.mingfa.answers.AnswerJson;
import org.mingfa.api.RunningService.Answer;

/** An address may be written with any of its letters percent-encoded: it is the same address to everything that guards it. */
class EncodedAddressHttpTest {

    private static final int MOST = 1_000;
    private static final String TEXT = "依照《花园法》第一条、第二条、第三条。".repeat(300);

    @AutoClose
    private static final RunningService SERVICE = RunningService.start(
            "--mingfa.judges",
            "open",
            "--mingfa.proxies",
            "127.0.0.1",
            "--mingfa.limits.seconds-per-minute",
            "1",
            "--mingfa.limits.requests-per-minute",
            "0");

    private static int clients;

    /** A client that wrote so was given turns without end, beside all others and at no cost. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/citations:verify", "/v1/citations%3Averify", "/%76%31/citations:verify"})
    void workCostsTheSameHoweverItsAddressIsWritten(String address) {
        String client = "10.4.0." + clients++;
        Answer answer = ask(address, client);
        assertThat(answer.status()).isEqualTo(200);
        for (int i = 0; i < MOST && answer.status() == 200; i++) {
            answer = ask(address, client);
        }
        assertThat(answer.code()).isEqualTo("H040");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1;a=b/citations:verify", "/v1/citations:verify;a", "/v1/operations/usage;a", "/livez;"})
    void anAddressWithParametersInItsPathIsRefused(String address) {
        Answer answer = ask(address, "10.4.2.1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("H016");
    }

    private static Answer ask(String address, String client) {
        return SERVICE.post(address, "{\"text\":\"" + TEXT + "\"}", "X-Forwarded-For", client);
    }

    /** What is changed is written down before, however its address is written. */
    @Test
    void aChangeIsWrittenDownBeforeItIsMade() {
        Answer answer = SERVICE.post(
                "/v1/%6fperations/generations:rollback",
                "", "Authorization", "Bearer " + RunningService.TOKEN, "X-Forwarded-For", "10.4.1.1");
        assertThat(answer.code()).isEqualTo("H024");
        List<String> outcomes = new ArrayList<>();
        new AuditReading(new AuditLog(SERVICE.data())).each(null, null, line -> {
            AuditEntry entry =
                    AnswerJson.mapper().readValue(line, AuditLine.class).entry();
            outcomes.add(entry.outcome());
            return true;
        });
        assertThat(outcomes).contains("begun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%6fperations/usage", "/%76%31/operations/usage", "/v1/operations/us%61ge"})
    void aClosedDoorIsClosedHoweverItsAddressIsWritten(String address) {
        assertThat(SERVICE.get(address).code()).isEqualTo("H030");
    }
}
