package org.mingfa.answers.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.Operation;

/** What can be asked of risks and calculators; a case comes by POST only, and nothing of it is kept. */
public final class RiskOperations {

    private static final String RISK = "/v1/risk/";

    public static final Operation<InterviewQuestion, InterviewStart> INTERVIEW = Operation.ofProduct(
            "beginInterview", Endpoint.get(RISK + "interview"), InterviewQuestion.class, InterviewStart.class);
    public static final Operation<AssessmentRequest, AssessmentAnswer> ASSESS = Operation.ofProduct(
            "assessRisks",
            Endpoint.post(RISK + "assessments").countedAs("S6.1"),
            AssessmentRequest.class,
            AssessmentAnswer.class);
    public static final Operation<CaseSentence, ReadingsAnswer> READ = Operation.ofProduct(
            "readSentence", Endpoint.post(RISK + "readings"), CaseSentence.class, ReadingsAnswer.class);
    public static final Operation<CalculatorsQuestion, CalculatorsAnswer> CALCULATORS = Operation.ofProduct(
            "listCalculators", Endpoint.get("/v1/calculators"), CalculatorsQuestion.class, CalculatorsAnswer.class);

    public static final List<Operation<?, ?>> ALL = List.of(INTERVIEW, ASSESS, READ, CALCULATORS);

    /** How an interview begins, for a stage and a role as far as they are chosen. */
    public record InterviewQuestion(
            @Nullable String stage, @Nullable String role) {}

    /** @param brief whether names and titles are enough; null for no */
    public record CalculatorsQuestion(@Nullable Boolean brief) {}

    private RiskOperations() {}

    /** Those of which only the answer is counted, with who answers them. */
    public static List<Operation.Provider<?, ?>> of(RiskAnswers risk, CalculationAnswers sums) {
        return List.of(
                INTERVIEW.byProduct(asked -> risk.start(asked.stage(), asked.role())),
                READ.byProduct(risk::readings),
                CALCULATORS.byProduct(asked ->
                        Boolean.TRUE.equals(asked.brief()) ? sums.list().brief() : sums.list()));
    }
}
