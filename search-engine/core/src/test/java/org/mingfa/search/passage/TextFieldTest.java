package org.mingfa.search.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextFieldTest {

    /** A renamed field would be empty in every generation that was built before. */
    @Test
    void keepsTheNamesThatIndexesAlreadyHave() {
        assertThat(Arrays.stream(TextField.values()).map(TextField::stored))
                .containsExactly(
                        "TITLE_WORDS",
                        "TITLE_BIGRAMS",
                        "PATH_WORDS",
                        "PATH_BIGRAMS",
                        "TEXT_WORDS",
                        "TEXT_BIGRAMS",
                        "EXPANSION",
                        "LAY_QUESTIONS");
    }
}
