package org.mingfa.papers;

import java.util.List;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.FeatureOperations;
import org.mingfa.answers.Operation;
import org.mingfa.answers.WorkClass;

/** What can be asked of a paper; it comes by POST only, and nothing of it is kept. */
public final class PaperOperations implements FeatureOperations {

    public static final Operation<PaperQuestion, PaperConsequences> FOLLOW = Operation.ofProduct(
            "followPaper", Endpoint.post("/v1/papers:follow"), PaperQuestion.class, PaperConsequences.class);

    /** What stands in a picture or a file that somebody sends. */
    public static final String READ = "/v1/papers:read";

    @Override
    public List<Operation<?, ?>> operations() {
        return List.of(FOLLOW);
    }

    @Override
    public List<Endpoint> byHand() {
        return List.of(Endpoint.post(READ).of(WorkClass.FILE));
    }
}
