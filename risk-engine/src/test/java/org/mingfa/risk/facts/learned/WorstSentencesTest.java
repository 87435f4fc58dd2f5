package org.mingfa.risk.facts.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.risk.facts.ExtractedFact;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactReader;
import org.mingfa.search.testkit.Pace;

/** However strange a text is, the encoder reads a bounded part of it, and the rest of the work grows with its length alone. */
class WorstSentencesTest {

    private static final FactBook FACTS = FactReader.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    /** As long as the service takes, and four times as long. */
    private static final int LONG = 2_000;

    private static final int LONGER = 8_000;

    /** Of the longer ones; without an encoder, and for a machine of usual pace. The usual sentence takes 15. */
    private static final double MOST_MICROS_A_CHARACTER = 30;

    private static final int TRIES = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Map<String, IntFunction<String>> TEXTS = Map.ofEntries(
            Map.entry("one", n -> "法".repeat(n)),
            Map.entry("letters", n -> "a".repeat(n)),
            Map.entry(
                    "different",
                    n -> IntStream.range(0, n)
                            .mapToObj(i -> Character.toString((int) (0x4e00 + i * 7919L % 20_900)))
                            .collect(Collectors.joining())),
            Map.entry("spaces", n -> "借" + " ".repeat(n - 1)),
            Map.entry("lines", n -> "借" + "\n".repeat(n - 1)),
            Map.entry("commas", n -> "，".repeat(n)),
            Map.entry("openings", n -> "《".repeat(n)),
            Map.entry("digits", n -> "9".repeat(n)),
            Map.entry("numerals", n -> "一百万亿零".repeat(n / 5)),
            Map.entry("sums", n -> "还5万，".repeat(n / 4)),
            Map.entry("rates", n -> "月息2分，".repeat(n / 5)),
            Map.entry("shares", n -> "百分之".repeat(n / 3)),
            Map.entry("days", n -> "昨天".repeat(n / 2)),
            Map.entry("dates", n -> "2021年3月5日，".repeat(n / 10)),
            Map.entry("no dates", n -> "2021年13月45日起".repeat(n / 11)),
            Map.entry("denied", n -> "没有不".repeat(n / 3)),
            Map.entry("supposed", n -> "如果，也".repeat(n / 4)),
            Map.entry("cues", n -> "借钱没还老板不签合同".repeat(n / 10)),
            Map.entry("parts", n -> "甲乙丙，".repeat(n / 4)),
            Map.entry("joining", n -> "e\u0301\u0316\u0317".repeat(n / 4)),
            Map.entry("pairs", n -> "\ud840\udc00".repeat(n / 2)));

    private static SentenceFeatures features(String text, SentenceEncoder encoder) {
        return SentenceFeatures.of(text, TODAY, encoder);
    }

    @Test
    void theEncoderReadsABoundedPart() {
        TEXTS.forEach((name, text) -> {
            List<Integer> passes = new ArrayList<>();
            SentenceFeatures features = features(text.apply(LONG), passed -> {
                passes.add(passed.length());
                return HashedEncoder.INSTANCE.encode(passed);
            });
            assertThat(passes).as(name).hasSizeLessThanOrEqualTo(1 + SentenceWindows.MOST);
            assertThat(passes.getFirst()).as(name).isLessThanOrEqualTo(SentenceFeatures.LONGEST);
            assertThat(passes.stream().skip(1)).as(name).allMatch(length -> length <= 18);
            assertThat(features.numbers()).as(name).hasSizeLessThanOrEqualTo(SentenceFeatures.MOST_NUMBERS);
        });
    }

    @Test
    void theWorkGrowsWithTheLength() {
        FirstSentence reader = new FirstSentence(HashedEncoder.INSTANCE, FACTS);
        TEXTS.forEach((name, text) -> {
            String longer = text.apply(LONGER);
            double best = Double.MAX_VALUE;
            double most = MOST_MICROS_A_CHARACTER;
            for (int i = 0; i < TRIES && best > most; i++) {
                long before = THREADS.getCurrentThreadCpuTime();
                reader.read(longer, TODAY);
                best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / longer.length());
                if (best > most) {
                    most = MOST_MICROS_A_CHARACTER * Pace.slowness();
                }
            }
            assertThat(best).as(name).isLessThanOrEqualTo(most);
        });
    }

    /** A mark near the end of what is read ends it, so that no part is cut in two. */
    @ParameterizedTest
    @ValueSource(ints = {1, 30, 59})
    void aLongTextIsReadUpToAMark(int before) {
        String head = "甲".repeat(SentenceFeatures.LONGEST - before - 1) + "，";

        assertThat(features(head + "乙".repeat(LONG), HashedEncoder.INSTANCE).text())
                .isEqualTo(head);
    }

    @Test
    void aCharacterOfTwoUnitsStaysWhole() {
        String text = "甲" + "\ud840\udc00".repeat(LONG);

        assertThat(features(text, HashedEncoder.INSTANCE).text()).hasSize(SentenceFeatures.LONGEST - 1);
    }

    /** What a cue word tells, and a sum that it names, are not lost behind the part that is read. */
    @Test
    void cueWordsReadTheRest() {
        String text = "我借给同事5万，" + "他总是说等等再说，".repeat(40) + "月息两分，已经还了3000元。";

        List<ExtractedFact> read = new FirstSentence(HashedEncoder.INSTANCE, FACTS).read(text, TODAY);

        assertThat(read)
                .filteredOn(one -> one.start() > SentenceFeatures.LONGEST)
                .extracting(one -> one.kind() + " " + one.value())
                .contains("RATE 24", "AMOUNT 3000");
    }
}
