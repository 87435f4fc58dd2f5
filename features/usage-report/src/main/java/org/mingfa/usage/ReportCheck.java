package org.mingfa.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.usage.report.FiledReport;
import org.mingfa.usage.report.ProgressReport;
import org.mingfa.usage.report.ReportCorrection.Difference;
import org.mingfa.usage.report.ReportFigure;

/** Compares what was filed with what the usage gives now, figure by figure as they are written. */
final class ReportCheck {

    private static final String ABSENT = "报告中没有";
    private static final String MISSING = "缺";

    private ReportCheck() {}

    /**
     * What differs of the figures of the period, and of those beside them where they can be computed now; of what only the court
     * says, only what was said now too.
     */
    static List<Difference> differences(FiledReport filed, ProgressReport now) {
        List<Difference> differences = new ArrayList<>();
        List<String> heads = now.heads();
        now.figures().forEach(figure -> {
            Map<String, String> was = filed.figures().getOrDefault(figure.name(), Map.of());
            List<String> cells = now.cells(figure);
            for (int i = 1; i < heads.size() - 1; i++) {
                boolean isOfThePeriod = i == 1;
                boolean isComputed = isOfThePeriod && isOurs(figure)
                        || !cells.get(i).startsWith(MISSING)
                                && !heads.get(i).equals(now.columns().change());
                String before = was.getOrDefault(heads.get(i), ABSENT);
                if (isComputed && !before.equals(cells.get(i))) {
                    differences.add(new Difference(
                            figure.name() + (isOfThePeriod ? "" : "（" + heads.get(i) + "）"), before, cells.get(i)));
                }
            }
        });
        return differences;
    }

    static boolean isOurs(ReportFigure figure) {
        return figure.origin() == ReportFigure.Origin.SYSTEM;
    }
}
