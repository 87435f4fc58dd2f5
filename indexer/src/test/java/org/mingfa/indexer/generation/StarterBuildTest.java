package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;

class StarterBuildTest {

    @TempDir
    Path folder;

    /** The real starter corpus of this repository: nothing of it may be rejected. */
    @Test
    void takesTheWholeStarterCorpusOfThisProject() throws IOException {
        Path starter = Path.of(System.getProperty("mingfa.root"), "corpora", "starter");
        GenerationStore store = new GenerationStore(folder);
        StarterBuild build =
                new StarterBuild(store, Tools.words(SampleCorpora.SEGMENTER), InstantSource.fixed(SampleCorpora.NOW));
        String id = build.build(starter, "lucene", BuildListener.SILENT);
        assertThat(store.live()).as("building promotes nothing").isEmpty();
        Manifest manifest = store.manifest(id);
        assertThat(manifest.files().rejected() + manifest.files().failed()).isZero();
        assertThat(manifest.files().skipped()).isEqualTo(1);
        assertThat(manifest.articles()).isGreaterThanOrEqualTo(150);
    }
}
