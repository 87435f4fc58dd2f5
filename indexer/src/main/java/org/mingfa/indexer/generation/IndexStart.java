package org.mingfa.indexer.generation;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.generation.DocumentFingerprints.Fingerprint;
import org.mingfa.search.index.IncrementalBuild;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.questions.QuestionIndexFile;
import org.mingfa.text.document.DocumentId;

/** An index to build, and what it holds already. */
record IndexStart(
        IndexBuild index,
        Map<DocumentId, Fingerprint> before,
        QuestionIndexFile questions,
        @Nullable BaseGeneration base) {

    /** Of the live generation where the engine can continue its index, else with nothing. */
    static IndexStart of(
            BuildRequest request, IndexConfiguration configuration, IndexLocation place, @Nullable BaseGeneration base)
            throws IOException {
        SearchEngine engine = SearchEngine.named(configuration.engine());
        Map<DocumentId, Fingerprint> before = base == null ? Map.of() : DocumentFingerprints.read(base.directory());
        Optional<IncrementalBuild> continued = base == null || before.isEmpty()
                ? Optional.empty()
                : engine.continued(request.store().place(base.manifest()), place);
        QueryProjection projection = request.tools().projection();
        if (base == null || continued.isEmpty()) {
            return new IndexStart(engine.create(place), Map.of(), new QuestionIndexFile(projection), null);
        }
        return new IndexStart(continued.get(), before, QuestionIndexFile.after(base.directory(), projection), base);
    }
}
