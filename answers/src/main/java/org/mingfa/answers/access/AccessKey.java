package org.mingfa.answers.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.problem.Refusal.Kind;

/**
 * The key of a data directory, made once: with it tokens are hashed and the audit is sealed (HMAC-SHA-256). Whoever has the
 * file of hashes without it cannot try guesses against them.
 */
public final class AccessKey {

    /** Where the key, the tokens and their lock are, in the data directory. */
    static final String FOLDER = "access";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private AccessKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The key of a data directory, which is made if there is none. */
    public static AccessKey of(Path data) throws IOException {
        Path file = data.resolve(FOLDER).resolve("key");
        if (!Files.exists(file)) {
            make(data, file);
        }
        OwnersFile.check(file);
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == BYTES) {
                return new AccessKey(key);
            }
        } catch (IllegalArgumentException noHex) {
            // said below, in the same words
        }
        throw new Refusal(Kind.UNAVAILABLE, "密钥文件 " + file + " 已损坏：应为 64 位十六进制数。从备份恢复它；没有备份时删除它，并重新发放全部凭据。");
    }

    private static void make(Path data, Path file) throws IOException {
        try (DataLock lock = DataLock.take(data.resolve(FOLDER), ".lock")) {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                DurableFiles.replace(file, HexFormat.of().formatHex(key) + "\n");
            }
        }
    }

    /**
     * The keyed hash of a text, in hexadecimal digits.
     *
     * @param purpose keeps hashes of different things apart
     */
    public String hash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
