package org.mingfa.indexer.reading;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.text.document.NormativeDocument;

/**
 * What a comparison has read of corpora, kept for the build behind it: nothing is parsed twice, and what is built is what
 * was compared. Cases are not kept, for there may be any number of them. Safe for use by many threads.
 */
public final class EarlierReading {

    private final Map<InputPath, InputResult> results = new ConcurrentHashMap<>();
    private final Set<InputPath> ambiguous = new HashSet<>();

    /** An input of a corpus, by its (first) file. */
    private record InputPath(String corpus, String path) {}

    /** Reads an input and keeps what it gave, unless that is a case. */
    public InputResult read(String corpus, DocumentInput input) {
        InputResult result = input.read(corpus);
        if (result.document() == null || result.document() instanceof NormativeDocument) {
            keep(new InputPath(corpus, input.path()), result);
        }
        return result;
    }

    /** Of two inputs with one path neither is known again. */
    private synchronized void keep(InputPath place, InputResult result) {
        if (ambiguous.contains(place) || results.put(place, result) != null) {
            results.remove(place);
            ambiguous.add(place);
        }
    }

    /** What reading the input gave, or gives now; it is kept no longer. */
    InputResult take(String corpus, DocumentInput input) {
        @Nullable InputResult kept = results.remove(new InputPath(corpus, input.path()));
        return kept == null ? input.read(corpus) : kept;
    }
}
