package org.mingfa.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.passage.PassageRecord;

/** Reads a segment's passages back, one after the other: its columns can only be read forwards, by one thread. */
final class LuceneContents {

    private final StoredFields stored;
    private final SortedDocValues ids;
    private final Map<KeywordField, SortedSetDocValues> keywords = new EnumMap<>(KeywordField.class);
    private final Map<NumberField, SortedNumericDocValues> numbers = new EnumMap<>(NumberField.class);
    private final @Nullable FloatVectorValues vectors;
    private final KnnVectorValues.@Nullable DocIndexIterator vectorAt;

    LuceneContents(LeafReader segment) throws IOException {
        stored = segment.storedFields();
        ids = DocValues.getSorted(segment, KeywordField.ID.name());
        for (KeywordField field : KeywordField.values()) {
            if (field != KeywordField.ID) {
                keywords.put(field, DocValues.getSortedSet(segment, field.name()));
            }
        }
        for (NumberField field : NumberField.values()) {
            numbers.put(field, DocValues.getSortedNumeric(segment, field.name()));
        }
        vectors = segment.getFloatVectorValues(LuceneDocuments.VECTOR);
        vectorAt = vectors == null ? null : vectors.iterator();
    }

    /** The passage of a document, whose number is higher than that of the call before. */
    IndexDocument passage(int document) throws IOException {
        return new IndexDocument(
                PassageRecord.read(stored.document(document).get(LuceneDocuments.STORED)),
                keywords(document),
                numbers(document),
                Map.of(),
                vector(document));
    }

    private Map<KeywordField, List<String>> keywords(int document) throws IOException {
        Map<KeywordField, List<String>> found = new EnumMap<>(KeywordField.class);
        if (ids.advanceExact(document)) {
            found.put(KeywordField.ID, List.of(ids.lookupOrd(ids.ordValue()).utf8ToString()));
        }
        for (Map.Entry<KeywordField, SortedSetDocValues> column : keywords.entrySet()) {
            SortedSetDocValues values = column.getValue();
            if (values.advanceExact(document)) {
                List<String> all = new ArrayList<>(values.docValueCount());
                for (int i = 0; i < values.docValueCount(); i++) {
                    all.add(values.lookupOrd(values.nextOrd()).utf8ToString());
                }
                found.put(column.getKey(), List.copyOf(all));
            }
        }
        return found;
    }

    private Map<NumberField, Long> numbers(int document) throws IOException {
        Map<NumberField, Long> found = new EnumMap<>(NumberField.class);
        for (Map.Entry<NumberField, SortedNumericDocValues> column : numbers.entrySet()) {
            if (column.getValue().advanceExact(document)) {
                found.put(column.getKey(), column.getValue().nextValue());
            }
        }
        return found;
    }

    /** As it was given: the form with one byte a dimension lies beside it. */
    private float[] vector(int document) throws IOException {
        if (vectors == null || vectorAt == null) {
            return IndexDocument.NO_VECTOR;
        }
        int at = vectorAt.docID();
        if (at < document) {
            at = vectorAt.advance(document);
        }
        return at == document ? vectors.vectorValue(vectorAt.index()).clone() : IndexDocument.NO_VECTOR;
    }
}
