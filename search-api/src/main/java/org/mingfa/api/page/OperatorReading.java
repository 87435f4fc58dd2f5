package org.mingfa.api.page;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.answers.risk.LocalDataAnswer;
import org.mingfa.api.endpoint.RiskEngineLoader;
import org.mingfa.api.operation.UsageController;
import org.mingfa.api.page.OperatorSheet.ReadingOrTrouble;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.backup.LastBackup;
import org.mingfa.evaluation.gate.GenerationList;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.ReportAnswers;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.report.ReportFigure;

/**
 * Reads what the page of operators shows. A part that cannot be read says why in its place: the page is wanted most when something
 * is broken.
 */
public record OperatorReading(
        GenerationStore store, FreshnessAnswers freshness, RiskEngineLoader risk, UsageController usage, Clock clock) {

    /** @param refusal of what was just asked for, or null */
    OperatorSheet sheet(@Nullable String refusal) throws IOException {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        GenerationList generations = GenerationList.of(store);
        ReadingOrTrouble<UsageMonth> month = part(() -> usage.of(YearMonth.from(today)));
        return new OperatorSheet(
                now,
                refusal,
                generations,
                generations.live().map(freshness::of).orElse(null),
                LastBackup.find(store.data()).orElse(null),
                part(() -> LocalDataAnswer.of(risk.engine().law(), today)),
                month,
                part(() -> missing(month, today)));
    }

    private List<ReportFigure> missing(ReadingOrTrouble<UsageMonth> month, LocalDate today) {
        UsageMonth counted = month.value();
        return counted == null ? List.of() : new ReportAnswers(risk::engine).missing(counted, today);
    }

    private static <T> ReadingOrTrouble<T> part(Supplier<T> read) {
        try {
            return new ReadingOrTrouble<>(read.get(), null);
        } catch (Refusal away) {
            return new ReadingOrTrouble<>(null, away.detail());
        } catch (ApiProblem away) {
            return new ReadingOrTrouble<>(null, away.detail());
        }
    }
}
