package org.mingfa.semantics;

import java.nio.ByteBuffer;
import org.mingfa.text.document.Sha256;

/** The SHA-256 of a model's fingerprint and a text: what a vector is remembered under. */
record VectorKey(long a, long b, long c, long d) {

    static final int BYTES = 32;

    static VectorKey of(String fingerprint, String text) {
        return read(ByteBuffer.wrap(
                Sha256.begin().add(fingerprint).add("\0").add(text).bytes()));
    }

    static VectorKey read(ByteBuffer buffer) {
        return new VectorKey(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    void write(ByteBuffer buffer) {
        buffer.putLong(a).putLong(b).putLong(c).putLong(d);
    }
}
