package org.mingfa.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.StoredPassage;

/**
 * The passages of an index by their ids. Lucene keeps them compressed, several in a block, and each is written as JSON: those
 * that were read last are kept as they are, for people find the same articles over and over. Safe for use by many threads.
 */
final class LucenePassages {

    /** Some 10 MB of articles of the usual length; a power of two. */
    private static final int MOST = 1 << 13;

    /** In UTF-16 units. Longer ones are read anew, so that what is kept has a bound: 30 MB where all are as long as this. */
    private static final int LONGEST = 1_500;

    private final DirectoryReader reader;
    private final PassageIds ids;
    private final @Nullable Read[] read;

    /** A passage that was read, by which threads see it whole or not at all. */
    private record Read(int document, Passage passage) {}

    LucenePassages(DirectoryReader reader, PassageIds ids) {
        this.reader = reader;
        this.ids = ids;
        this.read = new Read[MOST];
    }

    /** Those with these ids, in this order; ids that the index lacks are absent. */
    List<Passage> of(List<String> wanted) throws IOException {
        List<Passage> passages = new ArrayList<>(wanted.size());
        StoredFields stored = null;
        for (String id : wanted) {
            int document = ids.find(id);
            if (document < 0) {
                continue;
            }
            Read known = read[document & (MOST - 1)];
            if (known == null || known.document != document) {
                stored = stored == null ? reader.storedFields() : stored;
                known = read(stored, document);
            }
            passages.add(known.passage);
        }
        return passages;
    }

    private Read read(StoredFields stored, int document) throws IOException {
        Passage passage = StoredPassage.read(stored.document(document).get(LuceneDocuments.STORED));
        Read made = new Read(document, passage);
        if (passage.text().length() <= LONGEST) {
            read[document & (MOST - 1)] = made;
        }
        return made;
    }
}
