package org.mingfa.search.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.search.generation.CaseFile;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.Passage.CasePassage;

/** What features keep of a sample's cases, as a build leaves it beside the index; nothing where no feature does. */
public final class SampleCaseFile {

    private SampleCaseFile() {}

    /** Writes that of these passages, a case's in their order. */
    public static void write(Path generation, List<CasePassage> passages, ArticleKeyFinder citations)
            throws IOException {
        Optional<CaseFile> file = CaseFile.find();
        if (file.isEmpty()) {
            return;
        }
        Map<String, List<CasePassage>> byCase = new LinkedHashMap<>();
        passages.forEach(passage -> byCase.computeIfAbsent(passage.header().id().value(), id -> new ArrayList<>())
                .add(passage));
        try (CaseFile.Writing writing = file.get().begin(generation, null)) {
            for (List<CasePassage> sections : byCase.values()) {
                writing.add(sections, citations);
            }
            writing.finish();
        }
    }
}
