package org.mingfa.api.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.Freshness;
import org.mingfa.answers.risk.LocalDataAnswer;
import org.mingfa.answers.risk.LocalDataAnswer.FileAnswer;
import org.mingfa.backup.LastBackup;
import org.mingfa.evaluation.gate.GenerationList;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.report.ReportFigure;

/**
 * The page of operators.
 *
 * @param now in the time zone of China
 * @param refusal of what was just asked for, or null
 * @param corpora how old those of the live generation are; null where none is live
 * @param backup null where there never was one
 * @param missing the figures of the month's report that have no value
 */
public record OperatorSheet(
        ZonedDateTime now,
        @Nullable String refusal,
        GenerationList generations,
        @Nullable Freshness corpora,
        @Nullable LastBackup backup,
        ReadingOrTrouble<LocalDataAnswer> law,
        ReadingOrTrouble<UsageMonth> usage,
        ReadingOrTrouble<List<ReportFigure>> missing)
        implements Sheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Backups are made every night. */
    private static final Duration RECENT = Duration.ofHours(36);

    /**
     * What was read, or why it could not be.
     *
     * @param trouble null exactly where there is a value
     */
    public record ReadingOrTrouble<T>(
            @Nullable T value, @Nullable String trouble) {}

    @Override
    public String template() {
        return "operator";
    }

    @Override
    public PageHead head() {
        return PageHead.ofNothing("运行情况", "语料、索引各代、备份、数据与用量。");
    }

    public String minute(Instant moment) {
        return MINUTE.format(moment.atZone(now.getZone()));
    }

    public boolean isBackedUp() {
        return backup != null && backup.at().isAfter(now.toInstant().minus(RECENT));
    }

    /** What computations need and has run out; none where nothing has, or nothing could be read. */
    public List<FileAnswer> outdated() {
        return law.value() == null
                ? List.of()
                : law.value().files().stream().filter(FileAnswer::outdated).toList();
    }

    /** Those for which this product, or the court, answers. */
    public List<ReportFigure> missing(ReportFigure.Origin origin) {
        return missing.value() == null
                ? List.of()
                : missing.value().stream()
                        .filter(figure -> figure.origin() == origin)
                        .toList();
    }

    /** Requests of the month by endpoint and outcome. */
    public List<Requests> requests() {
        return usage.value() == null
                ? List.of()
                : usage.value().outcomes().entrySet().stream()
                        .map(entry -> Requests.of(entry.getKey().split("\t", 2), entry.getValue()))
                        .toList();
    }

    /** How often an endpoint had an outcome. */
    public record Requests(String endpoint, String outcome, long count) {

        private static final Map<String, String> WORDS =
                Map.of("answered", "有结果", "empty", "没有结果", "refused", "拒绝", "failed", "失败");

        static Requests of(String[] endpointAndOutcome, long count) {
            String outcome = endpointAndOutcome[1];
            return new Requests(endpointAndOutcome[0], WORDS.getOrDefault(outcome, outcome), count);
        }
    }
}
