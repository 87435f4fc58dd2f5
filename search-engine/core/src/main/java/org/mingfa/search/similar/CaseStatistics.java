package org.mingfa.search.similar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.likeness.ArticleRarity;
import org.mingfa.search.likeness.CaseVocabulary;

/** What is counted once over the cases of a generation, at the first question. */
record CaseStatistics(CaseVocabulary vocabulary, ArticleRarity articles, Map<String, ReadCase> read) {

    /** Cases that were read lately and need not be read again; some 20 kB each. */
    private static final int READ_KEPT = 3_000;

    CaseStatistics(CaseVocabulary vocabulary, ArticleRarity articles) {
        this(vocabulary, articles, Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ReadCase> eldest) {
                return size() > READ_KEPT;
            }
        }));
    }

    /** Kept as long as the index that was counted. */
    static final class Kept {
        private final Map<LegalIndex, CaseStatistics> byIndex = Collections.synchronizedMap(new WeakHashMap<>());

        CaseStatistics of(LegalIndex index) {
            return byIndex.computeIfAbsent(
                    index, counted -> new CaseStatistics(CaseVocabulary.of(counted), ArticleRarity.of(counted)));
        }
    }
}
