package org.mingfa.search.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageRecord;
import org.mingfa.search.passage.TextField;
import org.mingfa.segmentation.Token;

/** One passage as a Lucene document. Field names are the names of our field enums. */
final class LuceneDocuments {

    static final String STORED = "STORED";
    static final String VECTOR = "VECTOR";

    /**
     * The length of a field counts every token, also those that start where another does (ADR 20): so does a cluster, which
     * knows no two tokens at one place, and so does the mean length that Lucene divides by.
     */
    static final Similarity BM25 = new BM25Similarity(false);

    private static final FieldType SCORED = scored(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType WITH_POSITIONS = scored(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private LuceneDocuments() {}

    private static FieldType scored(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    static Document of(IndexDocument passage) {
        Document document = new Document();
        document.add(new StoredField(STORED, PassageRecord.write(passage.passage())));
        passage.keywords().forEach((field, values) -> addKeywords(document, field, values));
        passage.numbers().forEach((field, value) -> document.add(new LongField(field.name(), value, Field.Store.NO)));
        passage.tokens().forEach((field, tokens) -> document.add(text(field, tokens)));
        if (passage.vector().length > 0) {
            document.add(new KnnFloatVectorField(VECTOR, passage.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    private static void addKeywords(Document document, KeywordField field, List<String> values) {
        for (String value : values) {
            document.add(new StringField(field.name(), value, Field.Store.NO));
            document.add(
                    field == KeywordField.ID
                            ? new SortedDocValuesField(field.name(), new BytesRef(value))
                            : new SortedSetDocValuesField(field.name(), new BytesRef(value)));
        }
    }

    private static Field text(TextField field, List<Token> tokens) {
        return new Field(field.stored(), new PreparedTokens(tokens), hasPositions(field) ? WITH_POSITIONS : SCORED);
    }

    /** Phrases are matched in bigrams, the only fields that keep positions. */
    private static boolean hasPositions(TextField field) {
        return switch (field) {
            case TITLE_BIGRAMS, PATH_BIGRAMS, TEXT_BIGRAMS -> true;
            case TITLE_WORDS, PATH_WORDS, TEXT_WORDS, LAY_TERMS, LAY_QUESTIONS -> false;
        };
    }

    /** Hands tokens that were cut before to Lucene as they are; tokens with the same start share a position. */
    private static final class PreparedTokens extends TokenStream {

        /** Lucene refuses terms of more than 32,766 bytes; no word of a legal text comes near. */
        private static final int LONGEST = 8_000;

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens;
        private Iterator<Token> rest;
        private int lastStart = -1;

        PreparedTokens(List<Token> tokens) {
            this.tokens = tokens;
            this.rest = tokens.iterator();
        }

        @Override
        public void reset() {
            rest = tokens.iterator();
            lastStart = -1;
        }

        @Override
        public boolean incrementToken() {
            while (rest.hasNext()) {
                Token token = rest.next();
                if (token.term().length() <= LONGEST) {
                    clearAttributes();
                    term.append(token.term());
                    increment.setPositionIncrement(token.start() == lastStart ? 0 : 1);
                    lastStart = token.start();
                    return true;
                }
            }
            return false;
        }
    }
}
