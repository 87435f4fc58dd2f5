package org.mingfa.search.lucene;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.StoredPassage;

/**
 * Passages and their ids in an index. Those that are asked for most are kept: most questions find the same articles. Safe for
 * use by many threads.
 */
final class LucenePassages {

    private static final int IDS = 1 << 16;

    /** Some 20 MB, in UTF-16 units. */
    private static final int CHARACTERS = 8_000_000;

    private final DirectoryReader reader;
    private final LoadingCache<Integer, String> ids =
            Caffeine.newBuilder().maximumSize(IDS).executor(Runnable::run).build(this::readId);
    private final LoadingCache<String, Integer> documents =
            Caffeine.newBuilder().maximumSize(IDS).executor(Runnable::run).build(this::readDocument);
    private final LoadingCache<Integer, Passage> passages = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((Integer document, Passage passage) -> passage.text().length())
            .executor(Runnable::run)
            .build(this::readPassage);

    LucenePassages(DirectoryReader reader) {
        this.reader = reader;
    }

    /** The id of a document by its number in the whole index. */
    String id(int document) {
        return ids.get(document);
    }

    /** The number of the document with this id, or null. */
    @Nullable
    Integer find(String id) {
        return documents.get(id);
    }

    /** Those with these ids, in this order; ids that the index lacks are absent. */
    List<Passage> of(List<String> wanted) {
        return wanted.stream()
                .map(this::find)
                .filter(Objects::nonNull)
                .map(passages::get)
                .toList();
    }

    private String readId(int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues values = DocValues.getSorted(leaf.reader(), KeywordField.ID.name());
        return values.advanceExact(document - leaf.docBase)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }

    private @Nullable Integer readDocument(String id) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum terms =
                    Terms.getTerms(leaf.reader(), KeywordField.ID.name()).iterator();
            if (terms.seekExact(new BytesRef(id))) {
                return leaf.docBase + terms.postings(null, PostingsEnum.NONE).nextDoc();
            }
        }
        return null;
    }

    private Passage readPassage(int document) throws IOException {
        return StoredPassage.read(reader.storedFields().document(document).get(LuceneDocuments.STORED));
    }
}
