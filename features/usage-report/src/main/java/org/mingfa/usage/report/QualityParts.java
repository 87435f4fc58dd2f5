package org.mingfa.usage.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.usage.report.ProgressReport.ChapterPart;
import org.mingfa.usage.report.ProgressReport.Table;

/** How well searches find, on questions with known answers: in words for readers, as a table for engineers. */
final class QualityParts {

    /** Of the metrics of an evaluation the one that can be said in words. */
    private static final String IN_WORDS = "R@10";

    private final Sentences sentences;
    private final @Nullable Quality quality;

    /**
     * The parts of a measurement.
     *
     * @param quality null where it was not measured
     */
    QualityParts(Sentences sentences, @Nullable Quality quality) {
        this.sentences = sentences;
        this.quality = quality;
    }

    /** How well searches find, on questions with known answers, in words. */
    String words() {
        if (quality == null) {
            return sentences.say("quality.none");
        }
        long topics = quality.topics();
        return quality.metrics().stream()
                .filter(metric -> metric.name().equals(IN_WORDS))
                .findFirst()
                .map(one -> sentences.say(
                        "quality",
                        "topics",
                        topics,
                        "mean",
                        share(one.mean()),
                        "low",
                        share(one.low()),
                        "high",
                        share(one.high())))
                .orElseGet(() -> sentences.say("quality.technical", "topics", topics));
    }

    private static String share(String part) {
        return OfficialNumber.exact(new BigDecimal(part).movePointRight(2), "%");
    }

    /** The same with all its metrics, for engineers. */
    ChapterPart metrics() {
        if (quality == null) {
            return ChapterPart.of(words());
        }
        List<List<String>> rows = quality.metrics().stream()
                .map(metric -> List.of(metric.name(), metric.mean(), metric.low() + "至" + metric.high()))
                .toList();
        String how = sentences.say(
                "metrics", "set", quality.set(), "topics", quality.topics(), "subject", quality.subject());
        return new ChapterPart(null, List.of(how), List.of(), new Table(List.of("指标", "平均", "区间"), rows), null);
    }
}
