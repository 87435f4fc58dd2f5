package org.mingfa.indexer.source;

/**
 * A corpus that can be had by its name alone.
 *
 * @param location as {@code corpus add} takes it
 * @param holds what is in it, for a person who chooses
 * @param size how big it is, for a person who waits
 */
public record CatalogueEntry(
        String name, String title, String location, CorpusFormat format, String holds, String size, String licence) {

    /** As it is registered. */
    Corpus corpus() {
        return new Corpus(name, location, format);
    }
}
