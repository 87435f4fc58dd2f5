package org.mingfa.api.operation;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.operation.PurgeAnswer;
import org.mingfa.answers.operation.ReportAnswers;
import org.mingfa.answers.operation.UsageMonth;
import org.mingfa.answers.operation.UsageMonth.CorpusState;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/operations/usage}: how much was asked in a month; for operators and for the monthly report. */
@RestController
public final class UsageController {

    private final ServiceStore store;
    private final LiveSearch live;
    private final Clock clock;

    public UsageController(ServiceStore store, LiveSearch live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/operations/usage", produces = "application/json")
    @Accepts("month")
    ResponseEntity<UsageMonth> usage(QueryParameters parameters) {
        String given = parameters.find("month");
        YearMonth month = given == null ? YearMonth.now(clock) : ReportAnswers.month("month", given);
        @Nullable CorpusState corpus = live.isOpen() ? live.ask(CorpusState::of) : null;
        UsageMonth usage =
                store.ask(database -> UsageReading.of(database, month, clock.instant(), store.started(), corpus));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(usage);
    }

    /** Removes what is of before a month; it cannot be brought back. */
    @PostMapping(path = "/v1/operations/usage:purge", produces = "application/json")
    @Accepts("before")
    ResponseEntity<PurgeAnswer> purge(QueryParameters parameters) {
        String given = parameters.find("before");
        if (given == null) {
            throw Refusal.missing("before", "没有写保留的第一个月；写作 before=2025-01，更早的删除。");
        }
        YearMonth kept = ReportAnswers.month("before", given);
        PurgeAnswer answer = store.ask(database -> database.purge(kept.atDay(1)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
