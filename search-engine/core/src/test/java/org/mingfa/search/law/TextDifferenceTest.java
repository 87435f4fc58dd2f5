package org.mingfa.search.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDifferenceTest {

    private static String marked(String older, String newer) {
        return TextDifference.of(older, newer).stream()
                .map(span -> switch (span.kind()) {
                    case KEPT -> span.text();
                    case ADDED -> "{+" + span.text() + "+}";
                    case REMOVED -> "[-" + span.text() + "-]";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the same
            花园开放。 | 花园开放。 | 花园开放。
            # one character for another
            每日开放八小时。 | 每日开放十小时。 | 每日开放[-八-]{+十+}小时。
            # added at the end, and taken away
            应当补种。 | 应当补种。逾期的付费。 | 应当补种。{+逾期的付费。+}
            应当补种。逾期的付费。 | 应当补种。 | 应当补种。[-逾期的付费。-]
            # what both sides of a change begin and end with stays
            每日开放八小时，夜间关闭。 | 每日开放十小时，夜间开放。 | 每日开放[-八-]{+十+}小时，夜间[-关闭-]{+开放+}。
            # 花木 stands in both by chance
            看守人夜间点灯照看花木浇水除草一次。 | 管理者清早开门修剪花木打扫小径一次。 | [-看守人夜间点灯照看花木浇水除草-]{+管理者清早开门修剪花木打扫小径+}一次。
            """)
    void showsWhatChanged(String older, String newer, String difference) {
        assertThat(marked(older, newer)).isEqualTo(difference);
    }

    @Test
    void handlesEmptyTexts() {
        assertThat(TextDifference.of("", "")).isEmpty();
        assertThat(TextDifference.of("", "新")).containsExactly(new DiffSpan(DiffSpan.Kind.ADDED, "新"));
    }

    private static String of(List<DiffSpan> spans, DiffSpan.Kind without) {
        return spans.stream()
                .filter(span -> span.kind() != without)
                .map(DiffSpan::text)
                .collect(Collectors.joining());
    }

    @RepeatedTest(50)
    void givesBothTextsBack(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String alphabet = "花园法条\n，。𠀀";
        String older = random.ints(60, 0, alphabet.codePointCount(0, alphabet.length()))
                .mapToObj(i -> Character.toString(alphabet.codePointAt(alphabet.offsetByCodePoints(0, i))))
                .collect(Collectors.joining());
        String newer = older.substring(20) + older.substring(0, 30);
        List<DiffSpan> spans = TextDifference.of(older, newer);
        assertThat(of(spans, DiffSpan.Kind.ADDED)).isEqualTo(older);
        assertThat(of(spans, DiffSpan.Kind.REMOVED)).isEqualTo(newer);
    }

    /** Compared letter by letter, texts ten times as long would cost a hundred times as much. */
    @Test
    void longTextsCostNoMoreThanTheLongestThatAreComparedByLetters() {
        String older = letters(1);
        String newer = letters(2);
        long byLetters = nanos(older.substring(0, 5_900), newer.substring(0, 5_900));
        assertThat(nanos(older, newer)).isLessThan(5 * byLetters);
    }

    private static String letters(long seed) {
        return new Random(seed)
                .ints(60_000, 0x4e00, 0x9fa5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static long nanos(String older, String newer) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        TextDifference.of(older, newer);
        return threads.getCurrentThreadCpuTime() - before;
    }
}
