package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AsOfReader;
import org.mingfa.citations.PlantedErrors.Kind;
import org.mingfa.citations.PlantedErrors.Sentence;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;

/**
 * How many planted errors the check of a text calls, and how many right citations it accuses or doubts. The figures of
 * docs/lab/citations.md: the table is written to target/planted-errors.md of this module, beside the sentences that were missed.
 */
class PlantedErrorsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Path TABLE = Path.of("target", "planted-errors.md");

    @TempDir
    private static Path data;

    private static OpenGeneration generation;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new PlantedErrors().into(new SampleGeneration()).publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    /** In own words these are no more than doubted. */
    private static final Set<Kind> DOUBTED = EnumSet.of(Kind.OTHER_ARTICLE, Kind.OTHER_PARTY, Kind.OTHER_SUBJECT);

    /** A sentence and what the check made of its citations. */
    private record Outcome(Sentence sentence, List<CitationAnswer> citations) {
        boolean isAccused() {
            return citations.stream().anyMatch(CitationAnswer::isAccused);
        }

        boolean isDoubted() {
            return citations.stream().anyMatch(CitationAnswer::isDoubted);
        }

        boolean isCalled() {
            return isAccused() || sentence.planted() != null && DOUBTED.contains(sentence.planted()) && isDoubted();
        }
    }

    @Test
    void plantedErrorsAreCalledAndRightCitationsAreNot() throws IOException {
        List<Outcome> all = new PlantedErrors()
                .sentences().stream().map(PlantedErrorsTest::outcome).toList();
        write(all);
        List<Outcome> heldBack =
                all.stream().filter(one -> one.sentence().heldBack()).toList();
        assertThat(heldBack).hasSizeGreaterThan(200);
        Predicate<Outcome> wrong = one -> one.sentence().planted() != null;
        assertThat(share(heldBack, wrong.and(one -> one.sentence().planted() != Kind.OTHER_ARTICLE), Outcome::isCalled))
                .as("recall")
                .isGreaterThanOrEqualTo(0.97);
        assertThat(share(heldBack, one -> one.sentence().planted() == Kind.OTHER_ARTICLE, Outcome::isCalled))
                .as("wrong articles called")
                .isGreaterThanOrEqualTo(0.75);
        assertThat(share(heldBack, wrong.negate(), Outcome::isAccused))
                .as("right ones accused")
                .isLessThanOrEqualTo(0.01);
        assertThat(share(heldBack, wrong.negate(), Outcome::isDoubted))
                .as("right ones doubted")
                .isLessThanOrEqualTo(0.03);
        assertThat(all).allSatisfy(one -> assertThat(one.citations()).isNotEmpty());
    }

    private static Outcome outcome(Sentence sentence) {
        return new Outcome(
                sentence,
                new CitationAnswers(new AsOfReader(CLOCK))
                        .verify(new CitationRequest(sentence.text(), null))
                        .apply(generation)
                        .citations());
    }

    private static double share(List<Outcome> all, Predicate<Outcome> of, Predicate<Outcome> what) {
        List<Outcome> chosen = all.stream().filter(of).toList();
        return chosen.stream().filter(what).count() / (double) chosen.size();
    }

    private static void write(List<Outcome> all) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| planted | tuned on: called | held back: called |\n|---|---|---|");
        for (Kind kind : Kind.values()) {
            lines.add("| " + kind + " | " + count(all, kind, false) + " | " + count(all, kind, true) + " |");
        }
        lines.add("| none: accused | " + right(all, false, Outcome::isAccused) + " | "
                + right(all, true, Outcome::isAccused) + " |");
        lines.add("| none: doubted | " + right(all, false, Outcome::isDoubted) + " | "
                + right(all, true, Outcome::isDoubted) + " |\n");
        all.stream()
                .filter(one -> one.sentence().planted() == null ? one.isAccused() || one.isDoubted() : !one.isCalled())
                .filter(one -> !one.sentence().heldBack())
                .forEach(one -> lines.add(
                        one.sentence().planted() + "\t" + one.sentence().text() + "\t"
                                + one.citations().stream()
                                        .map(c -> c.status() + " " + c.quotation() + " " + c.note())
                                        .toList()));
        Files.write(TABLE, lines);
    }

    private static String count(List<Outcome> all, Kind kind, boolean heldBack) {
        List<Outcome> chosen = all.stream()
                .filter(one ->
                        one.sentence().planted() == kind && one.sentence().heldBack() == heldBack)
                .toList();
        return chosen.stream().filter(Outcome::isCalled).count() + " of " + chosen.size();
    }

    private static String right(List<Outcome> all, boolean heldBack, Predicate<Outcome> what) {
        List<Outcome> chosen = all.stream()
                .filter(one ->
                        one.sentence().planted() == null && one.sentence().heldBack() == heldBack)
                .toList();
        return chosen.stream().filter(what).count() + " of " + chosen.size();
    }
}
