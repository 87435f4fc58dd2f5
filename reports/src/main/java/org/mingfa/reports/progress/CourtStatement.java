package org.mingfa.reports.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the court says itself: figures of other systems, and what is told in words. This product cannot prove it.
 *
 * @param figures by id of the catalogue
 * @param tasks by number of the task, such as 四（一）: whether it is done, and what shows it
 */
public record CourtStatement(Map<String, Told> figures, Map<Topic, List<String>> texts, Map<String, String> tasks) {

    public static final CourtStatement NONE = new CourtStatement(Map.of(), Map.of(), Map.of());

    /** What the words are about. */
    public enum Topic {
        MILESTONES,
        PLATFORM,
        LITIGATION,
        SERVICES,
        SECURITY,
        ASSESSMENT,
        PROBLEMS,
        SUGGESTIONS,
        PLANS,
        ORGANISATION,
        VOLUNTARINESS,
        DUPLICATION,
        REVIEW,
        CONCLUSION
    }

    /**
     * A figure of another system.
     *
     * @param before the month before, for a stage the time before the pilot; null where it is not told
     * @param total since the beginning, with this month; null where it is not told
     */
    public record Told(
            BigDecimal value,
            @Nullable BigDecimal before,
            @Nullable BigDecimal total,
            String source) {}

    public CourtStatement {
        figures = Map.copyOf(figures);
        texts = Map.copyOf(texts);
        tasks = Map.copyOf(tasks);
    }

    List<String> about(Topic topic) {
        return texts.getOrDefault(topic, List.of());
    }
}
