package org.mingfa.evaluation.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.CaseHeader;

/** What a generation says of the cause of each of its cases: 案由, and the title, which names it in most courts' use. */
public final class CaseCauses {

    private CaseCauses() {}

    /** By the ids that the source files gave. Reads every passage once. */
    public static Map<String, List<String>> of(OpenGeneration generation) {
        Map<String, List<String>> causes = new HashMap<>();
        try (Stream<IndexDocument> contents = generation.index().contents()) {
            contents.forEach(indexed -> {
                if (indexed.passage() instanceof CasePassage passage) {
                    CaseHeader header = passage.header();
                    causes.computeIfAbsent(
                            header.sourceId(),
                            id -> Stream.of(header.cause(), header.title())
                                    .filter(Objects::nonNull)
                                    .toList());
                }
            });
        }
        return causes;
    }
}
