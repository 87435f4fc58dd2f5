package org.mingfa.similar;

import java.util.List;
import org.mingfa.answers.AccessRole;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.FeatureOperations;
import org.mingfa.answers.Operation;
import org.mingfa.answers.WorkClass;

/** What can be asked of similar cases; what happened in a pending one comes by POST only. */
public final class SimilarOperations implements FeatureOperations {

    public static final Operation<SimilarQuestion, SimilarAnswer> SIMILAR = Operation.of(
            "findSimilarCases",
            ofJudges("/v1/cases:similar").countedAs("S5.12"),
            SimilarQuestion.class,
            SimilarAnswer.class);

    /** 类案检索报告, as a document. */
    public static final String REPORT = "/v1/cases:similar-report";

    private static Endpoint ofJudges(String path) {
        return Endpoint.post(path).of(WorkClass.HEAVY).onlyFor(AccessRole.JUDGE);
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return List.of(SIMILAR);
    }

    @Override
    public List<Endpoint> byHand() {
        return List.of(ofJudges(REPORT).countedAs("S5.13"));
    }
}
