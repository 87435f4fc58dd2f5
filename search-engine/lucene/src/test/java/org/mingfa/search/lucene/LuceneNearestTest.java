package org.mingfa.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.Query.Nearest.Cosine;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.testkit.PassageGenerator;

class LuceneNearestTest {

    @TempDir
    Path directory;

    private final PassageGenerator generator = new PassageGenerator(5, 8);

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereTheFilterLetsNothingPassOrOnlyWhatHasNoVector(Cosine cosine) throws IOException {
        IndexLocation place = new IndexLocation(directory, "nearest", Map.of());
        IndexDocument withoutVector = new PassageGenerator(5, 0).passage(120); // of another law
        try (IndexBuild build = SearchEngine.named("lucene").create(place)) {
            for (long n = 0; n < 10; n++) {
                build.add(generator.passage(n));
            }
            build.add(withoutVector);
            build.commit();
        }
        Query nearest = new Query.Nearest(generator.vectorOfQuestion(1), cosine);
        try (LegalIndex index = SearchEngine.named("lucene").open(place)) {
            assertThat(index.rank(RankRequest.best(nearest, Filter.NONE, 20)).entries())
                    .hasSize(10);
            assertThat(found(index, nearest, "no such law")).isZero();
            assertThat(found(index, nearest, "law1")).isZero();
            assertThat(found(index, nearest, "law0")).isEqualTo(10);
        }
    }

    private static int found(LegalIndex index, Query nearest, String law) {
        Filter filter = Filter.NONE.and(KeywordField.DOCUMENT, Set.of(law));
        return index.rank(RankRequest.best(nearest, filter, 20)).entries().size();
    }
}
