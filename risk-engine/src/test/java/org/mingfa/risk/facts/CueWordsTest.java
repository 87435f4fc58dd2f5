package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingfa.text.numeral.NumeralNormalizer;

/** The words that say what a value means, and where in a text it stands. */
class CueWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void everyCueKnowsItsOwnExample() {
        assertThat(CueWords.all())
                .allMatch(cue -> cue.pattern()
                        .matcher(NumeralNormalizer.normalize(cue.example()))
                        .find())
                .hasSizeGreaterThan(200);
    }

    @Test
    void aPlaceIsThatOfTheTextAsItWasWritten() {
        String text = "借给他５万，月息２分";
        assertThat(SentenceReading.read(text, TODAY).stream()
                        .map(one -> text.substring(one.start(), one.end()))
                        .toList())
                .contains("５万", "月息２分");
    }
}
