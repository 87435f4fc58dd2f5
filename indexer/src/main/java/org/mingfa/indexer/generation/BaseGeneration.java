package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.search.generation.GenerationIntegrity;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.Damage;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.document.LawHeader;

/** The live generation that an index begins with. */
record BaseGeneration(Manifest manifest, Path directory) {

    /** Of its laws, in their order: what its citations were found by. */
    List<String> titles() throws IOException {
        try (Stream<LawHeader> laws = RecordLines.read(directory.resolve(OpenGeneration.LAWS), LawHeader.class)) {
            return laws.map(LawHeader::title).distinct().toList();
        }
    }

    /** Whether this was decided of a corpus then. */
    boolean isReviewed(CorpusReviews now) {
        return manifest.corpora().stream()
                .anyMatch(corpus ->
                        corpus.name().equals(now.corpus()) && now.fingerprint().equals(corpus.reviews()));
    }

    /** The live generation, if all that shapes an index was the same when it was built, and its files are whole. */
    static Optional<BaseGeneration> find(BuildRequest request, IndexConfiguration configuration, BuildListener listener)
            throws IOException {
        if (request.target().beginning() == BuildRequest.BaseIndex.ANEW) {
            return Optional.empty();
        }
        try {
            String live = request.store().live().orElse(null);
            Manifest base = live == null ? null : request.store().manifest(live);
            if (base == null || !configuration.made(base)) {
                return Optional.empty();
            }
            List<String> damage = damage(request.store(), base);
            damage.forEach(one -> listener.notContinued("线上一代 " + live + " 的 " + one + "：从头构建，不沿用它。"));
            return damage.isEmpty()
                    ? Optional.of(new BaseGeneration(base, request.store().directory(base.id())))
                    : Optional.empty();
        } catch (DamagedException | UnknownGenerationException e) {
            listener.notContinued(e.detail() + "本次从头构建。");
            return Optional.empty();
        }
    }

    /** Our checksums of the index are asked only for the name of a file that its own checksum finds damaged. */
    private static List<String> damage(GenerationStore store, Manifest base) throws IOException {
        GenerationIntegrity integrity = new GenerationIntegrity(store);
        boolean isIndexWhole = SearchEngine.named(base.engine()).isWhole(store.place(base));
        List<Damage> damage = isIndexWhole ? integrity.damageBesideTheIndex(base) : integrity.damage(base);
        return damage.isEmpty() && !isIndexWhole
                ? List.of("索引与它自己的校验和不符")
                : damage.stream().map(Damage::toString).toList();
    }
}
