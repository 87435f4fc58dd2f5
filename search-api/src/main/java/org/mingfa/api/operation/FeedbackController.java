package org.mingfa.api.operation;

import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.RequestId;
import org.mingfa.api.ledger.ServiceStore;
import org.mingfa.api.ledger.UsageTables.Judgement;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.api.usage.AnsweredRequests;
import org.mingfa.search.passage.PassageId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/feedback}: whether a hit was useful. Takes ids only, of requests that were answered
 * lately, so that no words can slip in; the last judgement of a request and a hit counts. */
@RestController
public final class FeedbackController {

    private final ServiceStore store;
    private final LiveSearch live;
    private final AnsweredRequests answered;

    public FeedbackController(ServiceStore store, LiveSearch live, AnsweredRequests answered) {
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
    public record Received(String status, @Nullable String generation) {}

    @PostMapping(path = "/v1/feedback", consumes = "application/json", produces = "application/json")
    ResponseEntity<Received> receive(@RequestBody Feedback feedback) {
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
        String mark = answered.find(requestId)
                .orElseThrow(
                        () -> ApiProblem.at(ProblemCode.NO_SUCH_THING, "request_id", "没有这个编号的回答，或者已经过期；请重新检索后再评价。"));
        String generation = live.generation();
        store.keep(new Judgement(mark, hitId, useful, generation == null ? "" : generation));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Received("received", generation));
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
