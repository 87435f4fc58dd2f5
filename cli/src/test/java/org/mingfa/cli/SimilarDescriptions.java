package org.mingfa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking.ScoredPassage;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.similar.features.CaseFeatures;

/** What is asked where similar cases are measured; the same each time. */
final class SimilarDescriptions {

    private static final long SEED = 2;

    private SimilarDescriptions() {}

    /** So many of so many characters each, of judgments generated from such files that were not built in. */
    static List<String> generated(List<Path> sources, int count, int characters) throws IOException {
        JudgmentGenerator generator = new JudgmentGenerator(sources, SEED);
        return IntStream.range(0, count)
                .mapToObj(i -> generator.description(characters))
                .toList();
    }

    /** What happened in each of the first cases of a generation, in the order of ids. */
    static List<String> stories(OpenGeneration generation, int most) {
        Filter all = Filter.NONE.and(KeywordField.KIND, Set.of(PassageKind.CASE.name()));
        List<ScoredPassage> held = generation
                .index()
                .rank(new RankRequest(new Query.All(), all, RankRequest.Order.POSITION, RankRequest.DEEPEST))
                .entries();
        Stream<CasePassage> passages =
                generation.index().passages(held.stream().map(ScoredPassage::id).toList()).stream()
                        .map(CasePassage.class::cast);
        return new TreeMap<>(passages.collect(Collectors.groupingBy(passage -> PassageId.documentOf(passage.id()))))
                .values().stream()
                        .map(SimilarDescriptions::story)
                        .filter(story -> !story.isBlank())
                        .limit(most)
                        .toList();
    }

    private static String story(List<CasePassage> passages) {
        return CaseFeatures.telling(passages).stream().map(CasePassage::text).collect(Collectors.joining("\n"));
    }
}
