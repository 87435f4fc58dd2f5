package org.mingfa.shortanswers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.search.StandardSearcher;

/** A question gets the answer of its situation or none. */
class NearestSituationTest {

    private static final List<Situation> SITUATIONS = Situation.all();
    private static final NearestSituation NEAREST =
            new NearestSituation(SITUATIONS, QuestionVectorFile.load().vectors());

    private static Optional<String> find(String question, String found) {
        return NEAREST.find(
                        StandardSearcher.questionVectors().of(question),
                        one -> one.id().equals(found) ? 1 : 0)
                .map(Situation::id);
    }

    /** Asked by people who had not seen the answers; the search finds the articles of the second column. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            证人不肯出庭写个书面证明行不行 | court-witness      | court-witness
            打赢了官司诉讼费对方出吗       | court-fee-loser    | court-fee-loser
            唯一一套住房会被法院拍卖吗？   | court-only-house   | court-only-house
            爸爸的专利被人抄袭了怎么办     |                    |
            今天天气怎么样                 | court-witness      |
            你好                           |                    |
            """)
    void findsTheSituationOrNone(String question, String found, String expected) {
        assertThat(find(question, found)).isEqualTo(Optional.ofNullable(expected));
    }

    /** The question itself is among those that must not get the answer: it is always nearer than any that asks for it. */
    @Test
    void questionsThatLookAlikeDoNotGetTheAnswer() {
        assertThat(SITUATIONS.stream()
                        .limit(60)
                        .flatMap(one -> one.near().stream()
                                .filter(question -> find(question, one.id()).equals(Optional.of(one.id())))))
                .isEmpty();
    }
}
