package org.mingfa.api.operation;

import org.jspecify.annotations.Nullable;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.api.http.RequestId;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.usage.AnsweredRequests;
import org.mingfa.api.usage.AnsweredRequests.AnsweredRequest;
import org.mingfa.api.usage.ServiceStore;
import org.mingfa.api.usage.UsageTables.Judgement;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.passage.PassageId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/feedback}: whether a hit was useful. Takes ids only, of requests that were answered
 * lately, so that no words can slip in; a hit of an answer is judged once, and said again it is the same. */
@RestController
public final class FeedbackController {

    private final ServiceStore store;
    private final LiveGeneration live;
    private final AnsweredRequests answered;

    public FeedbackController(ServiceStore store, LiveGeneration live, AnsweredRequests answered) {
        this.answered = answered;
        this.store = store;
        this.live = live;
    }

    /** What a user says of a hit. */
    public record Feedback(
            @Nullable String requestId,
            @Nullable String hitId,
            @Nullable Boolean useful) {}

    /** That it was written down. */
    public record FeedbackReceipt(String status, @Nullable String generation) {}

    @PostMapping(path = Endpoints.FEEDBACK, consumes = "application/json", produces = "application/json")
    ResponseEntity<FeedbackReceipt> receive(@RequestBody Feedback feedback) {
        String requestId = given("request_id", feedback.requestId());
        String hitId = given("hit_id", feedback.hitId());
        Boolean useful = feedback.useful();
        if (useful == null) {
            throw missing("useful");
        }
        if (!RequestId.isWellFormed(requestId)) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, "request_id", "应为回答的请求头 X-Request-Id 的值。");
        }
        if (PassageId.find(hitId).isEmpty() || hitId.length() > 120) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, "hit_id", "应为检索结果中一条的 id。");
        }
        AnsweredRequest answer = answered.find(requestId)
                .orElseThrow(
                        () -> ApiProblem.at(ProblemCode.NO_SUCH_THING, "request_id", "没有这个编号的回答，或者已经过期；请重新检索后再评价。"));
        if (!answer.showed(hitId)) {
            throw ApiProblem.at(ProblemCode.NO_SUCH_THING, "hit_id", "那次回答里没有这一条；只能评价它给出的结果。");
        }
        String generation = live.heldId();
        boolean kept = store.keep(new Judgement(answer.mark(), hitId, useful, generation == null ? "" : generation));
        if (kept != useful) {
            throw ApiProblem.at(ProblemCode.JUDGED_ALREADY, "useful", "这条结果已经评价过，以第一次为准；重新检索后可再评价。");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new FeedbackReceipt("received", generation));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    private static ApiProblem missing(String field) {
        return ApiProblem.at(ProblemCode.MISSING_FIELD, field, "缺少字段 " + field + "。");
    }
}
