package org.mingfa.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.search.find.Fusion.Fused;
import org.mingfa.search.find.Fusion.Leg;
import org.mingfa.search.index.Ranking;

class FusionTest {

    private static Leg leg(Leg.Kind kind, String... ids) {
        List<Ranking.Entry> entries =
                Arrays.stream(ids).map(id -> new Ranking.Entry(id, 1)).toList();
        return new Leg(kind, 1, new Ranking(entries, ids.length, true));
    }

    private static List<Fused> fuse(Leg... legs) {
        return Fusion.fuse(List.of(legs), (id, votes) -> (id.startsWith("half") ? 0.5 : 1) * votes.reciprocalRanks());
    }

    private static List<String> ids(List<Fused> fused) {
        return fused.stream().map(Fused::id).toList();
    }

    @Test
    void prefersWhatSeveralListsFind() {
        List<Fused> fused = fuse(leg(Leg.Kind.WORDS, "a", "b", "c"), leg(Leg.Kind.VECTORS, "b", "d"));
        assertThat(ids(fused)).containsExactly("b", "a", "d", "c");
        assertThat(fused.getFirst().score()).isEqualTo(1.0 / 22 + 1.0 / 21);
        assertThat(fused.getFirst().bestIn()).isEqualTo(Leg.Kind.VECTORS);
    }

    @Test
    void breaksTiesById() {
        assertThat(ids(fuse(leg(Leg.Kind.WORDS, "b"), leg(Leg.Kind.BIGRAMS, "a"))))
                .containsExactly("a", "b");
    }

    @Test
    void ranksByStandingWhatAnswersAsWell() {
        assertThat(ids(fuse(leg(Leg.Kind.WORDS, "half", "whole")))).containsExactly("whole", "half");
    }

    @Test
    void longerListsOnlyAddToTheEnd() {
        String[] words =
                IntStream.range(0, 700).mapToObj(n -> "w" + n % 650).distinct().toArray(String[]::new);
        String[] bigrams =
                IntStream.range(0, 650).mapToObj(n -> "w" + (649 - n)).toArray(String[]::new);
        List<String> whole = ids(fuse(leg(Leg.Kind.WORDS, words), leg(Leg.Kind.BIGRAMS, bigrams)));
        List<String> shorter = ids(fuse(
                leg(Leg.Kind.WORDS, Arrays.copyOf(words, Fusion.BLOCK)),
                leg(Leg.Kind.BIGRAMS, Arrays.copyOf(bigrams, Fusion.BLOCK))));
        assertThat(whole).doesNotHaveDuplicates().hasSize(650).startsWith(shorter.toArray(String[]::new));
    }
}
