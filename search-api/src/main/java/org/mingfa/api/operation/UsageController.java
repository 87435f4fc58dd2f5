package org.mingfa.api.operation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.operation.UsageTables.Usage;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/operations/usage}: how much was asked in a month; for operators and for the monthly report. */
@RestController
public final class UsageController {

    private static final Pattern MONTH = Pattern.compile("[1-9]\\d{3}-\\d{2}");

    private final ServiceStore store;
    private final Clock clock;

    public UsageController(ServiceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The usage of a month.
     *
     * @param usage per day, endpoint and outcome (answered, empty, refused, failed)
     */
    public record MonthOfUsage(String month, long total, List<UsageView> usage, FeedbackView feedback) {}

    /** How often an endpoint had an outcome on a day. */
    public record UsageView(String day, String endpoint, String outcome, long count) {}

    /** How many hits were judged, and how many of them useful. */
    public record FeedbackView(long useful, long all) {}

    @GetMapping(path = "/v1/operations/usage", produces = "application/json")
    @Accepts("month")
    ResponseEntity<MonthOfUsage> usage(QueryParameters parameters) {
        String given = parameters.find("month");
        YearMonth month = given == null ? YearMonth.now(clock) : month(given);
        List<UsageView> usage = store.ask(database -> database.usage(month)).stream()
                .map(UsageController::view)
                .toList();
        UsageTables.FeedbackCount feedback = store.ask(database -> database.feedback(month));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MonthOfUsage(
                        month.toString(),
                        usage.stream().mapToLong(UsageView::count).sum(),
                        usage,
                        new FeedbackView(feedback.useful(), feedback.all())));
    }

    private static UsageView view(Usage usage) {
        return new UsageView(usage.day().toString(), usage.endpoint(), usage.outcome(), usage.count());
    }

    private static YearMonth month(String text) {
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException noSuchMonth) {
            // the same answer as for text that is no month at all
        }
        throw ApiProblem.at(ProblemCode.INVALID_VALUE, "month", "month 应为 YYYY-MM 的月份。");
    }
}
