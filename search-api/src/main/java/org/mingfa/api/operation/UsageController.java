package org.mingfa.api.operation;

import java.time.Clock;
import java.time.YearMonth;
import org.mingfa.access.AuditLog;
import org.mingfa.access.AuditedOperations;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.usage.ServiceStore;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.PurgeAnswer;
import org.mingfa.usage.ReportAnswers;
import org.mingfa.usage.UsageMonth;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/operations/usage}: how much was asked in a month; for operators and for the monthly report. */
@RestController
public final class UsageController {

    private final ServiceStore store;
    private final AuditLog audit;
    private final Clock clock;

    public UsageController(ServiceStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/operations/usage", produces = "application/json")
    @Accepts("month")
    ResponseEntity<UsageMonth> usage(QueryParameters parameters) {
        String given = parameters.find("month");
        YearMonth month = given == null ? YearMonth.now(clock) : ReportAnswers.month("month", given);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(of(month));
    }

    /** With what the audit says was done. */
    public UsageMonth of(YearMonth month) {
        return store.usage(month).withOperations(AuditedOperations.of(audit, month));
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
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(store.purge(kept.atDay(1)));
    }
}
