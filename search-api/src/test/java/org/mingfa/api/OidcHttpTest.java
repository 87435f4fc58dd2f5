package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.access.AuditEntry;
import org.mingfa.access.AuditLine;
import org.mingfa.access.AuditLog;
import org.mingfa.access.AuditReading;
import org.mingfa.answers.AccessRole;
import org.mingfa.answers.AnswerJson;
import org.mingfa.api.RunningService.Answer;
import org.mingfa.api.settings.InvalidSettingException;

/** Tokens of an identity provider that is really there. */
class OidcHttpTest {

    private static final String USAGE = "/v1/operations/usage";
    private static final int LATER = 600;

    private static IdentityProvider provider;
    private static RunningService service;
    private static int clients;

    @BeforeAll
    static void start() {
        provider = IdentityProvider.start();
        service = RunningService.start(
                "--mingfa.judges",
                "closed",
                "--mingfa.proxies",
                "127.0.0.1",
                "--mingfa.oidc.issuer",
                provider.issuer(),
                "--mingfa.oidc.audience",
                "mingfa",
                "--mingfa.oidc.role-claim",
                "realm_access.roles",
                "--mingfa.oidc.roles.operator",
                "mingfa-admin");
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    private static Answer ask(String path, String token) {
        return service.get(path, "Authorization", "Bearer " + token, "X-Forwarded-For", "10.3.0." + clients++);
    }

    @Test
    void opensToTheRoleThatTheProviderNames() throws Exception {
        assertThat(ask(USAGE, provider.token("staff,mingfa-admin", "mingfa", LATER))
                        .status())
                .isEqualTo(200);
        assertThat(ask("/judge", provider.token("judge", "mingfa", LATER)).status())
                .isEqualTo(200);
        assertThat(ask(USAGE, provider.token("judge", "mingfa", LATER)).code()).isEqualTo("H031");
        assertThat(ask(USAGE, RunningService.token(AccessRole.OPERATOR)).status())
                .as("named tokens go on beside it")
                .isEqualTo(200);
        awaitEntry("operator operator 浙01 GET /v1/operations/usage done");
        awaitEntry("wang judge 浙0106 GET /judge done");
    }

    /** A client may have its answer before what it did is written down, and another's before that. */
    private static void awaitEntry(String wanted) throws InterruptedException {
        for (int i = 0; i < 24_000 && !audited().contains(wanted); i++) {
            Thread.sleep(50);
        }
        assertThat(audited()).contains(wanted);
    }

    private static List<String> audited() {
        List<String> audited = new ArrayList<>();
        new AuditReading(new AuditLog(service.data())).each(null, null, line -> {
            AuditEntry entry =
                    AnswerJson.mapper().readValue(line, AuditLine.class).entry();
            audited.add(String.join(
                    " ",
                    entry.actor(),
                    String.valueOf(entry.role()),
                    String.valueOf(entry.court()),
                    entry.action(),
                    entry.outcome()));
            return true;
        });
        return audited;
    }

    @Test
    void refusesWhatIsNotForUsOrNotOfOneRole() throws Exception {
        assertThat(ask(USAGE, provider.token("mingfa-admin", "another-system", LATER))
                        .code())
                .isEqualTo("H032");
        assertThat(ask(USAGE, provider.token("mingfa-admin,auditor", "mingfa", LATER))
                        .code())
                .isEqualTo("H032");
        assertThat(ask(USAGE, provider.token("staff", "mingfa", LATER)).code()).isEqualTo("H032");
        assertThat(ask(USAGE, provider.token("operator", "mingfa", LATER)).code())
                .as("the provider calls it otherwise")
                .isEqualTo("H032");
        String good = provider.token("mingfa-admin", "mingfa", LATER);
        String forged = good.substring(0, good.lastIndexOf('.') + 1) + "c2lnbmVkLWJ5LW5vYm9keQ";
        assertThat(ask(USAGE, forged).code()).isEqualTo("H032");
        assertThat(ask(USAGE, "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".")
                        .code())
                .isEqualTo("H032");
        assertThat(ask(USAGE, "a.b.c").code()).isEqualTo("H032");
    }

    @Test
    void refusesTheTokenOfAnotherIssuerAndAnExpiredOne() throws Exception {
        try (IdentityProvider other = IdentityProvider.start()) {
            assertThat(ask(USAGE, other.token("mingfa-admin", "mingfa", LATER)).code())
                    .isEqualTo("H032");
        }
        assertThat(ask(USAGE, provider.token("mingfa-admin", "mingfa", -5)).status())
                .as("the clocks of two machines may differ by a minute")
                .isEqualTo(200);
        assertThat(ask(USAGE, provider.token("mingfa-admin", "mingfa", -90)).code())
                .isEqualTo("H032");
    }

    @Test
    void aProviderThatIsAwayIsSaidAndOthersGoOn() throws IOException {
        try (Socket nobody = new Socket()) { // has a port and does not listen there
            nobody.bind(new InetSocketAddress("127.0.0.1", 0));
            String issuer = "http://127.0.0.1:" + nobody.getLocalPort();
            try (RunningService alone =
                    RunningService.start("--mingfa.oidc.issuer", issuer, "--mingfa.oidc.audience", "mingfa")) {
                Answer answer = alone.get(USAGE, "Authorization", "Bearer a.b.c");
                assertThat(answer.code()).isEqualTo("H051");
                assertThat(answer.text()).contains("身份提供方");
                assertThat(alone.get(USAGE, "Authorization", "Bearer " + RunningService.TOKEN)
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void doesNotStartOnAProviderThatCannotBeTrusted() throws IOException {
        assertThatThrownBy(() -> RunningService.start("--mingfa.oidc.issuer", "https://id.example"))
                .hasRootCauseInstanceOf(InvalidSettingException.class)
                .hasRootCauseMessage("设了 mingfa.oidc.issuer，还须设 mingfa.oidc.audience：凭证的 aud 中应有的值，否则发给别的系统的凭证也能用。");
        assertThatThrownBy(() -> RunningService.start(
                        "--mingfa.oidc.issuer", "http://id.example", "--mingfa.oidc.audience", "mingfa"))
                .hasRootCauseInstanceOf(InvalidSettingException.class);
    }
}
