package org.mingfa.search.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.search.generation.GenerationCollection.Choice;
import org.mingfa.search.generation.Rollback.CannotGoBackException;
import org.mingfa.search.generation.Rollback.PassedOver;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.search.passage.FileChecksums;
import org.mingfa.text.problem.Refusal;

class GenerationStoreTest {

    @TempDir
    Path data;

    private GenerationStore store;
    private int clock;

    @BeforeEach
    void openStore() {
        store = new GenerationStore(data);
    }

    private void build(String id) throws IOException {
        try (GenerationDraft draft = store.begin(id)) {
            Files.writeString(draft.directory().resolve("laws.jsonl"), "");
            Files.writeString(draft.directory().resolve("files.jsonl"), "");
            draft.publish(manifest(id, 1, FileChecksums.of(draft.directory(), GenerationDraft::isLasting)));
        }
    }

    private Manifest manifest(String id) {
        return manifest(id, 1, new FileChecksums(Map.of()));
    }

    private Manifest manifest(String id, long passages, FileChecksums checksums) {
        Instant time = Instant.ofEpochSecond(clock++);
        return new Manifest(
                id,
                null,
                time,
                time,
                "none",
                Map.of(),
                List.of(),
                Manifest.Counts.NONE,
                0,
                0,
                passages,
                "d",
                null,
                Map.of(),
                checksums.sums());
    }

    private List<String> ids() throws IOException {
        return store.list().stream().map(Manifest::id).toList();
    }

    @Test
    void showsAGenerationOnlyWhenItIsPublished() throws IOException {
        try (GenerationDraft draft = store.begin("g1")) {
            Files.writeString(draft.directory().resolve("laws.jsonl"), "");
            assertThat(ids()).isEmpty();
            draft.publish(manifest("g1"));
            assertThat(ids()).containsExactly("g1");
        }
        assertThat(ids()).containsExactly("g1");
        assertThat(store.live()).isEmpty();
    }

