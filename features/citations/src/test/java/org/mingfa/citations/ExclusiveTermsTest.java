package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of terms that exclude each other the sentence has one and the article another. */
class ExclusiveTermsTest {

    // each row: a sentence, an article, and what is told
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            灯塔看守人承担连带责任 | 灯塔看守人承担相应的补充责任 | 写的是“连带责任”，条文写的是“补充责任”
            约定可以采用口头形式 | 约定应当采用书面形式 | 写的是“口头”，条文写的是“书面”
            # the article has both, the sentence denies the term, or one of both has none of the kind
            灯塔看守人承担连带责任 | 一人承担连带责任，另一人承担补充责任 |
            看守人承担的并非连带责任 | 看守人承担相应的补充责任 |
            灯塔看守人承担责任 | 灯塔看守人承担相应的补充责任 |
            """)
    void oneOfAKindStandsForAnother(String sentence, String article, String told) {
        assertThat(ExclusiveTerms.differing(sentence, article).isPresent()).isEqualTo(told != null);
        assertThat(ExclusiveTerms.differing(sentence, article).orElse("")).contains(told == null ? "" : told);
    }
}
