package org.mingfa.usage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;
import org.mingfa.usage.report.CourtStatement.StatementTopic;
import org.mingfa.usage.report.ProgressReport.ChapterPart;
import org.mingfa.usage.report.ProgressReport.Columns;
import org.mingfa.usage.report.ProgressReport.Table;
import org.mingfa.usage.report.ReportFigure.Origin;

/** Writes what a row of outline.tsv names: sentences, tables and charts of what was measured and of what the court says. */
final class ReportParts {

    static final String WORDS = "words:";

    private static final String ALL_CHAPTERS = "1-6";

    /** Figures of a chapter that its sentence tells; a report is read on a few pages. */
    private static final int MOST_TOLD = 5;

    private final ProgressOrder order;
    private final Columns columns;
    private final Sentences sentences;
    private final FigureCatalogue catalogue = FigureCatalogue.load();

    ReportParts(ProgressOrder order, Columns columns) {
        this.order = order;
        this.columns = columns;
        this.sentences = new Sentences(Map.of(
                "court", order.court(),
                "first", order.firstMonth(),
                "last", order.lastMonth(),
                "made", OfficialDay.format(order.made()),
                "corrected", order.isCorrected() ? "（更正）" : "",
                "now", columns.now(),
                "change", columns.change(),
                "total", Objects.requireNonNullElse(columns.total(), ""),
                "system", Origin.SYSTEM.label(),
                "filed", Origin.COURT.label()));
    }

    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    static List<String> content(TableRow row) {
        return List.of(row.get("content").split(" "));
    }

    /** A row of the outline; corrections are a part each. */
    List<ChapterPart> of(TableRow row) {
        List<String> content = content(row);
        if (content.equals(List.of("corrections"))) {
            return order.corrections().stream().map(this::correction).toList();
        }
        List<ChapterPart> parts = content.stream().map(one -> part(one, row)).toList();
        ChapterPart last = parts.getLast();
        List<String> text = parts.stream().flatMap(part -> part.text().stream()).toList();
        return List.of(
                new ChapterPart(row.find("heading").orElse(null), text, last.figures(), last.table(), last.chart()));
    }

    private ChapterPart part(String content, TableRow row) {
        String subject = content.substring(content.indexOf(':') + 1);
        return switch (content.replaceFirst(":.*", "")) {
            case "words" -> ChapterPart.of(words(StatementTopic.of(subject)));
            case "figures" -> ChapterPart.of(told(figures(subject)));
            case "all" -> new ChapterPart(null, List.of(), figures(ALL_CHAPTERS), null, null);
            case "unfinished" -> ChapterPart.of(unfinished());
            case "missing" -> ChapterPart.of(missing());
            case "method" -> ChapterPart.of(method());
            case "tasks" -> ChapterPart.of(table(row, tasks()));
            case "quality" -> ChapterPart.of(new QualityParts(sentences, order.quality()).words());
            case "metrics" -> new QualityParts(sentences, order.quality()).metrics();
            case "chart" -> series(subject, bars -> ChapterPart.of(new Chart(row.get("label"), "次", bars)));
            case "table" -> series(subject, bars -> counts(bars, row));
            case "sentence" -> series(subject, this::sentence);
            default -> throw new IllegalArgumentException("outline.tsv names " + content + ", which nothing writes");
        };
    }

    private static Table table(TableRow row, Stream<List<String>> rows) {
        return new Table(List.of(row.get("label").split("\\|")), rows.toList());
    }

    /** What was not counted is told from what did not happen. */
    private ChapterPart series(String name, Function<List<Bar>, ChapterPart> written) {
        @Nullable List<Bar> bars = order.now().series().get(name);
        return bars == null ? ChapterPart.of(say("series.uncounted")) : written.apply(bars);
    }

    private ChapterPart counts(List<Bar> bars, TableRow row) {
        if (bars.isEmpty()) {
            return ChapterPart.of(say("words.none"));
        }
        int most = row.find("most").map(Integer::valueOf).orElse(bars.size());
        return ChapterPart.of(table(
                row,
                bars.stream().limit(most).map(bar -> List.of(bar.label(), OfficialNumber.exact(bar.value(), "")))));
    }

    /** What happened at all, and that the rest did not. */
    private ChapterPart sentence(List<Bar> bars) {
        List<String> told = bars.stream()
                .filter(bar -> bar.value().signum() != 0)
                .map(bar -> bar.label() + "，" + OfficialNumber.exact(bar.value(), "次"))
                .toList();
        String rest = told.size() < bars.size() ? say("series.rest") : "";
        return ChapterPart.of(
                told.isEmpty() ? say("series.zero") : say("series.told", "told", String.join("；", told), "rest", rest));
    }

