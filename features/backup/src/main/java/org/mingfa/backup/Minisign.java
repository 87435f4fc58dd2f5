package org.mingfa.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;

/**
 * Signs and verifies with Ed25519 of the JDK, over the literal bytes, in the files of minisign: algorithm {@code Ed}, which
 * minisign -V reads too. A signature covers its trusted comment as well.
 */
public final class Minisign {

    private static final byte[] ALGORITHM = {'E', 'd'};
    private static final int ID = 8;
    private static final int KEY = 32;
    private static final int SIGNATURE = 64;
    private static final String UNTRUSTED = "untrusted comment: ";
    private static final String TRUSTED = "trusted comment: ";

    private Minisign() {}

    /**
     * A pair to sign with.
     *
     * @param id eight bytes that tell this key from others
     */
    public record SigningKey(byte[] id, KeyPair pair) {

        public static SigningKey make() {
            try {
                byte[] id = new byte[ID];
                new SecureRandom().nextBytes(id);
                return new SigningKey(
                        id, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has Ed25519", e);
            }
        }

        /** Reads what {@link #secret} wrote. */
        public static SigningKey read(String text) {
            byte[] bytes = decoded(last(text), "签名密钥");
            if (bytes.length < ID + 2 * KEY) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "签名密钥不完整：应为 mingfa pack key 写的文件。");
            }
            byte[] publicKey = Arrays.copyOfRange(bytes, ID, ID + KEY);
            byte[] encoded = Arrays.copyOfRange(bytes, ID + KEY, bytes.length);
            try {
                KeyFactory keys = KeyFactory.getInstance("Ed25519");
                return new SigningKey(
                        Arrays.copyOf(bytes, ID),
                        new KeyPair(TrustedKey.key(publicKey), keys.generatePrivate(new PKCS8EncodedKeySpec(encoded))));
            } catch (GeneralSecurityException e) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "签名密钥不是 Ed25519 的：应为 mingfa pack key 写的文件。", e);
            }
        }

        /** The file to keep to oneself. */
        public String secret() {
            return "mingfa signing key: do not give it away\n"
                    + encoded(joined(
                            id,
                            TrustedKey.bytes(pair.getPublic()),
                            pair.getPrivate().getEncoded())) + "\n";
        }

        /** The file to hand out: minisign.pub. */
        public String open() {
            return UNTRUSTED + "minisign public key\n"
                    + encoded(joined(ALGORITHM, id, TrustedKey.bytes(pair.getPublic()))) + "\n";
        }
    }

    /** A key whose signatures are believed. */
    public record TrustedKey(byte[] id, PublicKey key) {

        /** Of a minisign.pub, or its one line. */
        public static TrustedKey read(String text) {
            byte[] bytes = decoded(last(text), "公钥");
            if (bytes.length != ALGORITHM.length + ID + KEY || bytes[0] != 'E' || bytes[1] != 'd') {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "公钥不是 minisign 的格式（Ed25519）。");
            }
            return new TrustedKey(
                    Arrays.copyOfRange(bytes, 2, 2 + ID), key(Arrays.copyOfRange(bytes, 2 + ID, bytes.length)));
        }

        /** The point as 32 bytes, little-endian, as X.509 has them at its end. */
        static byte[] bytes(PublicKey key) {
            byte[] encoded = key.getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length);
        }

        static PublicKey key(byte[] raw) {
            byte[] head = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
            try {
                return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(head, raw)));
            } catch (GeneralSecurityException e) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "公钥不是 Ed25519 的一点。", e);
            }
        }
    }

    /** The text of the file beside what is signed. */
    public static String sign(byte[] signed, SigningKey key, String comment) {
        if (comment.contains("\n")) {
            throw new IllegalArgumentException("a comment is one line");
        }
        try {
            byte[] signature = signature(signed, key);
            byte[] whole = signature(joined(signature, comment.getBytes(StandardCharsets.UTF_8)), key);
            return UNTRUSTED + "signature by mingfa\n" + encoded(joined(ALGORITHM, key.id(), signature)) + "\n"
                    + TRUSTED + comment + "\n" + encoded(whole) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signature(byte[] signed, SigningKey key) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(key.pair().getPrivate());
        signing.update(signed);
        return signing.sign();
    }

    /**
     * The trusted comment of a signature that one of these keys made over exactly these bytes; any other is refused.
     *
     * @param keys two while one takes the place of another
     */
    public static String verify(byte[] signed, String file, List<TrustedKey> keys) {
        List<String> lines = file.lines().toList();
        if (lines.size() < 4 || !lines.get(2).startsWith(TRUSTED)) {
            throw refused("不是 minisign 的签名文件");
        }
        byte[] first = decoded(lines.get(1), "签名");
        if (first.length != ALGORITHM.length + ID + SIGNATURE || first[0] != 'E' || first[1] != 'd') {
            throw refused("签名的算法不是 Ed（Ed25519，不先散列）");
        }
        byte[] id = Arrays.copyOfRange(first, 2, 2 + ID);
        byte[] signature = Arrays.copyOfRange(first, 2 + ID, first.length);
        @Nullable
        TrustedKey key = keys.stream()
                .filter(one -> Arrays.equals(one.id(), id))
                .findFirst()
                .orElse(null);
        if (key == null) {
            throw refused("签名的密钥不在信任的公钥之中");
        }
        String comment = lines.get(2).substring(TRUSTED.length());
        byte[] whole = joined(signature, comment.getBytes(StandardCharsets.UTF_8));
        if (!isSigned(signed, signature, key) || !isSigned(whole, decoded(lines.get(3), "签名"), key)) {
            throw refused("签名与内容不符，内容被改动过");
        }
        return comment;
    }

    private static boolean isSigned(byte[] bytes, byte[] signature, TrustedKey key) {
        try {
            Signature verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(key.key());
            verifying.update(bytes);
            return verifying.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static Refusal refused(String why) {
        return new Refusal(Refusal.Kind.CHECK_FAILED, "签名不能核实：" + why + "。不要使用这个文件，向发出它的人另取。");
    }

    private static String last(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .reduce((before, after) -> after)
                .orElse("");
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text, String what) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, what + "不是 base64 的一行。", e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
