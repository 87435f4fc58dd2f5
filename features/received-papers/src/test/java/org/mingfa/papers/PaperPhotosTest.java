package org.mingfa.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.ocr.testkit.CharacterErrors;
import org.mingfa.ocr.testkit.PhotoDamage;
import org.mingfa.papers.PaperGenerator.Paper;
import org.mingfa.papers.PrintedPaper.Layout;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.page.Page;
import org.mingfa.text.page.PageLine;
import org.mingfa.text.problem.Outcome;

/**
 * Papers that are printed, photographed and read in the reading process. A few always; {@code -Dpapers.rounds=2} prints every kind with
 * every damage so many times and writes the table of docs/lab/pictures.md.
 */
final class PaperPhotosTest {

    private static final long FIRST_SEED = Long.getLong("papers.seed", 0);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final AsOfReader DATES = new AsOfReader(
            Clock.fixed(LocalDate.of(2026, 12, 2).atStartOfDay(CHINA).toInstant(), CHINA));
    private static final PaperAnswers ANSWERS = new PaperAnswers(
            new RiskAnswers(() -> ENGINE, DATES), new CalculationAnswers(ENGINE::calculators, DATES), DATES);

    /** What came of the papers of one damage. */
    private static final class Tally {
        private int papers;
        private int kinds;
        private double errors;
        private long millis;
        private int days;
        private int rightDays;
        private int wrongDays;
        private int sums;
        private int rightSums;
        private int wrongSums;
        private int numbers;
        private int rightNumbers;
        private int wrongNumbers;
        private final List<String> notes = new ArrayList<>();

        String row(String name) {
            return "| %s | %d | %.4f | %d | %d of %d | %d | %d of %d | %d | %d of %d | %d | %.1f s |"
                    .formatted(
                            name,
                            papers,
                            errors / papers,
                            kinds,
                            rightDays,
                            days,
                            wrongDays,
                            rightSums,
                            sums,
                            wrongSums,
                            rightNumbers,
                            numbers,
                            wrongNumbers,
                            millis / 1000.0 / papers);
        }
    }

    @Test
    void readsPhotographsOfPapers() throws IOException {
        int rounds = Integer.getInteger("papers.rounds", 0);
        Map<PhotoDamage, Tally> tallies = new EnumMap<>(PhotoDamage.class);
        try (TextExtractor extractor =
                new TextExtractor(ExtractionLimits.DEFAULT.withTime(Duration.ofMinutes(20)), 1)) {
            for (Sample sample : samples(rounds)) {
                Tally tally = tallies.computeIfAbsent(sample.damage, damage -> new Tally());
                look(extractor, sample, tally);
            }
        }
        List<String> table = new ArrayList<>();
        tallies.forEach((damage, tally) -> table.add(tally.row(damage.name())));
        tallies.forEach((damage, tally) -> tally.notes.forEach(note -> table.add(damage + " " + note)));
        table.forEach(System.out::println);
        if (rounds > 0) {
            Files.write(Path.of("target", "paper-photos.md"), table);
        }
        tallies.values().forEach(tally -> {
            assertThat(tally.wrongDays).as(tally.notes.toString()).isZero();
            assertThat(tally.kinds).isGreaterThanOrEqualTo(tally.papers * 9 / 10);
        });
    }

    private record Sample(String kind, PhotoDamage damage, Layout layout, long seed) {}

    private static List<Sample> samples(int rounds) {
        if (rounds == 0) {
            return List.of(
                    new Sample("summons", PhotoDamage.ALL, Layout.TABLE, 1),
                    new Sample("judgment", PhotoDamage.PERSPECTIVE, Layout.NARROW, 2),
                    new Sample("enforcement_notice", PhotoDamage.SMALL, Layout.LINES, 3));
        }
        List<Sample> samples = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (PaperKind kind : PaperKind.load()) {
                for (PhotoDamage damage : PhotoDamage.values()) {
                    Layout layout = Layout.values()[samples.size() % Layout.values().length];
                    samples.add(new Sample(kind.name(), damage, layout, FIRST_SEED + samples.size()));
                }
                // so that a damage meets every layout
                samples.add(new Sample(kind.name(), PhotoDamage.NONE, Layout.LINES, FIRST_SEED + samples.size()));
            }
        }
        return samples;
    }

    private static void look(TextExtractor extractor, Sample sample, Tally tally) {
        Random random = new Random(sample.seed);
        Paper paper = PaperGenerator.paper(sample.kind, random);
        BufferedImage printed = PrintedPaper.print(paper.lines(), sample.layout, random);
        byte[] photo = sample.damage.photograph(printed, random);
        long begun = System.nanoTime();
        Outcome<List<Page>> pages = extractor.extractPages("照片", photo);
        tally.millis += (System.nanoTime() - begun) / 1_000_000;
        assertThat(pages.value()).as(pages.problems().toString()).isNotNull();
        tally.papers++;
        tally.errors += CharacterErrors.rate(
                String.join("", paper.lines()).replaceAll("[：　]", ""),
                pages.value().getFirst().lines().stream()
                        .map(PageLine::text)
                        .collect(Collectors.joining())
                        .replaceAll("[：:]", ""));
        PaperContent read = ANSWERS.read(pages.value(), null);
        tally.kinds += sample.kind.equals(read.kind()) ? 1 : 0;
        if (!sample.kind.equals(read.kind())) {
            tally.notes.add(sample + " was taken for " + read.kind());
        }
        compare(sample, paper, read, tally);
    }

    private static void compare(Sample sample, Paper paper, PaperContent read, Tally tally) {
        for (Map.Entry<String, String> expected : paper.expected().entrySet()) {
            String found = read.values().stream()
                    .filter(value -> value.name().equals(expected.getKey()))
                    .map(value -> String.valueOf(value.value()))
                    .findFirst()
                    .orElse("null");
            boolean isRight = found.equals(expected.getValue());
            boolean isWrong = !isRight && !found.equals("null");
            switch (expected.getKey()) {
                case "case_number" -> {
                    tally.numbers++;
                    tally.rightNumbers += isRight ? 1 : 0;
                    tally.wrongNumbers += isWrong ? 1 : 0;
                }
                case String name
                when name.endsWith("sum") -> {
                    tally.sums++;
                    tally.rightSums += isRight ? 1 : 0;
                    tally.wrongSums += isWrong ? 1 : 0;
                }
                default -> {
                    tally.days++;
                    tally.rightDays += isRight ? 1 : 0;
                    tally.wrongDays += isWrong ? 1 : 0;
                }
            }
            if (!isRight) {
                tally.notes.add(sample + " " + expected.getKey() + ": " + expected.getValue() + ", read " + found
                        + read.values().stream()
                                .filter(value -> value.name().equals(expected.getKey()))
                                .map(value -> ", confidence " + value.confidence())
                                .collect(Collectors.joining()));
            }
        }
    }
}
