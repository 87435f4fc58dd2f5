package org.mingfa.answers.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.Operation;

/** Which case is asked for, by its id or its number. */
public record CaseQuestion(@JsonProperty("case") String idOrNumber) {

    /** A case by its id or number. */
    public static final Operation<CaseQuestion, CasePage> CASE =
            Operation.of("getCase", Endpoint.get("/v1/cases/{case}"), CaseQuestion.class, CasePage.class);
}
