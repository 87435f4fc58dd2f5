package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.search.generation.GenerationIntegrity;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.text.problem.Refusal;

/** A disk, or a hand, changes files of generations that share them. */
class DamagedGenerationTest {

    private static final Instant LATER = SampleCorpora.NOW.plusSeconds(60);

    @TempDir
    Path folder;

    private SampleCorpora corpora;
    private String first;

    @BeforeEach
    void build() throws IOException {
        corpora = new SampleCorpora(folder).flk().lawrefbook().digests();
        first = corpora.run().manifest().id();
        corpora.store().promote(first);
    }

    private List<String> findings(String id) throws IOException {
        return new GenerationCheck(corpora.store()).findings(id, SampleCorpora.SEGMENTER.fingerprint());
    }

    private List<Path> largest(String id) throws IOException {
        try (Stream<Path> files = Files.list(corpora.store().directory(id).resolve("lucene"))) {
            return files.filter(file -> !file.endsWith("write.lock"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().length())
                            .reversed())
                    .limit(12)
                    .toList();
        }
    }

    /** Turns 64 bytes over, or as many as there are, in the middle. */
    private static void flip(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long start = Math.max(0, bytes.length() / 2 - 32);
            for (long at = start; at < Math.min(bytes.length(), start + 64); at++) {
                bytes.seek(at);
                int old = bytes.read();
                bytes.seek(at);
                bytes.write(~old);
            }
        }
    }

    /** A version of a library is read by nobody, and yet says what the generation was made with. */
    @Test
    void oneOtherDigitInTheManifestIsFound() throws IOException {
        Path manifest = corpora.store().directory(first).resolve("manifest.json");
        String written = Files.readString(manifest);
        String version =
                corpora.store().manifest(first).parts().values().iterator().next();
        String other = version.replaceFirst(
                "\\d", String.valueOf((version.replaceAll("\\D", "").charAt(0) - '0' + 1) % 10));
        Files.writeString(manifest, written.replace("\"" + version + "\"", "\"" + other + "\""));
        assertThat(corpora.store().manifest(first).parts()).containsValue(other);
        assertThat(findings(first)).anyMatch(line -> line.startsWith("manifest.json 与校验和不符"));
        Files.writeString(manifest, written);
        assertThat(findings(first)).isEmpty();
    }

    /** As generations were written before a manifest had a checksum. */
    @Test
    void aManifestWithoutAChecksumIsTakenAsItIs() throws IOException {
        assertThat(new GenerationIntegrity(corpora.store()).knowsItsManifest(first))
                .isTrue();
        Files.delete(corpora.store().directory(first).resolve("manifest.sha256"));
        assertThat(new GenerationIntegrity(corpora.store()).knowsItsManifest(first))
                .isFalse();
        assertThat(findings(first)).isEmpty();
    }

    @Test
    void eachDamagedFileOfTheIndexIsNamed() throws IOException {
        for (Path file : largest(first)) {
            byte[] sound = Files.readAllBytes(file);
            flip(file);
            assertThat(findings(first))
                    .as(file.toString())
                    .contains("lucene/" + file.getFileName() + " 与校验和不符。", "没有完好的其他代：请从头重新构建，不沿用线上一代。");
            Files.write(file, sound);
        }
        assertThat(findings(first)).isEmpty();
    }

    /** What Lucene says by itself of an index that was built before there were checksums of its files. */
    @Test
    void luceneFindsTheDamageByItsOwnChecksums() throws IOException {
        var manifest = corpora.store().manifest(first);
        var place = corpora.store().place(manifest);
        assertThat(SearchEngine.named("lucene").damage(place)).isEmpty();
        assertThat(SearchEngine.named("lucene").isWhole(place)).isTrue();
        for (Path file : largest(first)) {
            byte[] sound = Files.readAllBytes(file);
            flip(file);
            assertThat(SearchEngine.named("lucene").damage(place))
                    .as(file.toString())
                    .isNotEmpty();
            assertThat(SearchEngine.named("lucene").isWhole(place))
                    .as(file.toString())
                    .isFalse();
            Files.write(file, sound);
        }
    }

    @Test
    void aSharedFileIsDamagedInEveryGenerationThatHasIt() throws IOException {
        String second = corpora.run(LATER).manifest().id();
        Path shared = largest(first).stream()
                .filter(file -> Files.exists(
                        corpora.store().directory(second).resolve("lucene").resolve(file.getFileName())))
                .findFirst()
                .orElseThrow();
        flip(shared);
        assertThat(findings(first))
                .contains("lucene/" + shared.getFileName() + " 与校验和不符；" + second + " 与它是同一个文件，也已损坏。");
        assertThat(findings(second))
                .contains("lucene/" + shared.getFileName() + " 与校验和不符；" + first + " 与它是同一个文件，也已损坏。");
    }

    @Test
    void aBuildDoesNotContinueADamagedGenerationAndIsTheWayOut() throws IOException {
        Path damaged = largest(first).getFirst();
        flip(damaged);
        List<String> said = new ArrayList<>();
        BuildListener listener = new BuildListener() {
            @Override
            public void progress(Step step, long done, long total) {}

            @Override
            public void notContinued(String why) {
                said.add(why);
            }
        };
        BuildReport next = corpora.build(LATER).run(listener);
        assertThat(said).containsExactly("线上一代 " + first + " 的 lucene/" + damaged.getFileName() + " 与校验和不符：从头构建，不沿用它。");
        assertThat(next.kept()).isZero();
        assertThat(findings(next.manifest().id())).isEmpty();
        assertThat(findings(first)).contains(next.manifest().id() + " 完好，可以上线它；或从头重新构建，不沿用线上一代。");
    }

    /** It is whole, but nobody can promote it. */
    @Test
    void anEmptyGenerationIsNoWayOut() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        new GenerationBuild(
                        BuildRequest.of(
                                corpora.store(),
                                List.of(new Corpus("none", none.toString(), CorpusFormat.FILES)),
                                SampleCorpora.SEGMENTER),
                        InstantSource.fixed(LATER))
                .run(BuildListener.SILENT);
        flip(largest(first).getFirst());
        assertThat(findings(first)).contains("没有完好的其他代：请从头重新构建，不沿用线上一代。");
    }

    @Test
    void aGenerationThatLacksAFileOrWhoseLawsWereChangedDoesNotOpen() throws IOException {
        Path laws = corpora.store().directory(first).resolve("laws.jsonl");
        byte[] sound = Files.readAllBytes(laws);
        flip(laws);
        assertThatThrownBy(() -> OpenGeneration.open(corpora.store(), first))
                .isInstanceOf(DamagedException.class)
                .hasMessageContaining("laws.jsonl 已损坏（与校验和不符）");
        Files.write(laws, sound);
        Files.delete(largest(first).getFirst());
        assertThatThrownBy(() -> OpenGeneration.open(corpora.store(), first))
                .isInstanceOf(DamagedException.class)
                .hasMessageContaining("不见了");
    }

    /** Whatever stands in the files: it opens or is refused, and what is asked of it is answered or refused. */
    @Test
    void questionsToADamagedIndexAreAnsweredOrRefused() throws IOException {
        Random random = new Random(7);
        for (Path file : largest(first)) {
            byte[] sound = Files.readAllBytes(file);
            for (int i = 0; i < 4; i++) {
                byte[] odd = sound.clone();
                for (int k = 0; k < 64; k++) {
                    odd[random.nextInt(odd.length)] = (byte) random.nextInt();
                }
                Files.write(file, odd);
                ask();
            }
            Files.write(file, sound);
        }
    }

    private void ask() {
        try (OpenGeneration open = OpenGeneration.open(corpora.store(), first)) {
            var found = open.index().rank(RankRequest.best(new Query.All(), Filter.NONE, 100));
            open.index()
                    .passages(found.entries().stream().map(entry -> entry.id()).toList());
            open.index().contents().toList();
        } catch (IOException | Refusal refused) {
            assertThat(refused).hasMessageNotContaining("java.");
        }
    }
}
