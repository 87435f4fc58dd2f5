package org.mingfa.citations;

import java.util.List;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.Operation;
import org.mingfa.answers.WorkClass;

/** What can be asked of the citations of a text, which comes by POST only. */
public final class CitationOperations {

    public static final Operation<CitationRequest, CitationList> FIND = Operation.of(
            "findCitations",
            Endpoint.post("/v1/citations:find").of(WorkClass.HEAVY),
            CitationRequest.class,
            CitationList.class);
    public static final Operation<CitationRequest, CitationChecks> VERIFY = Operation.of(
            "verifyCitations",
            Endpoint.post("/v1/citations:verify").of(WorkClass.HEAVY).countedAs("S5.6"),
            CitationRequest.class,
            CitationChecks.class);

    public static final List<Operation<?, ?>> ALL = List.of(FIND, VERIFY);

    private CitationOperations() {}
}
