package org.mingfa.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * An index whose norms (how long each passage is, in one byte a field) lie in memory as plain arrays: each passage that is scored
 * asks for one of every field, and out of a mapped file each costs several checks. Half a megabyte for 65,000 passages.
 */
final class HeldNorms extends FilterDirectoryReader {

    private HeldNorms(DirectoryReader in) throws IOException {
        super(in, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader reader) {
                return new Segment(reader);
            }
        });
    }

    static DirectoryReader of(DirectoryReader in) throws IOException {
        return new HeldNorms(in);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
        return of(other);
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }

    private static final class Segment extends FilterLeafReader {
        private final Map<String, byte[]> held = new ConcurrentHashMap<>();

        Segment(LeafReader in) {
            super(in);
        }

        @Override
        public @Nullable NumericDocValues getNormValues(String field) throws IOException {
            NumericDocValues norms = in.getNormValues(field);
            return norms == null ? null : new Norms(held.computeIfAbsent(field, name -> read(norms)));
        }

        private byte[] read(NumericDocValues norms) {
            try {
                byte[] all = new byte[maxDoc()];
                for (int at = norms.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = norms.nextDoc()) {
                    all[at] = byteOf(norms.longValue());
                }
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte byteOf(long norm) {
            if (norm != (byte) norm) {
                throw new IllegalArgumentException("a norm of more than one byte: " + norm);
            }
            return (byte) norm;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    /** Asked only for passages that have the field. */
    private static final class Norms extends NumericDocValues {
        private final byte[] all;
        private int at = -1;

        Norms(byte[] all) {
            this.all = all;
        }

        @Override
        public long longValue() {
            return all[at];
        }

        @Override
        public void longValues(int size, int[] documents, long[] values, long otherwise) {
            for (int i = 0; i < size; i++) {
                values[i] = all[documents[i]];
            }
        }

        @Override
        public boolean advanceExact(int target) {
            at = target;
            return true;
        }

        @Override
        public int docID() {
            return at;
        }

        @Override
        public int nextDoc() {
            return advance(at + 1);
        }

        @Override
        public int advance(int target) {
            at = target < all.length ? target : NO_MORE_DOCS;
            return at;
        }

        @Override
        public long cost() {
            return all.length;
        }
    }
}
