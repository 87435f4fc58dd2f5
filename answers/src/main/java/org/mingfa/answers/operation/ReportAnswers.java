package org.mingfa.answers.operation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.progress.CourtStatement;
import org.mingfa.reports.progress.Measured;
import org.mingfa.reports.progress.MonthlyReport;
import org.mingfa.reports.progress.ProgressOrder;
import org.mingfa.reports.progress.ProgressReport;
import org.mingfa.reports.progress.Quality;
import org.mingfa.reports.progress.StageReport;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.table.Province;

/** Makes the reports that a high court files. */
public final class ReportAnswers {

    private static final Pattern MONTH = Pattern.compile("[1-9]\\d{3}-\\d{2}");

    private final Supplier<RiskEngine> engine;

    /**
     * Reports with the names of these rules and calculators.
     *
     * @param engine asked for when a report is made
     */
    public ReportAnswers(Supplier<RiskEngine> engine) {
        this.engine = engine;
    }

    /**
     * Whose report it is, what the court says itself, and what was measured apart.
     *
     * @param quality null where it was not measured
     * @param made the day under the report
     */
    public record Filing(
            Province province,
            CourtStatement statement,
            @Nullable Quality quality,
            LocalDate made) {}

    /**
     * What a monthly report is made from.
     *
     * @param before the usage of the month before, or null where it is not known
     */
    public record MonthlyQuestion(
            YearMonth month, UsageMonth usage, @Nullable UsageMonth before, Filing filing) {}

    /**
     * What a report on a stage is made from.
     *
     * @param usage of every month from the first to the last, in any order
     */
    public record StageQuestion(YearMonth first, YearMonth last, List<UsageMonth> usage, Filing filing) {}

    public ProgressReport monthly(MonthlyQuestion question) {
        checkMonth(question.usage(), question.month());
        Period period = Period.of(question.month());
        Measured before = Measured.NOTHING;
        if (question.before() != null) {
            checkMonth(question.before(), question.month().minusMonths(1));
            before = measured(question.before(), Period.of(question.month().minusMonths(1)));
        }
        return MonthlyReport.of(order(period, measured(question.usage(), period), before, question.filing()));
    }

    /** Refused where the usage of a month is missing: a sum with a gap would look like less use. */
    public ProgressReport stage(StageQuestion question) {
        Period period = new Period(question.first(), question.last());
        List<UsageMonth> ordered = period.months().stream()
                .map(month -> question.usage().stream()
                        .filter(usage -> usage.month().equals(month.toString()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                Refusal.Kind.BAD_INPUT,
                                "缺少 " + month + " 的用量；阶段报告要 " + question.first() + " 至 " + question.last()
                                        + " 每个月的用量。")))
                .toList();
        Measured measured = measured(UsageSum.of(ordered), period);
        return StageReport.of(order(period, measured, Measured.NOTHING, question.filing()));
    }

    private static ProgressOrder order(Period period, Measured now, Measured before, Filing filing) {
        return new ProgressOrder(
                period.first(),
                period.last(),
                filing.province(),
                now,
                before,
                filing.statement(),
                filing.quality(),
                filing.made());
    }

    private Measured measured(UsageMonth usage, Period period) {
        UsageFigures figures = UsageFigures.of(usage, period);
        return new Measured(
                figures.values(),
                figures.missing(),
                UsageSeries.of(usage, period, engine.get()),
                UsageRemarks.of(usage, period));
    }

    private static void checkMonth(UsageMonth usage, YearMonth wanted) {
        if (!usage.month().equals(wanted.toString())) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "用量是 " + usage.month() + " 的，报告要 " + wanted + " 的；请取该月的用量。");
        }
    }

    /** A month as every face takes it. */
    public static YearMonth month(String field, String text) {
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException noSuchMonth) {
            // the same answer as for text that is no month at all
        }
        throw Refusal.invalid(field, "应为 YYYY-MM 的月份。");
    }

    /** A province by its name or its full title. */
    public static Province province(String text) {
        return Province.all().stream()
                .filter(one -> one.name().equals(text) || one.title().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid("province", "没有这个省份“" + text + "”" + NearestName.hint(text, names())));
    }

    private static List<String> names() {
        return Province.all().stream().map(Province::name).toList();
    }
}
