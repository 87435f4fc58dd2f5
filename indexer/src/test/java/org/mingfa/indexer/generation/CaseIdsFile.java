package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.CaseFile;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.DocumentId;

/** A feature that keeps of each case its id and the first words of its facts: what is taken over is what would be made anew. */
public final class CaseIdsFile implements CaseFile {

    static final String NAME = "cases.ids";

    @Override
    public Writing begin(Path draft, @Nullable Path before) throws IOException {
        List<String> known = before == null ? List.of() : Files.readAllLines(before.resolve(NAME));
        return new Lines(draft.resolve(NAME), known, new ConcurrentSkipListSet<>());
    }

    private record Lines(Path file, List<String> known, Set<String> lines) implements Writing {

        @Override
        public boolean keep(DocumentId document) {
            List<String> kept = known.stream()
                    .filter(line -> line.startsWith(document.value() + " "))
                    .toList();
            kept.forEach(this::add);
            return !kept.isEmpty();
        }

        @Override
        public void add(List<CasePassage> passages, ArticleKeyFinder citations) {
            CasePassage first = passages.getFirst();
            add(first.header().id().value() + " "
                    + first.text().lines().findFirst().orElse(""));
        }

        private void add(String line) {
            if (!lines.add(line)) {
                throw new IllegalStateException("twice: " + line);
            }
        }

        @Override
        public void finish() throws IOException {
            Files.write(file, lines);
        }

        @Override
        public void close() {}
    }
}
