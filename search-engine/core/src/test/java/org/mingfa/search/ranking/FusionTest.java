package org.mingfa.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.InventedLaws;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.text.version.LawCatalogue;

class FusionTest {

    private static final LawCatalogue LAWS = new LawCatalogue(List.of(InventedLaws.header("half", "关于修改《灯塔法》的决定")));

    private static RankedList list(RankedList.Kind kind, String... ids) {
        List<Ranking.ScoredPassage> entries =
                Arrays.stream(ids).map(id -> new Ranking.ScoredPassage(id, 1)).toList();
        return new RankedList(kind, 1, new Ranking(entries));
    }

    private static List<FusedPassage> fuse(RankedList... lists) {
        return Fusion.fuse(
                new PassageFactsCache(LAWS, id -> false),
                new RankedLists(List.of(lists)),
                ranks -> Fusion.prior(ranks.law()) * ranks.fused());
    }

    private static List<String> ids(List<FusedPassage> fused) {
        return fused.stream().map(FusedPassage::id).toList();
    }

    @Test
    void prefersWhatSeveralListsFind() {
        List<FusedPassage> fused =
                fuse(list(RankedList.Kind.WORDS, "a", "b", "c"), list(RankedList.Kind.VECTORS, "b", "d"));
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
        assertThat(ids(fuse(list(RankedList.Kind.WORDS, "half#1", "whole")))).containsExactly("whole", "half#1");
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
