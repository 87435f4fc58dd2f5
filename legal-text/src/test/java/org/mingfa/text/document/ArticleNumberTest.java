package org.mingfa.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNumberTest {

    // each row: a number, the one before it in a text, and whether a law has no number between
    @ParameterizedTest
    @CsvSource({
        "121, 120, true",
        "121, 120-1, true",
        "120-1, 120, true",
        "120-2, 120-1, true",
        // left out between
        "192, 188, false",
        "120-2, 120, false",
        "121-1, 120, false",
        // the wrong way round, and the same
        "120, 121, false",
        "120, 120, false"
    })
    void followsWhereNothingCanStandBetween(String number, String before, boolean follows) {
        assertThat(ArticleNumber.parse(number).follows(ArticleNumber.parse(before)))
                .isEqualTo(follows);
    }
}
