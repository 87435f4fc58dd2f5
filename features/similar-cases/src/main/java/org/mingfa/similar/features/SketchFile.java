package org.mingfa.similar.features;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.CaseFile;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.DocumentId;

/** The sketches of cases as a build writes them. */
public final class SketchFile implements CaseFile {

    @Override
    public Writing begin(Path draft, @Nullable Path before) throws IOException {
        return new Sketching(new SketchWriter(draft), before == null ? null : new CaseSketches(before));
    }

    private record Sketching(SketchWriter writer, @Nullable CaseSketches before) implements Writing {

        @Override
        public boolean keep(DocumentId document) throws IOException {
            Optional<StoredFeatures> known = before == null ? Optional.empty() : before.find(document.value());
            if (known.isEmpty()) {
                return false;
            }
            writer.add(known.get().sketch());
            return true;
        }

        @Override
        public void add(List<CasePassage> passages, ArticleKeyFinder citations) throws IOException {
            writer.add(CaseFeatures.of(passages, citations));
        }

        @Override
        public void finish() throws IOException {
            writer.finish();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
