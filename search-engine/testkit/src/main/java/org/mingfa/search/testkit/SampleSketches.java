package org.mingfa.search.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.search.law.ArticleKeyFinder;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.sketch.CaseFeatures;
import org.mingfa.search.sketch.SketchWriter;

/** The sketches of a sample's cases, as a build leaves them beside the index. */
public final class SampleSketches {

    private SampleSketches() {}

    /** Writes those of these passages, a case's in their order. */
    public static void write(Path generation, List<CasePassage> passages, ArticleKeyFinder places) throws IOException {
        Map<String, List<CasePassage>> byCase = new LinkedHashMap<>();
        passages.forEach(passage -> byCase.computeIfAbsent(passage.header().id().value(), id -> new ArrayList<>())
                .add(passage));
        try (SketchWriter sketches = new SketchWriter(generation)) {
            for (List<CasePassage> sections : byCase.values()) {
                sketches.add(CaseFeatures.of(sections, places));
            }
            sketches.finish();
        }
    }
}
