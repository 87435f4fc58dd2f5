package org.mingfa.similar.features;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Numbers and texts in few bytes: seven bits of a number to the byte, least first. */
final class PackedOutput {

    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A number that is not negative. */
    PackedOutput number(long number) {
        long rest = number;
        while (rest > LOW) {
            bytes.write((int) (rest & LOW) | MORE);
            rest >>>= SEVEN;
        }
        bytes.write((int) rest);
        return this;
    }

    PackedOutput bytes(byte[] value) {
        number(value.length);
        bytes.writeBytes(value);
        return this;
    }

    PackedOutput text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text or null. */
    PackedOutput maybe(@Nullable String text) {
        number(text == null ? 0 : 1);
        return text == null ? this : text(text);
    }

    PackedOutput real(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes.write((int) (bits >>> shift));
        }
        return this;
    }

    /** What another one wrote, as it is. */
    PackedOutput append(PackedOutput other) {
        bytes.writeBytes(other.toBytes());
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
