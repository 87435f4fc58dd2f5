package org.mingfa.answers.cases;

import java.util.List;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.Operation;
import org.mingfa.answers.Role;
import org.mingfa.answers.WorkClass;
import org.mingfa.similar.SimilarAnswer;
import org.mingfa.similar.SimilarQuestion;

/** What can be asked of decided cases; what happened in a pending one comes by POST only. */
public final class CaseOperations {

    public static final Operation<CaseQuestion, CasePage> CASE =
            Operation.of("getCase", Endpoint.get("/v1/cases/{case}"), CaseQuestion.class, CasePage.class);
    public static final Operation<SimilarQuestion, SimilarAnswer> SIMILAR = Operation.of(
            "findSimilarCases",
            Endpoint.post("/v1/cases:similar")
                    .of(WorkClass.HEAVY)
                    .onlyFor(Role.JUDGE)
                    .countedAs("S5.12"),
            SimilarQuestion.class,
            SimilarAnswer.class);

    public static final List<Operation<?, ?>> ALL = List.of(CASE, SIMILAR);

    private CaseOperations() {}
}