    /** Of the chapters of the catalogue from the first to the last, such as 4 or 1-3. */
    private List<ReportFigure> figures(String chapters) {
        return IntStream.rangeClosed(chapters.charAt(0), chapters.charAt(chapters.length() - 1))
                .boxed()
                .flatMap(digit -> catalogue.figures(digit - '0', order).stream())
                .toList();
    }

    /** The first figures that say something, each against what it is compared with; an annex has them all. */
    private String told(List<ReportFigure> figures) {
        List<String> told = figures.stream()
                .filter(figure -> figure.value() != null && figure.value().signum() != 0)
                .map(figure -> figure.name() + figure.inWords() + compared(figure))
                .toList();
        String first = told.stream().limit(MOST_TOLD).collect(Collectors.joining("；"));
        return told.isEmpty()
                ? say("figures.none")
                : say("figures", "told", first, "more", told.size() > MOST_TOLD ? say("figures.more") : "");
    }

    private String compared(ReportFigure figure) {
        return figure.before() == null ? "" : say("figures.compared", "difference", figure.changeTold());
    }

    /** What the court says of something; 无 only where it says that there is nothing. */
    private List<String> words(StatementTopic topic) {
        @Nullable List<String> told = order.statement().about(topic);
        return told == null ? List.of(say("words.unfilled")) : told.isEmpty() ? List.of(say("words.none")) : told;
    }

    /** What the court has not said: words of these topics, what the letter bears, figures. */
    List<String> unfilled(Iterable<StatementTopic> topics) {
        List<String> unfilled = order.statement().unfilled(topics);
        figures(ALL_CHAPTERS).stream()
                .filter(figure -> figure.value() == null && figure.origin() == Origin.COURT)
                .map(figure -> figure.id() + " " + figure.name())
                .forEach(unfilled::add);
        return List.copyOf(unfilled);
    }

    static List<TableRow> taskRows() {
        return new TextResource(ReportParts.class, "tasks.tsv").rows("id", "name");
    }

    /** Every task, also those of which the court says nothing. */
    private Stream<List<String>> tasks() {
        Map<String, String> told = order.statement().tasks();
        return taskRows().stream()
                .map(row -> List.of(
                        row.get("id") + " " + row.get("name"), told.getOrDefault(row.get("id"), say("task.unfilled"))));
    }

    private ChapterPart correction(ReportCorrection correction) {
        Object[] said = {
            "period",
            ProgressOrder.written(correction.period()),
            "reason",
            correction.reason().replaceFirst("。$", "")
        };
        List<List<String>> rows = correction.differences().stream()
                .map(one -> List.of(one.name(), one.filed(), one.now()))
                .toList();
        return new ChapterPart(
                say("correction.heading", said),
                List.of(say("correction", said)),
                List.of(),
                new Table(List.of("指标", "原报送", "更正为"), rows),
                null);
    }

    /** How many figures are missing; none where there is every one. */
    private List<String> missing() {
        List<ReportFigure> missing = figures(ALL_CHAPTERS).stream()
                .filter(figure -> figure.value() == null)
                .toList();
        return missing.isEmpty() ? List.of() : List.of(say("missing", "count", missing.size()));
    }

    /** That the figures go no further than the day under the report; nothing where the period was over by then. */
    private List<String> unfinished() {
        return order.made().isAfter(order.last().atEndOfMonth()) ? List.of() : List.of(say("unfinished"));
    }

    private List<String> method() {
        List<String> method = new ArrayList<>(List.of(say("method.system"), say("method.filed")));
        method.addAll(sources());
        method.addAll(List.of(say("method.missing"), say("method.prompts")));
        List<String> remarks = order.now().remarks();
        method.addAll(remarks);
        if (columns.total() != null) {
            String since = order.since().values().isEmpty() ? "method.total.none" : "method.total.since";
            Stream.concat(Stream.of(say(since)), order.since().remarks().stream())
                    .filter(remark -> !remarks.contains(remark)) // of the month and of all of them alike
                    .map(remark -> say("method.total", "remark", remark))
                    .forEach(method::add);
        }
        return List.copyOf(method);
    }

    /** Where the court's figures were taken from: what most come from is said last, without their names. */
    private List<String> sources() {
        Map<String, List<String>> bySource = figures(ALL_CHAPTERS).stream()
                .filter(figure -> figure.value() != null && figure.origin() == Origin.COURT)
                .collect(Collectors.groupingBy(
                        ReportFigure::source,
                        TreeMap::new,
                        Collectors.mapping(ReportFigure::name, Collectors.toList())));
        List<Map.Entry<String, List<String>>> ordered = bySource.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
                .toList();
        List<String> sources = new ArrayList<>();
        for (Map.Entry<String, List<String>> source : ordered) {
            String last = ordered.size() == 1 ? "method.source.all" : "method.source.rest";
            String key = source.equals(ordered.getLast()) ? last : "method.source";
            sources.add(say(key, "source", source.getKey(), "names", String.join("、", source.getValue())));
        }
        return sources;
    }
}
