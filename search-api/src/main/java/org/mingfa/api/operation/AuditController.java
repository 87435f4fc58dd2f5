package org.mingfa.api.operation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.mingfa.access.AuditLog;
import org.mingfa.access.AuditReading;
import org.mingfa.access.AuditReading.AuditPage;
import org.mingfa.access.AuditVerification;
import org.mingfa.access.AuditVerification.AuditVerdict;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/operations/audit}: what judges and operators did, for the auditor alone. */
@RestController
public final class AuditController {

    private final AuditLog log;

    public AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping(path = "/v1/operations/audit", produces = "application/json")
    @Accepts({"since", "cursor", "limit"})
    ResponseEntity<AuditPage> read(QueryParameters parameters) {
        AuditPage page = new AuditReading(log)
                .page(day(parameters.find("since")), parameters.find("cursor"), parameters.findNumber("limit"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("since", "since 应为日期，如 2026-11-01，收到“" + given + "”。");
        }
    }

    /** Whether the chain holds, and where it does not. */
    @GetMapping(path = Endpoints.AUDIT_CHECK, produces = "application/json")
    ResponseEntity<AuditVerdict> verify() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(AuditVerification.of(log));
    }
}
