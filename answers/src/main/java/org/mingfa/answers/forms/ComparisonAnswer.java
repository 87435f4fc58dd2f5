package org.mingfa.answers.forms;

import java.util.List;
import org.mingfa.forms.DisputeList;

/** A complaint and the answer to it, row by row. */
public record ComparisonAnswer(List<PointAnswer> points) {

    /**
     * A row.
     *
     * @param standing agreed, disputed or unanswered
     * @param claimed what the complaint says
     * @param answered what the answer says
     */
    public record PointAnswer(String block, String row, String standing, String claimed, String answered) {}

    static ComparisonAnswer of(DisputeList list) {
        return new ComparisonAnswer(list.points().stream()
                .map(point -> new PointAnswer(
                        point.block(), point.row(), point.standing().word(), point.claimed(), point.answered()))
                .toList());
    }
}
