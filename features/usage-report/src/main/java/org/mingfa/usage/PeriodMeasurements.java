package org.mingfa.usage;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.LocalStatus;
import org.mingfa.usage.ReportAnswers.Filing;
import org.mingfa.usage.ReportAnswers.MonthlyQuestion;
import org.mingfa.usage.report.Sentences;
import org.mingfa.usage.report.UsageMeasurements;

/** What was measured in a month, in a stage and since the service began to count, with the names of these rules and calculators. */
final class PeriodMeasurements {

    private final Supplier<RiskEngine> loading;
    private @Nullable RiskEngine engine;

    /**
     * Measurements with these names.
     *
     * @param engine asked for when the first report is made
     */
    PeriodMeasurements(Supplier<RiskEngine> engine) {
        this.loading = engine;
    }

    /** The figures with a remark for each table that had run out on the day of the report. */
    UsageMeasurements withTables(UsageMeasurements measured, Filing filing) {
        LawBook law = engine().law();
        Stream<String> tables = LocalStatus.of(law.local(), law.shipped(), filing.made()).stream()
                .filter(LocalStatus::outdated)
                .map(status -> new Sentences(Map.of()).say("remark.table", "words", status.words()));
        return new UsageMeasurements(
                measured.values(),
                measured.missing(),
                measured.series(),
                Stream.of(measured.remarks().stream(), tables, filing.sources().stream())
                        .flatMap(remarks -> remarks)
                        .toList());
    }

    static Optional<UsageMonth> find(List<UsageMonth> months, YearMonth month) {
        return months.stream()
                .filter(usage -> usage.month().equals(month.toString()))
                .findFirst();
    }

    /** Everything since the service began to count; nothing where a month of it is not there. */
    UsageMeasurements since(MonthlyQuestion question) {
        List<UsageMonth> all = Stream.concat(question.earlier().stream(), Stream.of(question.usage()))
                .toList();
        Optional<YearMonth> first = all.stream()
                .map(UsageMonth::countedFrom)
                .filter(Objects::nonNull)
                .map(YearMonth::from)
                .min(Comparator.naturalOrder());
        if (first.isEmpty() || first.get().isAfter(question.month())) {
            return UsageMeasurements.NOTHING;
        }
        Period period = new Period(first.get(), question.month());
        List<UsageMonth> months = period.months().stream()
                .flatMap(month -> find(all, month).stream())
                .toList();
        return months.size() < period.months().size()
                ? UsageMeasurements.NOTHING
                : measured(UsageSum.of(months), period);
    }

    UsageMeasurements measured(UsageMonth usage, Period period) {
        UsageFigures figures = UsageFigures.of(usage, period);
        return new UsageMeasurements(
                figures.values(),
                figures.missing(),
                UsageSeries.of(usage, period, engine()),
                UsageRemarks.of(usage, period));
    }

    /** It takes a while to load, and a report asks it for every month. */
    private synchronized RiskEngine engine() {
        if (engine == null) {
            engine = loading.get();
        }
        return engine;
    }
}
