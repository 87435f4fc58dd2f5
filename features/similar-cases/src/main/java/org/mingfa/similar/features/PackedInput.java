package org.mingfa.similar.features;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedOutput} wrote. */
final class PackedInput {

    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;

    private final byte[] bytes;
    private int at;

    PackedInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of what is left in the buffer, read at once: a mapped file is asked anew for each byte whether it is still open. */
    static PackedInput of(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new PackedInput(bytes);
    }

    long number() {
        byte next = bytes[at++];
        if (next >= 0) {
            return next;
        }
        long number = 0;
        int shift = 0;
        while (next < 0) {
            number |= (long) (next & LOW) << shift;
            shift += SEVEN;
            next = bytes[at++];
        }
        return number | (long) next << shift;
    }

    int whole() {
        return Math.toIntExact(number());
    }

    byte[] bytes() {
        int length = whole();
        if (length < 0 || length > bytes.length - at) {
            throw new BufferUnderflowException();
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Nullable
    String maybe() {
        return number() == 0 ? null : text();
    }

    double real() {
        at += Double.BYTES;
        return ByteBuffer.wrap(bytes, at - Double.BYTES, Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getDouble();
    }
}
