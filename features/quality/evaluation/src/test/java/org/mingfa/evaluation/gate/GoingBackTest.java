package org.mingfa.evaluation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.LivePointer;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.generation.Rollback;
import org.mingfa.search.generation.Rollback.CannotGoBackException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.result.Searcher;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.search.testkit.StoredTextDamage;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.problem.Refusal;

/** What comes to serve, by going back or by promotion, when the disk changed a generation: its law reads otherwise, or not at all. */
class GoingBackTest {

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();
    private static final String TEXT = "灯塔整夜点亮";
    private static final LivePointer FIRST = new LivePointer("g3", List.of("g2", "g1"));
    private static final int KILLS = 4;

    @TempDir
    private Path data;

    private GenerationStore store;

    @BeforeEach
    void build() throws IOException {
        store = new GenerationStore(data);
        for (String id : List.of("g1", "g2", "g3")) {
            new SampleGeneration(SearchEngine.named("lucene"), SEGMENTER, Map.of())
                    .law("coast", "样例海岸法", LocalDate.of(2020, 1, 1), null, TEXT + "。", "浮标涂成红色。")
                    .publish(store, id);
        }
        assertThat(store.pointer()).isEqualTo(FIRST);
    }

    private static String text(OpenGeneration open) {
        return ((LawPassage) open.index().passages(List.of("coast#1")).getFirst()).text();
    }

    private static String serving(LiveGeneration live) {
        return live.ask(open -> open.manifest().id() + " " + text(open));
    }

    /** Nothing but the checksums tells that it is damaged. */
    @Test
    void passesOverTheOneWhoseTextsWereAltered() throws IOException {
        StoredTextDamage.alter(store.directory("g2"), TEXT);
        try (OpenGeneration altered = OpenGeneration.open(store, "g2")) {
            assertThat(text(altered)).doesNotContain(TEXT);
        }
        passesOver();
    }

    @Test
    void passesOverTheOneThatCannotBeOpened() throws IOException {
        StoredTextDamage.shatter(store.directory("g2"));
        assertThatThrownBy(() -> OpenGeneration.open(store, "g2")).isInstanceOf(IOException.class);
        passesOver();
    }

    private void passesOver() throws IOException {
        Rollback back = store.rollback();
        assertThat(back.generation()).isEqualTo("g1");
        assertThat(back.passedOver()).singleElement().satisfies(one -> {
            assertThat(one.generation()).isEqualTo("g2");
            assertThat(one.reason()).contains("/lucene/", "已损坏（与校验和不符）");
        });
        assertThat(store.pointer()).isEqualTo(new LivePointer("g1", List.of()));
    }

    @Test
    void staysWhereNoneBeforeIsWhole() throws IOException {
        StoredTextDamage.alter(store.directory("g2"), TEXT);
        StoredTextDamage.shatter(store.directory("g1"));
        assertThatThrownBy(store::rollback)
                .isInstanceOf(CannotGoBackException.class)
                .hasMessageContainingAll("g2：", "g1：", "线上一代不变");
        assertThat(store.pointer()).isEqualTo(FIRST);
    }

    /** Whoever insists overrules the gate, not the checksums; the gate is not asked, and nothing is recorded. */
    @Test
    void promotesNoneWhoseTextsWereAltered() throws IOException {
        StoredTextDamage.alter(store.directory("g2"), TEXT);
        Promotion promotion =
                new Promotion(store, () -> new Searcher(SEGMENTER, new QuestionWords(), null), Clock.systemUTC());
        for (GateOverride override : GateOverride.values()) {
            assertThatThrownBy(() -> promotion.promote("g2", override))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CHECK_FAILED))
                    .hasMessageContainingAll("/lucene/", "与校验和不符", "generation check g2");
        }
        assertThat(store.pointer()).isEqualTo(FIRST);
        assertThat(data.resolve(PromotionLog.FILE)).doesNotExist();
    }

    /** Another process, or a hand, moved the pointer. */
    @Test
    void aServiceKeepsWhatItHasWhenThePointerNamesAnAlteredOne() throws IOException {
        List<String> troubles = new ArrayList<>();
        try (LiveGeneration live = new LiveGeneration(store, trouble -> troubles.add(trouble.getMessage()))) {
            assertThat(serving(live)).isEqualTo("g3 " + TEXT + "。");
            StoredTextDamage.alter(store.directory("g2"), TEXT);
            point("g2");
            assertThat(serving(live)).isEqualTo("g3 " + TEXT + "。");
            assertThat(live.follow()).isFalse();
            assertThat(troubles).last().asString().contains("g2", "/lucene/", "与校验和不符", "generation rollback");
            store.rollback();
            assertThat(serving(live)).isEqualTo("g3 " + TEXT + "。");
            assertThat(live.follow()).isTrue();
        }
    }

    /** The disk changed it while the service was stopped. */
    @Test
    void aServiceThatStartsServesNoAlteredLaw() throws IOException {
        StoredTextDamage.alter(store.directory("g3"), TEXT);
        try (LiveGeneration live = new LiveGeneration(store, trouble -> {})) {
            assertThatThrownBy(() -> serving(live))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContainingAll("g3", "/lucene/", "generation rollback");
            assertThat(store.rollback().generation()).isEqualTo("g2");
            assertThat(serving(live)).isEqualTo("g2 " + TEXT + "。");
        }
    }

    private void point(String id) throws IOException {
        Files.writeString(data.resolve("live"), "{\"current\":\"" + id + "\",\"previous\":[]}");
    }

    /** Whenever it is killed, the pointer names what is whole. */
    @Test
    void aKillLeavesNoneDamagedServing() throws Exception {
        StoredTextDamage.alter(store.directory("g2"), TEXT);
        Random random = new Random(42);
        for (int i = 0; i < KILLS; i++) {
            kill(random.nextLong(TimeUnit.MILLISECONDS.toNanos(400)));
            assertThat(store.live().orElseThrow()).isIn("g3", "g1");
        }
    }

    private void kill(long afterNanos) throws IOException, InterruptedException {
        Process going = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        GoingBackTest.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = going.inputReader()) {
            List<String> said = new ArrayList<>();
            for (String line = lines.readLine(); !"went back".equals(line); line = lines.readLine()) {
                assertThat(line).as("it ended: %s", said).isNotNull();
                said.add(line);
            }
            TimeUnit.NANOSECONDS.sleep(afterNanos);
            assertThat(going.isAlive()).isTrue();
        } finally {
            going.destroyForcibly().waitFor();
        }
    }

    /** Goes back and promotes without end, with the damaged one always on the way. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        GenerationStore store = new GenerationStore(data);
        while (true) {
            store.promote("g3");
            for (String file : List.of(".live.copy", "live")) { // as it is before g2 is damaged
                Path written = Files.writeString(
                        data.resolve(file + ".new"), "{\"current\":\"g3\",\"previous\":[\"g2\",\"g1\"]}");
                Files.move(written, data.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            }
            store.rollback();
            System.out.println("went back");
        }
    }
}
