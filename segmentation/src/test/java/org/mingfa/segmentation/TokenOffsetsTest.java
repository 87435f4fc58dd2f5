package org.mingfa.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenOffsetsTest {

    /** Each pair of two hundred characters, in either order: words of the same length and the same letters. */
    private static List<Token> pairs() {
        return IntStream.range(0, 40_000)
                .mapToObj(i -> new Token("" + (char) ('一' + i / 200) + (char) ('一' + i % 200), i, i + 2))
                .toList();
    }

    @Test
    void noWordIsTakenForAnother() {
        List<Token> all = pairs();
        TokenOffsets places = new TokenOffsets(all);
        for (int i = 0; i < all.size(); i += 997) {
            assertThat(places.among(Set.of(all.get(i).term()))).containsExactly(all.get(i));
        }
        assertThat(places.among(Set.of("一", "一一一", "乙乙乙"))).isEmpty();
    }

    @Test
    void manyTermsAreFoundInTheOrderOfTheText() {
        List<Token> all = pairs();
        List<Token> wanted =
                all.stream().filter(token -> token.start() % 3 == 0).toList();
        Set<String> terms = new HashSet<>();
        wanted.forEach(token -> terms.add(token.term()));
        assertThat(new TokenOffsets(all).among(terms)).isEqualTo(wanted);
    }

    @Test
    void aWordThatStandsTwiceIsFoundTwiceAndOfNothingNothing() {
        List<Token> twice = List.of(new Token("定金", 0, 2), new Token("订金", 2, 4), new Token("定金", 5, 7));
        assertThat(new TokenOffsets(twice).among(Set.of("定金"))).containsExactly(twice.get(0), twice.get(2));
        assertThat(new TokenOffsets(twice).among(Set.of())).isEmpty();
        assertThat(new TokenOffsets(List.of()).among(Set.of("定金"))).isEmpty();
    }
}
