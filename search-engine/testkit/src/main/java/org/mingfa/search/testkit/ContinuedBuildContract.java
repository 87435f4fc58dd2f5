package org.mingfa.search.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IncrementalBuild;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.TextField;
import org.mingfa.search.testkit.SamplePassages.Sample;
import org.mingfa.text.document.DocumentId;

/** For engines that can begin with a finished index: what comes of it is what a build from nothing makes. */
public abstract class ContinuedBuildContract {

    private static final Sample KEPT =
            SamplePassages.article("kept", 1, "灯塔 每晚 点亮").withVector(1, 0);
    private static final Sample OLD =
            SamplePassages.article("changed", 1, "灯塔 归 渔民").withVector(0, 1);
    private static final Sample OLD_TOO =
            SamplePassages.article("changed", 2, "渔民 渔民 渔民").withVector(0, 1);
    private static final Sample STAYING =
            SamplePassages.article("changed", 2, "渔民 渔民 渔民").withVector(1, 0);
    private static final Sample NEW =
            SamplePassages.article("changed", 1, "灯塔 归 大家").withVector(0.6f, 0.8f);
    private static final Sample GONE =
            SamplePassages.article("gone", 1, "码头 归 渔民").withVector(0, 1);
    private static final Sample ADDED =
            SamplePassages.article("added", 1, "码头 日夜 开放").withVector(0.8f, 0.6f);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before every test
    Path directory;

    /** The engine under test. */
    protected abstract SearchEngine engine();

    /** Settings that the engine needs to find its server; none by default. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    @AfterEach
    void removeIndexes() throws IOException {
        for (String generation : List.of("first", "continued", "fresh")) {
            engine().delete(place(generation));
        }
    }

    private IndexLocation place(String generation) {
        return new IndexLocation(directory.resolve(generation), generation, settings());
    }

    private void build(String generation, Sample... samples) throws IOException {
        try (IndexBuild build = engine().create(place(generation))) {
            addAll(build, samples);
            build.commit();
        }
    }

    private static void addAll(IndexBuild build, Sample... samples) throws IOException {
        for (Sample sample : samples) {
            build.add(sample.indexed());
        }
    }

    private IncrementalBuild continued() throws IOException {
        return engine().continued(place("first"), place("continued")).orElseThrow();
    }

    private static void drop(IncrementalBuild build, String document, Sample... but) throws IOException {
        build.drop(
                new DocumentId(document),
                Arrays.stream(but)
                        .map(sample -> sample.indexed().passage().id())
                        .collect(Collectors.toSet()));
    }

    /** Contents, rankings and scores: neither what was dropped nor how often it occurred may be seen. */
    private List<Object> all(String generation) throws IOException {
        try (LegalIndex index = engine().open(place(generation));
                Stream<IndexDocument> contents = index.contents()) {
            return List.of(
                    index.passageCount(),
                    contents.map(passage -> List.of(
                                    passage.passage(), passage.keywords(), passage.numbers(), passage.vector()[0]))
                            .toList(),
                    words(index, "灯塔", "码头"),
                    words(index, "渔民", "归"),
                    index.rank(RankRequest.best(new Query.Nearest(new float[] {1, 0}), Filter.NONE, 10)));
        }
    }

    private static Ranking words(LegalIndex index, String one, String other) {
        Query.Terms terms = new Query.Terms(Map.of(TextField.TEXT_WORDS, 1f), Map.of(one, 1f, other, 1f), 1);
        return index.rank(RankRequest.best(terms, Filter.NONE, 10));
    }

    @Test
    void isWhatABuildFromNothingMakes() throws IOException {
        build("first", KEPT, OLD, OLD_TOO, GONE);
        try (IncrementalBuild build = continued()) {
            drop(build, "changed");
            addAll(build, NEW);
            drop(build, "gone");
            addAll(build, ADDED);
            build.commit();
        }
        build("fresh", KEPT, NEW, ADDED);
        assertThat(all("continued")).isEqualTo(all("fresh"));
    }

    /** One article of a law reads otherwise: the others are not indexed again. */
    @Test
    void isTheSameWhereADocumentLosesOnlySomeOfItsPassages() throws IOException {
        build("first", KEPT, OLD, STAYING, GONE);
        try (IncrementalBuild build = continued()) {
            drop(build, "changed", STAYING);
            addAll(build, NEW);
            drop(build, "gone");
            build.commit();
        }
        build("fresh", KEPT, NEW, STAYING);
        assertThat(all("continued")).isEqualTo(all("fresh"));
    }

    @Test
    void holdsTheSameWhenNothingChanged() throws IOException {
        build("first", KEPT, OLD);
        try (IncrementalBuild build = continued()) {
            build.commit();
        }
        assertThat(all("continued")).isEqualTo(all("first"));
    }

    @Test
    void leavesTheFinishedIndexAsItIs() throws IOException {
        build("first", KEPT, OLD);
        List<Object> before = all("first");
        try (IncrementalBuild build = continued()) {
            drop(build, "changed");
            drop(build, "kept");
            addAll(build, NEW);
            build.commit();
        }
        assertThat(all("first")).isEqualTo(before);
    }

    @Test
    void leavesTheFinishedIndexAsItIsWhenGivenUp() throws IOException {
        build("first", KEPT, OLD);
        List<Object> before = all("first");
        try (IncrementalBuild build = continued()) {
            drop(build, "kept");
        }
        engine().delete(place("continued"));
        assertThat(all("first")).isEqualTo(before);
    }
}
