package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.usage.Today;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Deadline;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking.Entry;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.similar.PendingCase;
import org.mingfa.search.similar.SimilarCase;
import org.mingfa.search.similar.SimilarCases;
import org.mingfa.search.similar.SimilarRequest;
import org.mingfa.search.sketch.CaseSketch;

/**
 * Whether two generations of the same judgments, on one engine and on the other, have the same first ten similar cases in the same
 * order; every judgment's own story is asked. No test by its name: run as docs/benchmarks.md says.
 */
@Tag("shared")
class SimilarAgreement {

    private static final System.Logger LOG = System.getLogger(SimilarAgreement.class.getName());
    private static final int TEN = 10;

    private final LocalDate day = Today.date();
    private final SimilarCases cases = StandardSearcher.openSimilarCases();

    @Test
    void hasTheSameFirstTen() throws IOException {
        GenerationStore store = new GenerationStore(Path.of(System.getProperty("mingfa.data", "data")));
        List<String> ids = List.of(System.getProperty("measure.generations", "").split(","));
        try (OpenGeneration one = OpenGeneration.open(store, ids.getFirst());
                OpenGeneration other = OpenGeneration.open(store, ids.getLast())) {
            List<String> stories = stories(one);
            int sameOrder = 0;
            int sameSet = 0;
            double apart = 0;
            for (String story : stories) {
                List<SimilarCase> first = firstTen(one, story);
                List<SimilarCase> second = firstTen(other, story);
                sameOrder += names(first).equals(names(second)) ? 1 : 0;
                sameSet += Set.copyOf(names(first)).equals(Set.copyOf(names(second))) ? 1 : 0;
                apart = Math.max(apart, apart(first, second));
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} questions: the same ten in the same order {1}, the same ten {2}, scores at most {3} apart",
                    stories.size(),
                    sameOrder,
                    sameSet,
                    Double.toString(apart));
            assertThat(sameOrder).isEqualTo(stories.size());
        }
    }

    private List<SimilarCase> firstTen(OpenGeneration generation, String story) {
        return cases.find(generation, new SimilarRequest(PendingCase.of(story, day), Set.of(), TEN), Deadline.NONE)
                .cases();
    }

    private static List<String> names(List<SimilarCase> list) {
        return list.stream().map(one -> one.header().id().value()).toList();
    }

    private static double apart(List<SimilarCase> first, List<SimilarCase> second) {
        double apart = 0;
        for (SimilarCase one : first) {
            for (SimilarCase other : second) {
                if (one.header().id().equals(other.header().id())) {
                    apart = Math.max(apart, Math.abs(one.score() - other.score()));
                }
            }
        }
        return apart;
    }

    /** What happened in each case, in the order of ids. */
    private static List<String> stories(OpenGeneration generation) {
        Filter all = Filter.NONE.and(KeywordField.KIND, Set.of(PassageKind.CASE.name()));
        List<Entry> held = generation
                .index()
                .rank(new RankRequest(new Query.All(), all, RankRequest.Order.POSITION, RankRequest.DEEPEST))
                .entries();
        return new TreeMap<>(
                        generation.index().passages(held.stream().map(Entry::id).toList()).stream()
                                .map(CasePassage.class::cast)
                                .collect(Collectors.groupingBy(passage -> PassageId.documentOf(passage.id()))))
                .values().stream()
                        .map(passages -> CaseSketch.telling(passages).stream()
                                .map(CasePassage::text)
                                .collect(Collectors.joining("\n")))
                        .filter(story -> !story.isBlank())
                        .limit(Integer.getInteger("measure.questions", 200))
                        .toList();
    }
}
