package org.mingfa.search.asked;

import java.util.ServiceLoader;

/**
 * The product of two vectors of bytes without signs. Java multiplies bytes one after the other; a library that may have the
 * processor multiply many at a time offers itself here.
 */
@FunctionalInterface
public interface ByteProduct {

    /** The sum of the products of what stands at the same place, from 0 to 255 each; both are as long, at most 2^15. */
    int of(byte[] one, byte[] other);

    /** That of a library where there is one. */
    static ByteProduct quickest() {
        return ServiceLoader.load(ByteProduct.class).findFirst().orElse(ByteProduct::oneByOne);
    }

    /** In Java alone. */
    static int oneByOne(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Byte.toUnsignedInt(one[i]) * Byte.toUnsignedInt(other[i]);
        }
        return sum;
    }
}
