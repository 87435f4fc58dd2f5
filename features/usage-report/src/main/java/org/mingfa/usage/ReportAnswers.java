package org.mingfa.usage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.table.Province;
import org.mingfa.usage.report.CourtStatement;
import org.mingfa.usage.report.FiledReport;
import org.mingfa.usage.report.ProgressOrder;
import org.mingfa.usage.report.ProgressReport;
import org.mingfa.usage.report.Quality;
import org.mingfa.usage.report.ReportCorrection;
import org.mingfa.usage.report.ReportCorrection.Difference;
import org.mingfa.usage.report.ReportFigure;
import org.mingfa.usage.report.ReportType;
import org.mingfa.usage.report.UsageMeasurements;

/** Makes the reports that a high court files. */
public final class ReportAnswers {

    private static final Pattern MONTH = Pattern.compile("[1-9]\\d{3}-\\d{2}");

    private final PeriodMeasurements periods;

    /**
     * Reports with the names of these rules and calculators.
     *
     * @param engine asked for when a report is made
     */
    public ReportAnswers(Supplier<RiskEngine> engine) {
        this.periods = new PeriodMeasurements(engine);
    }

    /**
     * Whose report it is, what the court says itself, and what was measured apart.
     *
     * @param quality null where it was not measured
     * @param made the day under the report
     * @param sources what the sources of law lack or disagree on, a sentence each
     */
    public record Filing(
            Province province,
            CourtStatement statement,
            @Nullable Quality quality,
            LocalDate made,
            List<String> sources) {

        public Filing {
            sources = List.copyOf(sources);
        }

        /** Where nothing is to be said of the sources of law. */
        public Filing(Province province, CourtStatement statement, @Nullable Quality quality, LocalDate made) {
            this(province, statement, quality, made, List.of());
        }

        /** The same, with what is to be said of the sources of law. */
        public Filing with(List<String> remarks) {
            return new Filing(province, statement, quality, made, remarks);
        }
    }

    /**
     * What a monthly report is made from.
     *
     * @param earlier the usage of earlier months, in any order: the one before is compared with, and all of them since the
     *     service began to count give the sums since then
     */
    public record MonthlyQuestion(YearMonth month, UsageMonth usage, List<UsageMonth> earlier, Filing filing) {}

    /**
     * A report that was filed and has to be corrected.
     *
     * @param filed of the same month, or of one of the earlier ones
     * @param reason in the court's words
     */
    public record CorrectionRequest(FiledReport filed, String reason) {}

    /**
     * What a report on a stage is made from.
     *
     * @param usage of every month from the first to the last, in any order
     */
    public record StageQuestion(YearMonth first, YearMonth last, List<UsageMonth> usage, Filing filing) {}

    public ProgressReport monthly(MonthlyQuestion question) {
        return ReportType.MONTHLY.of(order(question));
    }

    /**
     * The figures of a month's report that have no value yet, as long as the court has told nothing.
     *
     * @param made the day on which that is asked
     */
    public List<ReportFigure> missing(UsageMonth usage, LocalDate made) {
        YearMonth month = YearMonth.parse(usage.month());
        Filing nobody = new Filing(Province.all().getFirst(), CourtStatement.NONE, null, made);
        return monthly(new MonthlyQuestion(month, usage, List.of(), nobody))
                .figures()
                .filter(figure -> figure.value() == null)
                .toList();
    }

    /** With what differs from a report that was filed; refused where nothing does. */
    public ProgressReport monthly(MonthlyQuestion question, CorrectionRequest correcting) {
        String period = correcting.filed().period();
        ProgressReport now = period.equals(question.month().toString())
                ? monthly(question)
                : monthly(earlier(question, month("filed", period)));
        List<Difference> differences = ReportCheck.differences(correcting.filed(), now);
        if (differences.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "已报送的 " + period + " 报告与用量没有不同，不需要更正。");
        }
        return ReportType.MONTHLY.of(
                order(question).correcting(List.of(new ReportCorrection(period, differences, correcting.reason()))));
    }

    /** The same question of an earlier month; of what the court says only the figures of this month are known. */
    private static MonthlyQuestion earlier(MonthlyQuestion question, YearMonth month) {
        Filing filing = question.filing();
        return new MonthlyQuestion(
                month,
                get(question.earlier(), month, "，不能更正该月的报告。"),
                question.earlier(),
                new Filing(filing.province(), CourtStatement.NONE, filing.quality(), filing.made()));
    }

    private ProgressOrder order(MonthlyQuestion question) {
        checkMonth(question.usage(), question.month());
        Period period = Period.of(question.month());
        YearMonth earlier = question.month().minusMonths(1);
        UsageMeasurements before = PeriodMeasurements.find(question.earlier(), earlier)
                .map(usage -> periods.measured(usage, Period.of(earlier)))
                .orElse(UsageMeasurements.NOTHING);
        UsageMeasurements now = periods.withTables(periods.measured(question.usage(), period), question.filing());
        return order(period, now, before, periods.since(question), question.filing());
    }

    private static UsageMonth get(List<UsageMonth> months, YearMonth month, String without) {
        return PeriodMeasurements.find(months, month)
                .orElseThrow(() -> new Refusal(Refusal.Kind.BAD_INPUT, "缺少 " + month + " 的用量" + without));
    }

    /** Refused where the usage of a month is missing: a sum with a gap would look like less use. */
    public ProgressReport stage(StageQuestion question) {
        Period period = new Period(question.first(), question.last());
        String wanted = "；阶段报告要 " + question.first() + " 至 " + question.last() + " 每个月的用量。";
        List<UsageMonth> ordered = period.months().stream()
                .map(month -> get(question.usage(), month, wanted))
                .toList();
        UsageMeasurements measured = periods.measured(UsageSum.of(ordered), period);
        return ReportType.STAGE.of(
                order(period, measured, UsageMeasurements.NOTHING, UsageMeasurements.NOTHING, question.filing()));
    }

    /**
     * Computes the figures of a report that was filed anew.
     *
     * @param usage of its months, and of earlier ones as far as they are known
     */
    public CheckAnswer check(FiledReport filed, List<UsageMonth> usage) {
        ProgressReport now = again(filed, usage);
        long ours = now.figures().filter(ReportCheck::isOurs).count();
        return new CheckAnswer(filed.period(), ours, now.figures().count() - ours, ReportCheck.differences(filed, now));
    }

    private ProgressReport again(FiledReport filed, List<UsageMonth> usage) {
        Filing nobody = new Filing(Province.all().getFirst(), CourtStatement.NONE, null, LocalDate.EPOCH);
        String[] months = filed.period().split("/", 2);
        if (months.length == 2) {
            return stage(new StageQuestion(month("period", months[0]), month("period", months[1]), usage, nobody));
        }
        YearMonth month = month("period", filed.period());
        UsageMonth own = get(usage, month, "，不能核对该月的报告。");
        List<UsageMonth> earlier = usage.stream()
                .filter(one -> YearMonth.parse(one.month()).isBefore(month))
                .toList();
        return monthly(new MonthlyQuestion(month, own, earlier, nobody));
    }

    private static ProgressOrder order(
            Period period, UsageMeasurements now, UsageMeasurements before, UsageMeasurements since, Filing filing) {
        return new ProgressOrder(
                period.first(),
                period.last(),
                filing.province(),
                now,
                before,
                since,
                List.of(),
                filing.statement(),
                filing.quality(),
                filing.made());
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
