package org.mingfa.indexer.source;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;

/**
 * A corpus that the product knows by its name, and can mostly fetch.
 *
 * @param location as {@code corpus add} takes it; null where nobody publishes it in this form, and it is brought by hand
 * @param holds what is in it, for a person who chooses
 * @param size how big it is, for a person who waits
 */
public record CatalogueEntry(
        String name,
        String title,
        @Nullable String location,
        CorpusFormat format,
        String holds,
        String size,
        String licence) {

    /** As it is registered. */
    Corpus corpus() {
        return new Corpus(name, place(), format);
    }

    /** Where it is fetched from; refused where it has to be brought. */
    public String place() {
        if (location == null) {
            throw new Refusal(
                    Refusal.Kind.MISSING_VALUE,
                    name + " 没有可以取回的地址：把文件夹、zip 或文件带到本机，再 corpus add " + name + " LOCATION（格式 " + format.label()
                            + "，见 corpora/README.md）。");
        }
        return location;
    }
}
