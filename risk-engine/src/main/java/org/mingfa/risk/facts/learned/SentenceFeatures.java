package org.mingfa.risk.facts.learned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.risk.facts.learned.SentenceWindows.Window;

/**
 * A first sentence as heads see it: whole, part by part, and its numbers. Of a long text it is the beginning, so that what it costs is
 * bounded.
 *
 * @param text what was read: as much as the encoder is given
 * @param windows the parts; {@code parts} holds the features of each
 * @param numbers days, sums and rates; {@code values} holds the features of each
 */
public record SentenceFeatures(
        String text,
        LocalDate today,
        float[] whole,
        List<Window> windows,
        List<float[]> parts,
        List<SpokenNumber> numbers,
        List<float[]> values) {

    /** In UTF-16 units; the longest sentence that was learned from has 121. */
    static final int LONGEST = 200;

    /** So far before that a mark is looked for, to end there. */
    private static final int END_WITHIN = 60;

    private static final String ENDS = "，,。；;！!？?\n";

    /** The longest sentence that was learned from has a dozen. */
    static final int MOST_NUMBERS = 40;

    public SentenceFeatures {
        windows = List.copyOf(windows);
        parts = List.copyOf(parts);
        numbers = List.copyOf(numbers);
        values = List.copyOf(values);
    }

    /** What an encoder makes of the beginning of a text: a pass for the whole, and one for each part. */
    public static SentenceFeatures of(String text, LocalDate today, SentenceEncoder encoder) {
        String beginning = beginning(text);
        EncodedText whole = encoder.encode(beginning);
        List<Window> windows = SentenceWindows.of(beginning);
        List<float[]> parts = new ArrayList<>();
        windows.forEach(window -> parts.add(encoder.encode(window.of(beginning)).textFeatures()));
        List<SpokenNumber> numbers =
                SpokenNumber.of(beginning, today).stream().limit(MOST_NUMBERS).toList();
        List<float[]> values = new ArrayList<>();
        numbers.forEach(number -> values.add(whole.numberFeatures(number.start(), number.end())));
        return new SentenceFeatures(beginning, today, whole.textFeatures(), windows, parts, numbers, values);
    }

    /** All of a usual text; of a long one up to the last mark that it has room for. */
    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST;
        while (end > LONGEST - END_WITHIN && ENDS.indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        if (end == LONGEST - END_WITHIN) {
            end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        }
        return text.substring(0, end);
    }

    /** Whether a place lies behind what was read. */
    boolean isBehind(int place) {
        return place >= text.length();
    }
}
