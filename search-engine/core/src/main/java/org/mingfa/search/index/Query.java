package org.mingfa.search.index;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.search.passage.TextField;

/** Our own query tree: what to match and score. Engines translate it; users never see an engine's syntax. */
public sealed interface Query {

    /** Every passage, all with the same score. */
    record All() implements Query {}

    /**
     * BM25 over terms: a passage's score is the sum over fields and terms of weight(field) x weight(term) x BM25. Both are
     * kept in an order of their own, so that every process adds up in the same order and comes to the same last digit.
     *
     * @param fields weight of each field searched
     * @param terms weight of each term, in the form the segmenter gives
     * @param minimumMatch how many of the terms must occur in some field, 1 or more
     */
    record Terms(Map<TextField, Float> fields, Map<String, Float> terms, int minimumMatch) implements Query {
        public Terms {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
            terms = Collections.unmodifiableMap(new TreeMap<>(terms));
            if (terms.isEmpty() || minimumMatch < 1) {
                throw new IllegalArgumentException("terms to match are needed");
            }
        }
    }

    /** The terms in this order, side by side, in one of the fields. */
    record Phrase(List<TextField> fields, List<String> terms) implements Query {
        public Phrase {
            fields = List.copyOf(fields);
            terms = List.copyOf(terms);
        }
    }

    /** Passages nearest to a vector of unit length, by cosine. */
    record Nearest(float[] vector, Cosine cosine) implements Query {

        /** What a passage's score is computed from. */
        public enum Cosine {
            /** The vector as the engine compressed it, each in its own way: up to a hundredth off. */
            COMPRESSED,
            /** The vector itself, so that every engine comes to the same score. */
            EXACT
        }

        /** So many times as many are found by compressed vectors as are kept by exact ones. */
        public static final float OVERSAMPLING = 1.25f;

        /** Scored as the engine finds them. */
        public Nearest(float[] vector) {
            this(vector, Cosine.COMPRESSED);
        }
    }

    /** Scored by the first, matched by all; passages that match one of {@code without} are left out. */
    record Every(Query scored, List<Query> required, List<Query> without) implements Query {
        public Every {
            required = List.copyOf(required);
            without = List.copyOf(without);
        }
    }
}
