package org.mingfa.similar.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking.ScoredPassage;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.similar.features.CaseFeatures;
import org.mingfa.similar.features.CaseSketches;
import org.mingfa.similar.features.SentencePairs;

/** Reads the texts of the cases that are shown, and puts their sentences beside those of the pending one. */
final class CaseExcerpts {

    private static final int SENTENCES = 5;

    private final LegalIndex index;
    private final SentencePairs pairs;

    CaseExcerpts(OpenGeneration generation, PendingCase pending, PendingCaseAnalysis understood) {
        this.index = generation.index();
        String focus = understood.focus();
        String text =
                focus == null || pending.facts().contains(focus) ? pending.facts() : focus + "\n" + pending.facts();
        this.pairs = new SentencePairs(text, CaseSketches.of(generation).vocabulary());
    }

    /** The same cases with their texts, and, as far as there is time, with pairs of sentences. */
    List<SimilarCase> read(List<SimilarCase> cases, QueryTasks tasks) {
        Map<String, List<CasePassage>> texts =
                texts(cases.stream().map(one -> one.header().id().value()).collect(Collectors.toSet()));
        return cases.parallelStream()
                .map(one -> {
                    List<CasePassage> text =
                            texts.getOrDefault(one.header().id().value(), List.of());
                    return one.with(
                            text, tasks.hasTime() ? pairs.in(CaseFeatures.telling(text), SENTENCES) : List.of());
                })
                .toList();
    }

    private Map<String, List<CasePassage>> texts(Set<String> ids) {
        Map<String, List<CasePassage>> byCase = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return byCase;
        }
        Filter filter = Filter.NONE.and(KeywordField.DOCUMENT, ids);
        List<String> passages =
                index
                        .rank(new RankRequest(new Query.All(), filter, Order.POSITION, RankRequest.DEEPEST))
                        .entries()
                        .stream()
                        .map(ScoredPassage::id)
                        .toList();
        for (Passage passage : index.passages(passages)) {
            if (passage instanceof CasePassage decided) {
                byCase.computeIfAbsent(decided.header().id().value(), id -> new ArrayList<>())
                        .add(decided);
            }
        }
        return byCase;
    }
}