    @Test
    void leavesNothingOfADraftThatWasNotPublished() throws IOException {
        try (GenerationDraft draft = store.begin("g1")) {
            Files.writeString(draft.directory().resolve("half"), "written");
        }
        try (var left = Files.list(data.resolve("generations"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void removesWhatAKilledBuildLeftBeforeTheNext() throws IOException {
        Path leftover = data.resolve("generations/.building-dead");
        Files.createDirectories(leftover);
        Files.writeString(leftover.resolve("half"), "written");
        assertThat(ids()).isEmpty();
        build("g1");
        assertThat(leftover).doesNotExist();
    }

    @Test
    void refusesASecondBuildAtTheSameTime() throws IOException {
        try (GenerationDraft draft = store.begin("g1")) {
            assertThatThrownBy(() -> store.begin("g2"))
                    .isInstanceOf(BuildInProgressException.class)
                    .hasMessageContaining(data.toString());
            assertThat(draft.directory()).exists();
        }
        build("g2");
    }

    @Test
    void promotesAndRollsBackThroughTheGenerationsThatServed() throws IOException {
        build("g1");
        build("g2");
        build("g3");
        store.promote("g1");
        store.promote("g2");
        store.promote("g3");
        store.promote("g3");
        assertThat(store.pointer()).isEqualTo(new LivePointer("g3", List.of("g2", "g1")));
        assertThat(store.rollback().generation()).isEqualTo("g2");
        assertThat(store.rollback().generation()).isEqualTo("g1");
        assertThatThrownBy(store::rollback).isInstanceOf(CannotGoBackException.class);
        assertThat(store.live()).contains("g1");
    }

    @Test
    void tellsTheEngineWhatServes() throws IOException {
        NowhereEngine.ANNOUNCED.clear();
        build("g1");
        build("g2");
        store.promote("g1");
        store.promote("g2");
        store.rollback();
        assertThat(NowhereEngine.ANNOUNCED).containsExactly("g1", "g2", "g1");
    }

    @Test
    void refusesGenerationsThatAreNotThere() {
        for (String id : List.of("missing", "../live", "", ".building-g1", "a/b")) {
            assertThatThrownBy(() -> store.promote(id)).isInstanceOf(UnknownGenerationException.class);
        }
    }

    /** What an editor, a full disk or a stranger's script leaves in the file. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "{", "null", "[]", "7", "{}", "{\"current\":null}", "{\"current\":\"g2\"", "g2"})
    void servesAndGoesBackThoughThePointerIsDamaged(String odd) throws IOException {
        build("g1");
        build("g2");
        store.promote("g1");
        store.promote("g2");
        Files.writeString(data.resolve("live"), odd);
        assertThat(store.pointer()).isEqualTo(new LivePointer("g2", List.of("g1")));
        assertThat(store.rollback().generation()).isEqualTo("g1");
        assertThat(store.pointer()).isEqualTo(new LivePointer("g1", List.of()));
    }

    @Test
    void goesBackToWhatServedWhenThePointerNamesWhatIsNotThere() throws IOException {
        build("g1");
        store.promote("g1");
        Files.writeString(data.resolve("live"), "{\"current\":\"../g9\",\"previous\":[]}");
        assertThat(store.rollback().generation()).isEqualTo("g1");
        assertThat(store.live()).contains("g1");
    }

    @Test
    void promotesThoughNothingTellsWhatServed() throws IOException {
        build("g1");
        Files.writeString(data.resolve("live"), "{");
        assertThatThrownBy(store::live).isInstanceOf(Refusal.class).hasMessageContaining("generation promote ID");
        store.promote("g1");
        assertThat(store.pointer()).isEqualTo(new LivePointer("g1", List.of()));
    }

    @Test
    void collectingKeepsTheWayBackBeforeTheNewest() throws IOException {
        for (String id : List.of("g1", "g2", "g3", "g4")) {
            build(id);
        }
        store.promote("g1");
        store.promote("g4");
        GenerationCollection collection = new GenerationCollection(store);
        assertThat(collection.choose(1)).isEqualTo(new Choice(List.of("g2", "g3"), List.of()));
        assertThat(collection.collect(2)).containsExactly("g2");
        assertThat(collection.collect(1)).containsExactly("g3");
        assertThat(store.rollback().generation()).isEqualTo("g1");
    }

    /** What was built and not promoted yet is what somebody waits for. */
    @Test
    void collectsNothingThatIsNewerThanWhatServesUnlessNamed() throws IOException {
        for (String id : List.of("g1", "g2", "g3", "g4")) {
            build(id);
        }
        GenerationCollection collection = new GenerationCollection(store);
        assertThat(collection.collect(0)).isEmpty();
        store.promote("g2");
        assertThat(collection.choose(0)).isEqualTo(new Choice(List.of("g1"), List.of("g3", "g4")));
        assertThat(collection.collect(0)).containsExactly("g1");
        assertThatThrownBy(() -> collection.collect(List.of("g3", "g2"))).hasMessageContaining("g2");
        assertThatThrownBy(() -> collection.collect(List.of("g3", "g9")))
                .isInstanceOf(UnknownGenerationException.class);
        assertThat(ids()).containsExactly("g2", "g3", "g4");
        assertThat(collection.collect(List.of("g3", "g3"))).containsExactly("g3");
    }

    /** What was built last is the newest, and stays, though the clock was put back before it was begun. */
    @Test
    void aClockThatWasPutBackMakesNoGenerationOlder() throws IOException {
        clock = 1_000;
        build("g1");
        build("g2");
        clock = 0;
        build("g3");
        assertThat(ids()).containsExactly("g1", "g2", "g3");
        store.promote("g3");
        assertThat(new GenerationCollection(store).collect(1)).containsExactly("g1");
    }

    @Test
    void generationsOfEarlierReleasesHaveNoNumberAndComeFirstByTheirTime() throws IOException {
        clock = 1_000;
        build("g1");
        clock = 0;
        build("g2");
        for (String id : ids()) {
            Path manifest = store.directory(id).resolve("manifest.json");
            Files.writeString(manifest, Files.readString(manifest).replaceFirst("\\s*\"sequence\" : \\d+,", ""));
        }
        assertThat(store.list()).extracting(Manifest::sequence).containsOnlyNulls();
        build("g3");
        assertThat(ids()).containsExactly("g2", "g1", "g3");
    }

    @Test
    void goesBackPastWhatIsGoneOrDamaged() throws IOException {
        for (String id : List.of("g1", "g2", "g3", "g4")) {
            build(id);
            store.promote(id);
        }
        DurableFiles.deleteTree(store.directory("g3"));
        Files.writeString(store.directory("g2").resolve("manifest.json"), "{half");
        Rollback back = store.rollback();
        assertThat(back.generation()).isEqualTo("g1");
        assertThat(back.passedOver()).extracting(PassedOver::generation).containsExactly("g3", "g2");
        assertThat(back.passedOver())
                .extracting(PassedOver::reason)
                .satisfiesExactly(
                        gone -> assertThat(gone).contains("没有这一代索引"),
                        damaged -> assertThat(damaged).contains("manifest.json", "不是有效的清单"));
        assertThat(store.pointer()).isEqualTo(new LivePointer("g1", List.of()));
        assertThatThrownBy(store::rollback).isInstanceOf(CannotGoBackException.class);
    }

    @Test
    void goesNowhereWhereNothingBeforeIsWhole() throws IOException {
        NowhereEngine.ANNOUNCED.clear();
        for (String id : List.of("g1", "g2", "g3")) {
            build(id);
            store.promote(id);
        }
        Files.writeString(store.directory("g2").resolve("files.jsonl"), "\n");
        Files.delete(store.directory("g1").resolve("files.jsonl"));
        LivePointer before = store.pointer();
        assertThatThrownBy(store::rollback)
                .isInstanceOfSatisfying(
                        CannotGoBackException.class,
                        none -> assertThat(none.kind()).isEqualTo(Refusal.Kind.CHECK_FAILED))
                .hasMessageContainingAll("线上一代不变", "g2：", "与校验和不符", "g1：", "不见了");
        assertThat(store.pointer()).isEqualTo(before);
        assertThat(NowhereEngine.ANNOUNCED).containsExactly("g1", "g2", "g3");
    }

    @Test
    void promotesNothingThatIsDamaged() throws IOException {
        build("g1");
        build("g2");
        store.promote("g1");
        Files.writeString(store.directory("g2").resolve("files.jsonl"), "\n");
        assertThatThrownBy(() -> store.promote("g2")).isInstanceOf(DamagedException.class);
        assertThat(store.live()).contains("g1");
    }

    @Test
    void oneDamagedManifestHidesNoOtherGeneration() throws IOException {
        build("g1");
        build("g2");
        build("g3");
        Files.write(store.directory("g2").resolve("manifest.json"), new byte[] {'{', (byte) 0xFF});
        Files.copy(
                store.directory("g1").resolve("manifest.json"),
                store.directory("g3").resolve("manifest.json"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(ids()).containsExactly("g1");
        assertThat(store.damaged().keySet()).containsExactly("g2", "g3");
        assertThat(new GenerationCollection(store).collect(List.of("g1"))).containsExactly("g1");
        assertThat(store.directory("g2")).exists();
        assertThatThrownBy(() -> store.promote("g2"))
                .isInstanceOf(DamagedException.class)
                .hasMessageContaining("不是有效的清单");
    }

    @Test
    void aDamagedPointerIsSaidAndMendedByPromotingOrGoingBack() throws IOException {
        build("g1");
        build("g2");
        for (String odd : List.of("", "{", "[]", "\u0000")) {
            Files.writeString(data.resolve("live"), odd);
            Files.deleteIfExists(data.resolve(".live.copy"));
            assertThatThrownBy(store::live).isInstanceOf(DamagedException.class);
            assertThat(store.rollback().generation()).isEqualTo("g2");
            assertThat(store.pointer()).isEqualTo(new LivePointer("g2", List.of("g1")));
            Files.writeString(data.resolve("live"), odd);
            store.promote("g1");
            assertThat(store.pointer()).isEqualTo(new LivePointer("g1", List.of("g2")));
        }
    }

    @Test
    void neverPromotesWhatHoldsNothing() throws IOException {
        try (GenerationDraft draft = store.begin("g1")) {
            Files.writeString(draft.directory().resolve("laws.jsonl"), "");
            draft.publish(manifest("g1", 0, new FileChecksums(Map.of())));
        }
        assertThatThrownBy(() -> store.promote("g1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有收录任何内容");
        assertThat(store.live()).isEmpty();
    }

    @Test
    void whatIsWrittenIsItsOwnersAlone() throws IOException {
        Path fresh = data.resolve("a/b");
        GenerationStore inFresh = new GenerationStore(fresh);
        inFresh.begin("g1").close();
        DurableFiles.replace(fresh.resolve("x.json"), "{}");
        for (Path folder : List.of(data.resolve("a"), fresh, fresh.resolve("generations"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve("x.json"))))
                .isEqualTo("rw-------");
    }
}
