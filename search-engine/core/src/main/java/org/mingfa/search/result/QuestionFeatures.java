package org.mingfa.search.result;

import java.util.List;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.SelectionFilter;
import org.mingfa.search.ranking.Fusion;
import org.mingfa.search.ranking.ModelScorer;
import org.mingfa.search.ranking.PassageFeatures;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.ranking.RankedList;
import org.mingfa.search.ranking.Ranker;
import org.mingfa.search.ranking.VectorContext;

/** What is known of a question before anything learned: for training. */
public final class QuestionFeatures {

    private final QueryResolution resolution;

    QuestionFeatures(QueryResolution resolution) {
        this.resolution = resolution;
    }

    /**
     * What the lists find for a question and by what features each is known, before anything learned.
     * Ends with a passage that no list has, under an empty id.
     */
    public List<PassageFeatures> candidates(OpenGeneration generation, SearchRequest request) {
        ParsedQuery query = resolution.parser().parse(request.words(), generation.names());
        Filter filter = SelectionFilter.of(generation, request.selection(), request.asOf());
        try (QueryTasks tasks = new QueryTasks(TimeBudget.NONE)) {
            Ranker ranker = new Ranker(generation.index(), VectorContext.all(generation), query, filter, tasks);
            List<RankedList> lists = ranker.lists(Fusion.BLOCK, resolution.vector(generation, request, query, tasks));
            return ModelScorer.candidates(generation.passages(), lists);
        }
    }

    /** The vector of what is resolved, as the model gives it; empty where the generation cannot be asked with vectors. */
    public float[] meaning(OpenGeneration generation, String question) {
        String free = resolution.parser().parse(question, generation.names()).free();
        return free.isBlank() ? new float[0] : vector(generation, free);
    }

    /** The vector of a question as it stands, which is how those that are known are read; empty as above. */
    public float[] vector(OpenGeneration generation, String question) {
        QueryVectors known = resolution.vectors();
        return known == null || !generation.manifest().isOfModel(known.fingerprint())
                ? new float[0]
                : known.of(question);
    }
}
