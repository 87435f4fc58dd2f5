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
     * What a monthly report is made from.
     *
     * @param before the usage of the month before, or null where it is not known
     * @param made the day under the report
     */
    public record MonthlyQuestion(
            YearMonth month,
            Province province,
            UsageMonth usage,
            @Nullable UsageMonth before,
            CourtStatement statement,
            LocalDate made) {}

    public ProgressReport monthly(MonthlyQuestion question) {
        checkMonth(question.usage(), question.month());
        if (question.before() != null) {
            checkMonth(question.before(), question.month().minusMonths(1));
        }
        RiskEngine names = engine.get();
        return MonthlyReport.of(new ProgressOrder(
                question.month(),
                question.province(),
                measured(question.usage(), names),
                question.before() == null ? Measured.NOTHING : measured(question.before(), names),
                question.statement(),
                question.made()));
    }

    private static Measured measured(UsageMonth usage, RiskEngine names) {
        UsageFigures figures = UsageFigures.of(usage);
        return new Measured(
                figures.values(), figures.missing(), UsageSeries.of(usage, names), UsageSeries.remarks(usage));
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
