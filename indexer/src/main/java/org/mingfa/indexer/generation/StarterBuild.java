package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.mingfa.indexer.generation.BuildRequest.BaseIndex;
import org.mingfa.indexer.generation.BuildRequest.Input;
import org.mingfa.indexer.generation.BuildRequest.Target;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.GenerationStore;

/** What a fresh machine serves: registers the starter corpus and builds it like any other. */
public final class StarterBuild {

    /** Name under which the starter corpus is registered. */
    public static final String NAME = "starter";

    private final GenerationStore store;
    private final Tools tools;
    private final InstantSource clock;

    /** A build that has not begun. */
    public StarterBuild(GenerationStore store, Tools tools, InstantSource clock) {
        this.store = store;
        this.tools = tools;
        this.clock = clock;
    }

    /**
     * Builds the registered corpora, the starter corpus alone when none is.
     *
     * @param starter folder of the starter corpus
     * @param engine to build on, with its settings as the data directory has them
     * @return the id of what was built
     */
    public String build(Path starter, String engine, BuildListener listener) throws IOException {
        CorpusRegistry registry = new CorpusRegistry(store.data());
        List<Corpus> corpora = registry.list();
        if (corpora.isEmpty()) {
            corpora = List.of(registry.add(NAME, starter.toString(), CorpusFormat.DIGESTS, starter.toAbsolutePath()));
        }
        BuildRequest request = new BuildRequest(
                store, Input.of(corpora), new Target(engine, store.settings(engine), BaseIndex.WITH_LIVE), tools);
        return new GenerationBuild(request, clock).run(listener).manifest().id();
    }
}
