package org.mingfa.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.backup.Minisign.SigningKey;
import org.mingfa.backup.Minisign.TrustedKey;
import org.mingfa.text.problem.Refusal;

/** A signature says who made the bytes and what he said of them, or it is refused. */
class MinisignTest {

    private static final SigningKey OLD = SigningKey.make();
    private static final SigningKey NEW = SigningKey.make();
    private static final byte[] BYTES = "灯塔整夜点亮。".getBytes(StandardCharsets.UTF_8);

    private static TrustedKey trusted(SigningKey key) {
        return TrustedKey.read(key.open());
    }

    @Test
    void believesEitherOfTwoKeysWhileOneReplacesTheOther() {
        List<TrustedKey> both = List.of(trusted(OLD), trusted(NEW));
        for (SigningKey key : List.of(OLD, NEW, SigningKey.read(OLD.secret()))) {
            assertThat(Minisign.verify(BYTES, Minisign.sign(BYTES, key, "第 1 号"), both))
                    .isEqualTo("第 1 号");
        }
        assertThatThrownBy(() -> Minisign.verify(BYTES, Minisign.sign(BYTES, OLD, "a"), List.of(trusted(NEW))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不在信任的公钥之中");
    }

    @Test
    void refusesOneBitOfTheBytesOrOfTheComment() {
        String file = Minisign.sign(BYTES, OLD, "built 1");
        byte[] other = BYTES.clone();
        other[3] ^= 1;
        assertThatThrownBy(() -> Minisign.verify(other, file, List.of(trusted(OLD))))
                .hasMessageContaining("被改动过");
        assertThatThrownBy(() -> Minisign.verify(BYTES, file.replace("built 1", "built 2"), List.of(trusted(OLD))))
                .hasMessageContaining("被改动过");
        assertThatThrownBy(() -> Minisign.verify(BYTES, "nothing", List.of(trusted(OLD))))
                .hasMessageContaining("不是 minisign");
        assertThatThrownBy(() -> TrustedKey.read("RWQ=")).isInstanceOf(Refusal.class);
    }

    /** RW is Ed in base64: algorithm, eight bytes of id, then key or signature. */
    @Test
    void readsTheLayoutOfMinisign() {
        String signature = Minisign.sign(BYTES, OLD, "c");
        List<String> lines = signature.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("untrusted comment: ");
        assertThat(lines.get(1)).startsWith("RW").hasSize(100);
        assertThat(lines.get(2)).isEqualTo("trusted comment: c");
        assertThat(lines.get(3)).hasSize(88);
        assertThat(OLD.open().lines().toList().get(1)).startsWith("RW").hasSize(56);
    }
}
