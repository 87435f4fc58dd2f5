package org.mingfa.search.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.DocumentId;

/** What a feature keeps of each case in a file of its own beside the index. A build writes that of its program, found as a service. */
public interface CaseFile {

    /** That of this program; empty where nobody keeps anything of cases. */
    static Optional<CaseFile> find() {
        return ServiceLoader.load(CaseFile.class).findFirst();
    }

    /**
     * Begins the file of a draft.
     *
     * @param before directory of the generation that the build begins with, or null
     */
    Writing begin(Path draft, @Nullable Path before) throws IOException;

    /** The file while it is written. Safe for use by many threads. */
    interface Writing extends Closeable {

        /** Takes over what the generation before kept of a case; false where that has nothing of it. */
        boolean keep(DocumentId document) throws IOException;

        /** Adds a case by all its passages; it must not be there yet. */
        void add(List<CasePassage> passages, ArticleKeyFinder citations) throws IOException;

        /** Writes the file; nothing may be added after. */
        void finish() throws IOException;
    }
}
