package org.mingfa.search.lucene.vector;

import org.apache.lucene.util.VectorUtil;
import org.mingfa.search.asked.ByteProduct;

/** By Lucene, which uses the processor's instructions for vectors where Java was started with its module for them. */
public final class LuceneByteProduct implements ByteProduct {

    @Override
    public int of(byte[] one, byte[] other) {
        return VectorUtil.uint8DotProduct(one, other);
    }
}
