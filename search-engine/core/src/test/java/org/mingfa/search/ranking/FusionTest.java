package org.mingfa.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.ranking.Fusion.Fused;

class FusionTest {

    private static RankedList list(RankedList.Kind kind, String... ids) {
        List<Ranking.Entry> entries =
                Arrays.stream(ids).map(id -> new Ranking.Entry(id, 1)).toList();
        return new RankedList(kind, 1, new Ranking(entries, ids.length, true));
    }

    private static List<Fused> fuse(RankedList... lists) {
        return Fusion.fuse(List.of(lists), (id, ranks) -> (id.startsWith("half") ? 0.5 : 1) * ranks.fused());
    }

    private static List<String> ids(List<Fused> fused) {
        return fused.stream().map(Fused::id).toList();
    }

    @Test
    void prefersWhatSeveralListsFind() {
        List<Fused> fused = fuse(list(RankedList.Kind.WORDS, "a", "b", "c"), list(RankedList.Kind.VECTORS, "b", "d"));
        assertThat(ids(fused)).containsExactly("b", "a", "d", "c");
        assertThat(fused.getFirst().score()).isEqualTo(1.0 / 22 + 1.0 / 21);
        assertThat(fused.getFirst().bestIn()).isEqualTo(RankedList.Kind.VECTORS);
    }

    @Test
    void breaksTiesById() {
        assertThat(ids(fuse(list(RankedList.Kind.WORDS, "b"), list(RankedList.Kind.BIGRAMS, "a"))))
                .containsExactly("a", "b");
    }

    @Test
    void ranksByPriorWhatAnswersAsWell() {
        assertThat(ids(fuse(list(RankedList.Kind.WORDS, "half", "whole")))).containsExactly("whole", "half");
    }

    @Test
    void longerListsOnlyAddToTheEnd() {
        String[] words =
                IntStream.range(0, 700).mapToObj(n -> "w" + n % 650).distinct().toArray(String[]::new);
        String[] bigrams =
                IntStream.range(0, 650).mapToObj(n -> "w" + (649 - n)).toArray(String[]::new);
        List<String> whole = ids(fuse(list(RankedList.Kind.WORDS, words), list(RankedList.Kind.BIGRAMS, bigrams)));
        List<String> shorter = ids(fuse(
                list(RankedList.Kind.WORDS, Arrays.copyOf(words, Fusion.BLOCK)),
                list(RankedList.Kind.BIGRAMS, Arrays.copyOf(bigrams, Fusion.BLOCK))));
        assertThat(whole).doesNotHaveDuplicates().hasSize(650).startsWith(shorter.toArray(String[]::new));
    }
}
