package org.mingfa.indexer.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;

/**
 * What every step of a build works with: all cores, the extractor, and the accounts in which it enters the files and
 * problems that end with it.
 */
public record BuildContext(OrderedWork work, TextExtractor extractor, FileAccounts accounts) implements AutoCloseable {

    /** A context whose accounts are kept in that directory. */
    public static BuildContext open(Path directory, ExtractionLimits limits) throws IOException {
        return new BuildContext(OrderedWork.onAllCores(), new TextExtractor(limits), new FileAccounts(directory));
    }

    @Override
    public void close() throws IOException {
        work.close();
        extractor.close();
        accounts.close();
    }
}
