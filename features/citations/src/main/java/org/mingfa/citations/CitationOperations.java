package org.mingfa.citations;

import java.util.List;
import org.mingfa.answers.AccessRole;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.FeatureOperations;
import org.mingfa.answers.Operation;
import org.mingfa.answers.WorkClass;

/** What can be asked of the citations of a text, which comes by POST only. */
public final class CitationOperations implements FeatureOperations {

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

    /** What was found, as a document. */
    public static final String REPORT = "/v1/citations:report";

    /** The text of a brief that is a file. */
    public static final String DOCUMENT_TEXT = "/v1/documents:text";

    @Override
    public List<Operation<?, ?>> operations() {
        return List.of(FIND, VERIFY);
    }

    @Override
    public List<Endpoint> byHand() {
        return List.of(
                Endpoint.post(REPORT).of(WorkClass.HEAVY),
                Endpoint.post(DOCUMENT_TEXT).of(WorkClass.FILE).onlyFor(AccessRole.JUDGE));
    }
}
