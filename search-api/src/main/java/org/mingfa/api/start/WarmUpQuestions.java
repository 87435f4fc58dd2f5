package org.mingfa.api.start;

import java.util.List;
import java.util.Map;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.LegalIndex.Capability;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.TextField;

/** What a warm-up asks: questions that articles of a generation are known to answer, or how its texts begin. */
final class WarmUpQuestions {

    private static final int PASSAGES = 400;
    private static final int CHARACTERS = 24;

    /** What stands in questions about anything. */
    private static final Query EVERYDAY = new Query.Terms(
            Map.of(TextField.LAY_QUESTIONS, 1f), Map.of("怎么", 1f, "多久", 1f, "可以", 1f, "哪些", 1f, "需要", 1f), 1);

    private WarmUpQuestions() {}

    /** None where another machine searches: it is not ours to keep busy. */
    static List<String> of(OpenGeneration generation) {
        LegalIndex index = generation.index();
        if (!index.capabilities().contains(Capability.COMPUTES_HERE)) {
            return List.of();
        }
        List<Passage> known = passages(index, EVERYDAY);
        return (known.isEmpty() ? passages(index, new Query.All()) : known)
                .stream().flatMap(passage -> questions(passage).stream()).toList();
    }

    private static List<Passage> passages(LegalIndex index, Query query) {
        return index.passages(index.rank(RankRequest.best(query, Filter.NONE, PASSAGES)).entries().stream()
                .map(Ranking.Entry::id)
                .toList());
    }

    private static List<String> questions(Passage passage) {
        if (passage instanceof LawPassage law && !law.questions().isEmpty()) {
            return law.questions();
        }
        String beginning = passage.text().strip();
        return beginning.isEmpty()
                ? List.of()
                : List.of(beginning.substring(
                        0,
                        beginning.offsetByCodePoints(
                                0, Math.min(CHARACTERS, beginning.codePointCount(0, beginning.length())))));
    }
}
