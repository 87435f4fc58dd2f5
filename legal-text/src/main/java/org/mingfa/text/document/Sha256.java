package org.mingfa.text.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256, by which files, texts and models are told apart; the digits are lower-case hexadecimal, text counts as UTF-8.
 * One that was begun is read once.
 */
public final class Sha256 {

    private final MessageDigest digest;

    private Sha256() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The 64 digits of these bytes. */
    public static String of(byte[] bytes) {
        return begin().add(bytes).digits();
    }

    /** The 64 digits of this text. */
    public static String of(String text) {
        return begin().add(text).digits();
    }

    /** Of all that the stream still holds; the stream is left open. */
    public static String of(InputStream stream) throws IOException {
        Sha256 sum = begin();
        byte[] buffer = new byte[1 << 16];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            sum.digest.update(buffer, 0, n);
        }
        return sum.digits();
    }

    /** Over parts that are added one behind the other, as if they were one. */
    public static Sha256 begin() {
        return new Sha256();
    }

    public Sha256 add(byte[] part) {
        digest.update(part);
        return this;
    }

    /** The first bytes of a block. */
    public Sha256 add(byte[] block, int length) {
        digest.update(block, 0, length);
        return this;
    }

    public Sha256 add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    public String digits() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The 32 bytes themselves. */
    public byte[] bytes() {
        return digest.digest();
    }
}
