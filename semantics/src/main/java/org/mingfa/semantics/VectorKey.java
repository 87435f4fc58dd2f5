package org.mingfa.semantics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The SHA-256 of a model's fingerprint and a text: what a vector is remembered under. */
record VectorKey(long a, long b, long c, long d) {

    static final int BYTES = 32;

    static VectorKey of(String fingerprint, String text) {
        MessageDigest digest = Sha256.begin();
        digest.update(fingerprint.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return read(ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    static VectorKey read(ByteBuffer buffer) {
        return new VectorKey(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    void write(ByteBuffer buffer) {
        buffer.putLong(a).putLong(b).putLong(c).putLong(d);
    }
}
