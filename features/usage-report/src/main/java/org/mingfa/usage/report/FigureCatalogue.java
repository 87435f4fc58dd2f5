package org.mingfa.usage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;
import org.mingfa.usage.report.CourtStatement.OwnFigure;
import org.mingfa.usage.report.CourtStatement.StatedValue;
import org.mingfa.usage.report.ReportFigure.Origin;

/** Which figures a report has, in which chapter, and who answers for each: our reading of the tasks of the pilot. */
public final class FigureCatalogue {

    private static final String OWN_COUNT = "本系统用量统计";

    /**
     * A row of figures.tsv.
     *
     * @param chapter number of the chapter
     * @param outcomes of requests, or values of a measure, that are added up; empty where the figure is made otherwise
     * @param endpoints of those requests: {@code own} for those that say that the figure counts them, {@code *} for all
     * @param measure of those values; empty for requests
     * @param formula what the figure is where nothing is added up: a quantity of the usage, or one in another, in per cent
     * @param without why there is no value where the other is nothing
     */
    public record FigureRow(
            String id,
            int chapter,
            String name,
            String unit,
            Origin origin,
            Set<String> outcomes,
            Set<String> endpoints,
            Optional<String> measure,
            Optional<String> formula,
            Optional<String> without) {

        private static final String ALL = "*";

        static FigureRow of(TableRow row) {
            return new FigureRow(
                    row.get("id"),
                    row.read("chapter", Integer::valueOf),
                    row.get("name"),
                    row.get("unit"),
                    row.read("origin", Origin::of),
                    parts(row, "outcome"),
                    parts(row, "endpoint"),
                    row.find("measure"),
                    row.find("formula"),
                    row.find("without"));
        }

        private static Set<String> parts(TableRow row, String column) {
            return row.find(column).map(cell -> Set.of(cell.split("\\|"))).orElse(Set.of());
        }

        /**
         * Whether requests to an endpoint that ended so are in it.
         *
         * @param own endpoints that say that the figure counts them
         */
        public boolean counts(String endpoint, String outcome, Set<String> own) {
            return (endpoints.contains(ALL) || own.contains(endpoint)) && counts(outcome);
        }

        /** Whether a value of its measure is in it. */
        public boolean counts(String value) {
            return outcomes.contains(ALL) || outcomes.contains(value);
        }
    }

    private final List<FigureRow> entries;

    private FigureCatalogue(List<FigureRow> entries) {
        this.entries = entries;
    }

    public static FigureCatalogue load() {
        return new FigureCatalogue(new TextResource(FigureCatalogue.class, "figures.tsv")
                        .rows(
                                "id",
                                "chapter",
                                "name",
                                "unit",
                                "origin",
                                "outcome",
                                "endpoint",
                                "measure",
                                "formula",
                                "without")
                        .stream()
                        .map(FigureRow::of)
                        .toList());
    }

    /** The figures that a court tells. */
    public List<FigureRow> courtRows() {
        return entries.stream().filter(entry -> entry.origin() == Origin.COURT).toList();
    }

    /** The figures that this product counts. */
    public List<FigureRow> measured() {
        return entries.stream().filter(entry -> entry.origin() == Origin.SYSTEM).toList();
    }

    /** Whether a figure has that name: one of a court's own needs another. */
    public boolean hasName(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    /** Whether a figure is a share, in per cent. */
    public boolean isShare(String id) {
        return entries.stream()
                .anyMatch(entry -> entry.id().equals(id) && entry.unit().equals(ReportFigure.PERCENT));
    }

    /** The figures of a chapter, those without a value too. */
    List<ReportFigure> figures(int chapter, ProgressOrder order) {
        Map<String, StatedValue> filed = order.statement().figures();
        List<ReportFigure> figures = new ArrayList<>();
        entries.stream()
                .filter(entry -> entry.chapter() == chapter)
                .map(entry -> entry.origin() == Origin.SYSTEM
                        ? measured(entry, order)
                        : told(entry.id(), entry.name(), entry.unit(), filed.get(entry.id())))
                .forEach(figures::add);
        List<OwnFigure> own = order.statement().own();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).chapter() == chapter) {
                OwnFigure one = own.get(i);
                figures.add(told("自" + (i + 1), one.name(), one.unit(), one.told()));
            }
        }
        return List.copyOf(figures);
    }

    private static ReportFigure told(String id, String name, String unit, @Nullable StatedValue told) {
        return told == null
                ? new ReportFigure(id, name, unit, null, null, null, Origin.COURT, "法院", "未填报")
                : new ReportFigure(
                        id, name, unit, told.value(), told.before(), told.total(), Origin.COURT, told.source(), null);
    }

    private static ReportFigure measured(FigureRow entry, ProgressOrder order) {
        UsageMeasurements now = order.now();
        boolean known = now.values().containsKey(entry.id());
        return new ReportFigure(
                entry.id(),
                entry.name(),
                entry.unit(),
                now.values().get(entry.id()),
                order.before().values().get(entry.id()),
                order.since().values().get(entry.id()),
                entry.origin(),
                OWN_COUNT,
                known
                        ? null
                        : Optional.ofNullable(now.missing().get(entry.id())).orElse("用量文件没有这一项"));
    }
}
