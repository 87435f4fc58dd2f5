package org.mingfa.indexer.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.document.WorkKey;

/** Ids that stay the same from one generation to the next, made from what identifies a document. */
public final class DocumentIds {

    private static final int LENGTH = 20;

    private DocumentIds() {}

    /** Of a law's version: the same from every source that gives the same title and date. */
    public static DocumentId law(String title, @Nullable LocalDate promulgated, Nature nature) {
        String prefix = nature == Nature.OFFICIAL ? "l" : "d";
        return new DocumentId(prefix + hash(WorkKey.of(title) + "|" + (promulgated == null ? "" : promulgated)));
    }

    /** Of a case, by the id that its source gave it. */
    public static DocumentId decided(String corpus, String sourceId) {
        return new DocumentId("c" + hash(corpus + "|" + sourceId));
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, LENGTH);
    }
}
