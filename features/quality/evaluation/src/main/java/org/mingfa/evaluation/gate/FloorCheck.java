package org.mingfa.evaluation.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.evaluation.gate.FloorReport.Misjudgments;
import org.mingfa.evaluation.gate.FloorReport.Share;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicFile.Unanswerable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.Answerability;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.result.SearchResult;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.version.AsOf;

/** Measures the floor of a generation: what should end as no answer, and what must not. */
public final class FloorCheck {

    private final FloorSearch search;
    private final String generation;
    private final Mode mode;

    public FloorCheck(Searcher searcher, OpenGeneration generation, AsOf asOf, Mode mode) {
        this.search = new FloorSearch(searcher, generation, asOf, mode);
        this.generation = generation.manifest().id();
        this.mode = mode;
    }

    public FloorReport run(FloorSets sets) {
        int none = 0;
        int direct = 0;
        Map<String, Share> byKind = new TreeMap<>();
        List<String> kept = new ArrayList<>();
        for (Unanswerable question : sets.unanswerable()) {
            Answerability answered = search.isRefused(question.text())
                    ? Answerability.NONE
                    : search.ask(question.text()).answered();
            boolean isNone = answered == Answerability.NONE;
            none += isNone ? 1 : 0;
            direct += answered == Answerability.DIRECT ? 1 : 0;
            byKind.put(
                    question.kind(),
                    byKind.getOrDefault(question.kind(), new Share(0, 0)).and(isNone));
            if (!isNone) {
                kept.add(question.text());
            }
        }
        Answers answers = answers(sets.answerable());
        return new FloorReport(
                generation,
                mode.name().toLowerCase(Locale.ROOT),
                sets.unanswerable().size(),
                none,
                direct,
                byKind,
                sets.answerable().size(),
                answers.found,
                answers.lost.size(),
                answers.stillShown,
                answers.direct,
                new LabelCheck(search).run(sets.labelled()),
                new Misjudgments(kept, answers.lost));
    }

    private record Answers(int found, int direct, int stillShown, List<String> lost) {}

    private Answers answers(List<StatuteTopic> topics) {
        FloorSearch without = search.withoutFloor();
        int found = 0;
        int direct = 0;
        int stillShown = 0;
        List<String> lost = new ArrayList<>();
        for (StatuteTopic topic : topics) {
            SearchResult before = without.ask(topic.question());
            if (FloorSearch.right(before.hits(), topic) >= 0) {
                found++;
                SearchResult now = search.ask(topic.question());
                direct += now.answered() == Answerability.DIRECT ? 1 : 0;
                if (now.answered() == Answerability.NONE) {
                    lost.add(topic.question());
                    stillShown += FloorSearch.right(now.list().related(), topic) >= 0 ? 1 : 0;
                }
            }
        }
        return new Answers(found, direct, stillShown, lost);
    }
}
