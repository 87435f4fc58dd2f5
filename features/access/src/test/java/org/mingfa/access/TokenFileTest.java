package org.mingfa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.access.TokenFile.NewToken;
import org.mingfa.answers.AccessRole;
import org.mingfa.text.problem.Refusal;

class TokenFileTest {

    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final String OWN = "a-secret-of-thirty-two-characters";

    @TempDir
    private Path data;

    private TokenFile tokens() {
        return new TokenFile(data, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static TokenOrder order(String name) {
        return new TokenOrder(name, AccessRole.JUDGE, "浙01", null, null);
    }

    @Test
    void tellsTheSecretOnceAndKeepsOnlyItsHash() throws IOException {
        NewToken issued = tokens().add(order("张法官"));
        assertThat(issued.secret()).matches("mingfa_[A-Za-z0-9_-]{43}");
        AccessToken found = tokens().find(issued.secret()).orElseThrow();
        assertThat(found).isEqualTo(new AccessToken("张法官", AccessRole.JUDGE, "浙01", found.hash(), NOW, null, null));
        assertThat(tokens().find(issued.secret() + "x")).isEmpty();
        for (String file : new String[] {"tokens.json", "key"}) {
            Path written = data.resolve("access").resolve(file);
            assertThat(Files.readString(written)).doesNotContain(issued.secret());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aTokenOutlivesTheKeyThatHashedIt() {
        String secret = tokens().add(order("张法官")).secret();
        new AuditLog(data).renewKey(NOW);
        String later = tokens().add(order("李法官")).secret();
        assertThat(tokens().find(secret)).map(AccessToken::name).contains("张法官");
        assertThat(tokens().find(later)).map(AccessToken::name).contains("李法官");
        assertThatThrownBy(() -> tokens().add(new TokenOrder("王法官", AccessRole.JUDGE, null, null, secret)))
                .hasMessageContaining("另一个名称");
    }

    @Test
    void theSameSecretHasAnotherHashInAnotherDirectory(@TempDir Path other) {
        TokenOrder own = new TokenOrder("a", AccessRole.JUDGE, null, null, OWN);
        tokens().add(own);
        TokenFile second = new TokenFile(other, Clock.fixed(NOW, ZoneOffset.UTC));
        second.add(own);
        assertThat(second.list().getFirst().hash())
                .isNotEqualTo(tokens().list().getFirst().hash());
    }

    @Test
    void isGoodThroughItsLastDayAndUntilItIsRevoked() {
        LocalDate last = LocalDate.of(2026, 11, 25);
        tokens().add(new TokenOrder("a", AccessRole.AUDITOR, null, last, OWN));
        AccessToken token = tokens().find(OWN).orElseThrow();
        assertThat(token.state(last)).isEqualTo(TokenState.GOOD);
        assertThat(token.state(last.plusDays(1))).isEqualTo(TokenState.EXPIRED);
        assertThat(tokens().revoke("a").state(last)).isEqualTo(TokenState.REVOKED);
        assertThat(tokens().find(OWN).orElseThrow().revoked()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "thirty-one-characters-is-too-fe", "with a space and thirty-two letters"})
    void refusesASecretThatCanBeGuessedOrSentWrongly(String secret) {
        assertThatThrownBy(() -> new TokenOrder("a", AccessRole.JUDGE, null, null, secret))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).field())
                .isEqualTo("secret_file");
    }

    @Test
    void refusesANameTwiceAndASecretTwiceAndADayThatIsPast() {
        tokens().add(new TokenOrder("a", AccessRole.JUDGE, null, null, OWN));
        assertThatThrownBy(() -> tokens().add(order("a"))).hasMessageContaining("已有名为 a 的凭据");
        assertThatThrownBy(() -> tokens().add(new TokenOrder("b", AccessRole.OPERATOR, null, null, OWN)))
                .hasMessageContaining("已经以另一个名称登记");
        assertThatThrownBy(() ->
                        tokens().add(new TokenOrder("c", AccessRole.JUDGE, null, LocalDate.of(2026, 11, 24), null)))
                .hasMessageContaining("已过");
        assertThatThrownBy(() -> tokens().revoke("d")).hasMessageContaining("没有名为 d 的凭据；已有：[a]");
        assertThat(tokens().list()).hasSize(1);
    }

    @Test
    void manyAtOnceAreAllKept() {
        Set<String> secrets = new HashSet<>(IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> tokens().add(order("n" + i)).secret())
                .toList());
        assertThat(secrets).hasSize(20).allMatch(secret -> tokens().find(secret).isPresent());
    }
}
