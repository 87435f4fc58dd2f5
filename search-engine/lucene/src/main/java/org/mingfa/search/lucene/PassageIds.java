package org.mingfa.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.KeywordField;

/**
 * The ids of all passages by document number and back, in memory: some forty bytes a passage. Lucene keeps them compressed
 * in blocks, and a question asks for hundreds.
 */
final class PassageIds {

    private static final int NOT_HERE = -1;

    /** Ids of one law differ in their last digits: the golden ratio scatters them (Knuth, volume 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    /** The same thousands are found by most questions, and their text is made once; a power of two. */
    private static final int MOST_MADE = 1 << 16;

    private final byte[][] segments;
    private final int[][] ends;
    private final int[] firsts;
    private @Nullable Made[] made = {};

    /** The same by the hash of the id: what was looked for and is there. */
    private @Nullable Made[] found = {};

    /** The text of an id, by which threads see it whole or not at all. */
    private record Made(int document, String id) {}

    private PassageIds(int segmentCount) {
        segments = new byte[segmentCount][];
        ends = new int[segmentCount][];
        firsts = new int[segmentCount];
    }

    static PassageIds of(DirectoryReader reader) throws IOException {
        PassageIds ids = new PassageIds(reader.leaves().size());
        for (LeafReaderContext leaf : reader.leaves()) {
            ids.read(leaf);
        }
        int all = Integer.highestOneBit(Math.max(1, reader.maxDoc() - 1)) << 1;
        ids.made = new Made[Math.min(all, MOST_MADE)];
        ids.found = new Made[ids.made.length];
        return ids;
    }

    private void read(LeafReaderContext leaf) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf.reader(), KeywordField.ID.name());
        int count = leaf.reader().maxDoc();
        int[] end = new int[count];
        byte[] text = new byte[count * 32 + 64];
        int length = 0;
        for (int document = 0; document < count; document++) {
            if (values.advanceExact(document)) {
                BytesRef id = values.lookupOrd(values.ordValue());
                if (length + id.length > text.length) {
                    text = Arrays.copyOf(text, Math.max(length + id.length, text.length + text.length / 2));
                }
                System.arraycopy(id.bytes, id.offset, text, length, id.length);
                length += id.length;
            }
            end[document] = length;
        }
        segments[leaf.ord] = Arrays.copyOf(text, length);
        ends[leaf.ord] = end;
        firsts[leaf.ord] = leaf.docBase;
    }

    /** The id of a document by its number in the whole index. */
    String of(int document) {
        int place = document & (made.length - 1);
        Made known = made[place];
        if (known == null || known.document != document) {
            known = new Made(document, text(document));
            made[place] = known;
        }
        return known.id;
    }

    private String text(int document) {
        int segment = firsts.length - 1;
        while (firsts[segment] > document) {
            segment--;
        }
        int inSegment = document - firsts[segment];
        int from = start(segment, inSegment);
        return new String(segments[segment], from, ends[segment][inSegment] - from, StandardCharsets.UTF_8);
    }

    /** The number of the document with this id, or -1. */
    int find(String id) {
        int place = ((id.hashCode() * SPREAD) >>> Short.SIZE) & (found.length - 1);
        Made known = found[place];
        if (known != null && known.id.equals(id)) {
            return known.document;
        }
        int beside = place ^ 1;
        Made other = found[beside];
        if (other != null && other.id.equals(id)) {
            return other.document;
        }
        int document = search(id);
        if (document != NOT_HERE) {
            found[known == null || other != null ? place : beside] = new Made(document, id);
        }
        return document;
    }

    /** Every segment is in the order of ids. */
    private int search(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        for (int segment = 0; segment < segments.length; segment++) {
            int low = 0;
            int high = ends[segment].length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = Arrays.compareUnsigned(
                        segments[segment], start(segment, middle), ends[segment][middle], wanted, 0, wanted.length);
                if (order == 0) {
                    return firsts[segment] + middle;
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
        }
        return NOT_HERE;
    }

    private int start(int segment, int inSegment) {
        return inSegment == 0 ? 0 : ends[segment][inSegment - 1];
    }
}
