package org.mingfa.search.sketch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedOutput} wrote. */
final class PackedInput {

    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;

    private final ByteBuffer bytes;

    PackedInput(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    long number() {
        long number = 0;
        int shift = 0;
        byte next = bytes.get();
        while (next < 0) {
            number |= (long) (next & LOW) << shift;
            shift += SEVEN;
            next = bytes.get();
        }
        return number | (long) next << shift;
    }

    int whole() {
        return Math.toIntExact(number());
    }

    byte[] bytes() {
        byte[] value = new byte[whole()];
        bytes.get(value);
        return value;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Nullable
    String maybe() {
        return number() == 0 ? null : text();
    }

    double real() {
        return bytes.getDouble();
    }
}
