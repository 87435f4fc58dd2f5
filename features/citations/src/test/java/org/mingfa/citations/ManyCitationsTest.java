package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AsOfReader;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.testkit.SampleGeneration;

/** A text with more citations than are compared costs no more searches, and says which were not compared. */
class ManyCitationsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path data;

    private static OpenGeneration generation;
    private static OpenGeneration counted;
    private static final AtomicInteger RANKED = new AtomicInteger();

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light", "样例灯塔法", LocalDate.of(2011, 1, 1), null, "灯塔的颜色由港务机构规定。", "灯塔看守人夜间离开灯塔的，由港务机构处以罚款。")
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
        counted = new OpenGeneration(
                generation.manifest(),
                generation.catalogue(),
                generation.passages(),
                generation.names(),
                counting(generation.index()),
                generation.learned(),
                generation.caseNatures(),
                generation.coverage(),
                generation.files(),
                generation.questions(),
                generation.withheld());
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static LegalIndex counting(LegalIndex index) {
        return (LegalIndex) Proxy.newProxyInstance(
                LegalIndex.class.getClassLoader(), new Class<?>[] {LegalIndex.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("rank")) {
                        RANKED.incrementAndGet();
                    }
                    try {
                        return method.invoke(index, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** So many citations, each behind another clause. */
    private static String text(int citations) {
        return IntStream.range(0, citations)
                .mapToObj(i -> "那天夜里值班的" + Character.toString(0x4e00 + i) + "某一个人走开了很久，罚款合理，见《样例灯塔法》第一条。")
                .collect(Collectors.joining());
    }

    private static List<CitationAnswer> verified(int citations) {
        RANKED.set(0);
        return new CitationAnswers(new AsOfReader(CLOCK))
                .verify(new CitationRequest(text(citations), "2026-01-01"))
                .apply(counted)
                .citations();
    }

    private static boolean isBeyond(CitationAnswer answer) {
        return String.valueOf(answer.note()).equals(ComparisonBudget.BEYOND);
    }

    @Test
    void aBriefIsComparedAsAWhole() {
        assertThat(verified(40)).hasSize(40).noneMatch(ManyCitationsTest::isBeyond);
    }

    @Test
    void whatLiesBeyondIsToldAndAsksNoSearch() {
        List<CitationAnswer> some = verified(300);
        int searches = RANKED.get();
        assertThat(searches).isPositive();
        assertThat(isBeyond(some.getFirst())).isFalse();
        CitationAnswer last = some.getLast();
        assertThat(last.note()).isEqualTo(ComparisonBudget.BEYOND);
        assertThat(last.grade()).isEqualTo(Grade.NOT_COMPARED);
        assertThat(last.isRight()).isFalse();
        assertThat(last.isDoubted()).isFalse();

        assertThat(verified(900))
                .hasSize(900)
                .filteredOn(ManyCitationsTest::isBeyond)
                .hasSizeGreaterThan(600);
        assertThat(RANKED.get()).isEqualTo(searches);
    }

    /** A list without words around it has nothing that could be compared. */
    @Test
    void aBareListIsNotToldAsUncompared() {
        String list = "《样例灯塔法》第一条、《样例灯塔法》第二条、".repeat(450);
        List<CitationAnswer> all = new CitationAnswers(new AsOfReader(CLOCK))
                .verify(new CitationRequest(list, "2026-01-01"))
                .apply(counted)
                .citations();
        assertThat(all).hasSize(900).noneMatch(ManyCitationsTest::isBeyond);
    }
}
