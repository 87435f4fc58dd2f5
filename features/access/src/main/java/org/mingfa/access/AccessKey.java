package org.mingfa.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.text.problem.Refusal;

/**
 * The key of a data directory: with it tokens are hashed and the audit is sealed (HMAC-SHA-256). Whoever has the file of
 * hashes without it cannot try guesses against them. The file {@code access/key} has the key in its first line and behind it
 * those that it took the place of, each with the number of the last entry of the audit that it sealed.
 */
public final class AccessKey {

    /** Where the key, the tokens and their lock are, in the data directory. */
    static final String FOLDER = "access";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private static final Pattern FORMER = Pattern.compile("([0-9a-f]{64}) (\\d{1,18})");

    private final SecretKeySpec key;
    private final long last;
    private final List<AccessKey> former;

    /**
     * @param last number of the last entry that it seals
     * @param former the newest first
     */
    private AccessKey(byte[] key, long last, List<AccessKey> former) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.last = last;
        this.former = former;
    }

    /** The key of a data directory, which is made if there is none. */
    public static AccessKey of(Path data) throws IOException {
        Path file = data.resolve(FOLDER).resolve("key");
        if (!Files.exists(file)) {
            make(data, file);
        }
        OwnersFile.check(file);
        List<String> lines = Files.readString(file).strip().lines().toList();
        List<Matcher> former = lines.stream().skip(1).map(FORMER::matcher).toList();
        try {
            byte[] key = HexFormat.of().parseHex(lines.isEmpty() ? "" : lines.getFirst());
            if (key.length == BYTES && former.stream().allMatch(Matcher::matches)) {
                return new AccessKey(
                        key,
                        Long.MAX_VALUE,
                        former.stream().map(AccessKey::former).toList());
            }
        } catch (IllegalArgumentException noHex) {
            // said below, in the same words
        }
        throw new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "密钥文件 " + file + " 已损坏：第一行应为 64 位十六进制数，其后每行是一把旧密钥和它封印的最后一条的序号。" + "从备份恢复它；没有备份时删除它，并重新发放全部凭据。");
    }

    private static AccessKey former(Matcher line) {
        return new AccessKey(HexFormat.of().parseHex(line.group(1)), Long.parseLong(line.group(2)), List.of());
    }

    /** Puts a new key in the place of this one, which remains for what it sealed and hashed. While nobody writes the audit. */
    static void renew(Path data, long last) throws IOException {
        Path file = data.resolve(FOLDER).resolve("key");
        try (DataLock lock = DataLock.take(data.resolve(FOLDER), ".lock")) {
            String before = Files.readString(file).strip();
            int end = before.indexOf('\n') < 0 ? before.length() : before.indexOf('\n');
            DurableFiles.replace(
                    file, random() + "\n" + before.substring(0, end) + " " + last + before.substring(end) + "\n");
        }
    }

    /** The key that seals the entry of that number of the audit. */
    AccessKey at(long sequence) {
        return former.reversed().stream()
                .filter(key -> sequence <= key.last)
                .findFirst()
                .orElse(this);
    }

    /** This key, and those before it. */
    Stream<AccessKey> all() {
        return Stream.concat(Stream.of(this), former.stream());
    }

    private static void make(Path data, Path file) throws IOException {
        try (DataLock lock = DataLock.take(data.resolve(FOLDER), ".lock")) {
            if (!Files.exists(file)) {
                DurableFiles.replace(file, random() + "\n");
            }
        }
    }

    private static String random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
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
