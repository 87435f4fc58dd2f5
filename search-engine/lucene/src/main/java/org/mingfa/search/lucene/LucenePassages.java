package org.mingfa.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.PassageRecord;

/**
 * Passages and their ids in an index. Those that are asked for most are kept: most questions find the same articles. Safe for
 * use by many threads.
 */
final class LucenePassages {

    private static final int ABSENT = -1;

    private static final int IDS = 1 << 16;

    /** Some 20 MB, in UTF-16 units. */
    private static final int CHARACTERS = 8_000_000;

    private final DirectoryReader reader;

    /** By document, as far as they were asked for; what threads read at once they read alike. */
    private final @Nullable String[] ids;

    private final Cache<String, Integer> documents =
            Caffeine.newBuilder().maximumSize(IDS).executor(Runnable::run).build();
    private final Cache<Integer, Passage> passages = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((Integer document, Passage passage) -> passage.text().length())
            .executor(Runnable::run)
            .build();

    LucenePassages(DirectoryReader reader) {
        this.reader = reader;
        this.ids = new String[reader.maxDoc()];
    }

    /** The id of a document by its number in the whole index. */
    String id(int document) throws IOException {
        String known = ids[document];
        if (known == null) {
            known = readId(document);
            ids[document] = known;
        }
        return known;
    }

    /** The number of the document with this id, or -1. */
    int find(String id) throws IOException {
        Integer known = documents.getIfPresent(id);
        if (known != null) {
            return known;
        }
        int document = readDocument(id);
        if (document != ABSENT) {
            documents.put(id, document);
        }
        return document;
    }

    /**
     * Those with these ids in the order of the index, found without a list of all.
     *
     * @param passing those that are let pass; null for all
     */
    List<Ranking.ScoredPassage> among(Set<String> wanted, @Nullable FixedBitSet passing, int most) throws IOException {
        int[] there = new int[wanted.size()];
        int count = 0;
        for (String id : wanted) {
            int document = find(id);
            if (document >= 0 && (passing == null || passing.get(document))) {
                there[count++] = document;
            }
        }
        Arrays.sort(there, 0, count);
        List<Ranking.ScoredPassage> entries = new ArrayList<>(Math.min(most, count));
        for (int at = 0; at < Math.min(most, count); at++) {
            entries.add(new Ranking.ScoredPassage(id(there[at]), 1));
        }
        return entries;
    }

    /** Those with these ids, in this order; ids that the index lacks are absent. */
    List<Passage> of(List<String> wanted) throws IOException {
        List<Passage> found = new ArrayList<>(wanted.size());
        for (String id : wanted) {
            int document = find(id);
            if (document != ABSENT) {
                found.add(passage(document));
            }
        }
        return found;
    }

    private String readId(int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues values = DocValues.getSorted(leaf.reader(), KeywordField.ID.name());
        return values.advanceExact(document - leaf.docBase)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }

    private int readDocument(String id) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum terms =
                    Terms.getTerms(leaf.reader(), KeywordField.ID.name()).iterator();
            if (terms.seekExact(new BytesRef(id))) {
                return leaf.docBase + terms.postings(null, PostingsEnum.NONE).nextDoc();
            }
        }
        return ABSENT;
    }

    private Passage passage(int document) throws IOException {
        Passage known = passages.getIfPresent(document);
        if (known != null) {
            return known;
        }
        Passage read =
                PassageRecord.read(reader.storedFields().document(document).get(LuceneDocuments.STORED));
        passages.put(document, read);
        return read;
    }
}
