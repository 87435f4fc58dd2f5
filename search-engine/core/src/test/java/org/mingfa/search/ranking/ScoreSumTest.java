package org.mingfa.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingfa.search.passage.PassageFacts;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.text.version.AsOf;

class ScoreSumTest {

    private static FusedPassage found(String id, double score) {
        PassageFacts passage = new PassageFacts(id, id, "", null, false);
        return new FusedPassage(passage, score, RankedList.Kind.WORDS, ListSupport.NONE);
    }

    private static List<String> ids(List<FusedPassage> order) {
        return order.stream().map(FusedPassage::id).toList();
    }

    @Test
    void addsScoresAndKeepsTheSurest() {
        ScoreSum sum = new ScoreSum(new AsOf.Day(LocalDate.of(2026, 1, 1)));
        sum.add(List.of(found("a", 5), found("b", 4), found("c", 1)), 1);
        sum.add(List.of(found("b", 2), found("d", 3)), 2);
        assertThat(sum.order()).containsExactly(found("b", 4), found("d", 3), found("a", 5), found("c", 1));
    }

    @Test
    void raisesWhatIsWantedIntoThePlacesOfTheLastOthers() {
        List<FusedPassage> order = List.of(found("a", 5), found("b", 4), found("c", 3), found("d", 2), found("e", 1));
        assertThat(ids(ScoreSum.among(order, Set.of("c", "e"), 3))).containsExactly("a", "c", "e", "b", "d");
        assertThat(ids(ScoreSum.among(order, Set.of("a", "b"), 3))).containsExactly("a", "b", "c", "d", "e");
        assertThat(ids(ScoreSum.among(order, Set.of("e"), 10))).containsExactly("a", "b", "c", "d", "e");
    }
}
