package org.mingfa.risk.facts.learned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.risk.facts.learned.SentenceWindows.Window;

/**
 * A first sentence as heads see it: whole, part by part, and its numbers.
 *
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

    public SentenceFeatures {
        windows = List.copyOf(windows);
        parts = List.copyOf(parts);
        numbers = List.copyOf(numbers);
        values = List.copyOf(values);
    }

    /** What an encoder makes of a text: a pass for the whole, and one for each part. */
    public static SentenceFeatures of(String text, LocalDate today, SentenceEncoder encoder) {
        EncodedText whole = encoder.encode(text);
        List<Window> windows = SentenceWindows.of(text);
        List<float[]> parts = new ArrayList<>();
        windows.forEach(window -> parts.add(encoder.encode(window.of(text)).textFeatures()));
        List<SpokenNumber> numbers = SpokenNumber.of(text, today);
        List<float[]> values = new ArrayList<>();
        numbers.forEach(number -> values.add(whole.numberFeatures(number.start(), number.end())));
        return new SentenceFeatures(text, today, whole.textFeatures(), windows, parts, numbers, values);
    }
}
