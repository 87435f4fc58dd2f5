package org.mingfa.search.index;

import java.io.IOException;
import org.mingfa.search.passage.IndexDocument;

/** An index under construction, invisible to every reader until {@link #commit}. Safe for use by many threads. */
public interface IndexBuild extends AutoCloseable {

    /** Adds one passage; its id must be new. */
    void add(IndexDocument passage) throws IOException;

    /** Makes the index complete and durable; nothing may be added after. */
    void commit() throws IOException;

    /** Ends the work; without a commit before, what was added is discarded. */
    @Override
    void close() throws IOException;
}
