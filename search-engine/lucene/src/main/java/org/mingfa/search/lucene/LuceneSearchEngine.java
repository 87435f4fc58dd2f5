package org.mingfa.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.Version;
import org.mingfa.search.index.IncrementalBuild;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.text.problem.Refusal;

/** Keeps the index of a generation in its directory, under {@code lucene/}. */
public final class LuceneSearchEngine implements SearchEngine {

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public IndexBuild create(Place place) throws IOException {
        return LuceneIndexBuild.begin(files(place));
    }

    @Override
    public Optional<IncrementalBuild> continued(Place finished, Place place) throws IOException {
        return Optional.of(LuceneIndexBuild.after(files(finished), files(place)));
    }

    @Override
    public LegalIndex open(Place place) throws IOException {
        return LuceneLegalIndex.open(files(place));
    }

    @Override
    public List<String> damage(Place place) {
        return LuceneInspection.damage(files(place));
    }

    @Override
    public boolean isWhole(Place place) {
        return LuceneInspection.isWhole(files(place));
    }

    /** Nothing to do: the index lies in the directory of the generation and goes with it. */
    @Override
    public void delete(Place place) {}

    @Override
    public String state(Map<String, String> settings) {
        refuse(settings);
        return "内置，Lucene " + Version.LATEST;
    }

    private static Path files(Place place) {
        refuse(place.settings());
        return place.directory().resolve("lucene");
    }

    private static void refuse(Map<String, String> settings) {
        if (!settings.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "lucene 引擎没有设置项：" + settings.keySet());
        }
    }
}
