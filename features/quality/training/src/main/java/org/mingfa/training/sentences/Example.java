package org.mingfa.training.sentences;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.risk.facts.learned.CueReadings;
import org.mingfa.risk.facts.learned.EncodedText;
import org.mingfa.risk.facts.learned.SentenceEncoder;
import org.mingfa.risk.facts.learned.SentenceFeatures;
import org.mingfa.risk.facts.learned.SpokenNumber;

/**
 * A labelled text as the reader sees it.
 *
 * @param cues what cue words tell of it; of a clause, which is only learned from, nothing is looked for
 */
record Example(LabelledText text, SentenceFeatures features, CueReadings cues) {

    /** A first sentence with its parts, a clause as a whole. */
    static Example of(LabelledText text, SentenceEncoder encoder) {
        if (text.whole()) {
            return new Example(
                    text,
                    SentenceFeatures.of(text.text(), text.today(), encoder),
                    CueReadings.of(text.text(), text.today()));
        }
        EncodedText encoded = encoder.encode(text.text());
        List<SpokenNumber> numbers = SpokenNumber.of(text.text(), text.today());
        List<float[]> values = new ArrayList<>();
        numbers.forEach(number -> values.add(encoded.numberFeatures(number.start(), number.end())));
        SentenceFeatures features = new SentenceFeatures(
                text.text(), text.today(), encoded.textFeatures(), List.of(), List.of(), numbers, values);
        return new Example(text, features, CueReadings.none());
    }

    String hand() {
        return text.hand();
    }

    /** Stage and role where both are labelled, else empty. */
    String route() {
        return text.facts().containsKey("stage") && text.facts().containsKey("role")
                ? first("stage") + "/" + first("role")
                : "";
    }

    /** Empty where it is not labelled. */
    String dispute() {
        return first("dispute");
    }

    private String first(String fact) {
        List<String> values = text.facts().getOrDefault(fact, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
