package org.mingfa.search.index;

import java.io.IOException;
import java.util.Set;
import org.mingfa.text.document.DocumentId;

/**
 * An index under construction that began with all passages of a finished one. What it becomes does not tell how it was
 * made: the same passages give the same ranking and the same scores as an index that began empty.
 */
public interface IncrementalBuild extends IndexBuild {

    /**
     * Takes a document of the finished index out; passages added under its id afterwards stay.
     *
     * @param but ids of those of its passages that stay as they are
     */
    void drop(DocumentId document, Set<String> but) throws IOException;
}
