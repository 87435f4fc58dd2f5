package org.mingfa.usage.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.usage.report.CourtStatement.Topic;
import org.mingfa.usage.report.Figure.Origin;
import org.mingfa.usage.report.Measured.Series;
import org.mingfa.usage.report.ProgressReport.Chapter;
import org.mingfa.usage.report.ProgressReport.Columns;
import org.mingfa.usage.report.ProgressReport.Part;
import org.mingfa.usage.report.ProgressReport.Table;

/** The pieces that every report of progress is put together from. */
final class ReportParts {

    static final String ADDRESSEE = "最高人民法院";

    private static final String NONE = "无。";
    private static final String UNFILLED = "缺（未填报）。";

    /** Of the metrics of an evaluation the one that can be said in words. */
    private static final String IN_WORDS = "R@10";

    private static final String INDICATORS = "指标";
    private static final String QUALITY = "检索质量";
    private static final int CHAPTERS = 6;

    /** Figures of a chapter that its sentence tells; a report is read on a few pages. */
    private static final int MOST_TOLD = 5;

    /** More rules than these stand in the usage file only. */
    private static final int MOST_RULES = 15;

    private final ProgressOrder order;
    private final FigureCatalogue catalogue = FigureCatalogue.load();

    private final Columns columns;

    ReportParts(ProgressOrder order, Columns columns) {
        this.order = order;
        this.columns = columns;
    }

    List<Figure> figures(int chapter) {
        return catalogue.figures(chapter, order);
    }

    List<Figure> all() {
        return IntStream.rangeClosed(1, CHAPTERS)
                .boxed()
                .flatMap(chapter -> figures(chapter).stream())
                .toList();
    }

    /** What the court says of something; 无 only where it says that there is nothing. */
    List<String> words(Topic topic) {
        @Nullable List<String> told = order.statement().about(topic);
        return told == null ? List.of(UNFILLED) : told.isEmpty() ? List.of(NONE) : told;
    }

    /** A chapter of words and the figures of a chapter of the catalogue. */
    Chapter chapter(String heading, Topic topic, int figures) {
        return new Chapter(heading, List.of(Part.of(null, words(topic)), indicators(figures(figures))));
    }

    /** A sentence with the first figures that say something, each against what it is compared with; an annex has them all. */
    Part indicators(List<Figure> figures) {
        List<String> told = figures.stream()
                .filter(figure -> figure.value() != null && figure.value().signum() != 0)
                .map(figure -> figure.name() + figure.told() + compared(figure))
                .toList();
        if (told.isEmpty()) {
            return Part.of(null, List.of("本章各项指标没有数据或为0，见附件1。"));
        }
        String more = told.size() > MOST_TOLD ? "；其余见附件1。" : "。";
        return Part.of(
                null, List.of(columns.now() + told.stream().limit(MOST_TOLD).collect(Collectors.joining("；")) + more));
    }

    /** A series in a sentence: what happened at all, and that the rest did not. */
    Part told(String heading, Series series) {
        @Nullable List<Bar> bars = order.now().series().get(series);
        if (bars == null) {
            return uncounted(heading);
        }
        List<String> told = bars.stream()
                .filter(bar -> bar.value().signum() != 0)
                .map(bar -> bar.label() + "，" + OfficialNumber.exact(bar.value(), "次"))
                .toList();
        if (told.isEmpty()) {
            return Part.of(heading, List.of("各项均为0。"));
        }
        String rest = told.size() < bars.size() ? "。其余各项为0。" : "。";
        return Part.of(heading, List.of(String.join("；", told) + rest));
    }

    /** What the court has not said: words of these topics, what the letter bears, figures. */
    List<String> unfilled(List<Topic> topics) {
        List<String> unfilled = new ArrayList<>(order.statement().unfilled(topics));
        all().stream()
                .filter(figure -> figure.value() == null && figure.origin() == Origin.COURT)
                .map(figure -> figure.id() + " " + figure.name())
                .forEach(unfilled::add);
        return List.copyOf(unfilled);
    }

    private String compared(Figure figure) {
        return figure.before() == null ? "" : "（" + columns.change() + figure.changeTold() + "）";
    }

    /** What is corrected of reports that were filed. */
    List<Part> corrections() {
        return order.corrections().stream()
                .map(correction -> Part.of(
                        "对" + ProgressOrder.written(correction.period()) + "报告的更正",
                        List.of("已经报送的" + ProgressOrder.written(correction.period()) + "报告，下列数据更正；原因："
                                + correction.reason().replaceFirst("。?$", "。")),
                        new Table(
                                List.of(INDICATORS, "原报送", "更正为"),
                                correction.differences().stream()
                                        .map(one -> List.of(one.name(), one.filed(), one.now()))
                                        .toList())))
                .toList();
    }

    Part chart(String heading, String title, Series series) {
        @Nullable List<Bar> bars = order.now().series().get(series);
        return bars == null ? uncounted(heading) : Part.of(heading, List.of(), new Chart(title, "次", bars));
    }

    Part table(String heading, String first, Series series) {
        @Nullable List<Bar> bars = order.now().series().get(series);
        if (bars == null) {
            return uncounted(heading);
        }
        if (bars.isEmpty()) {
            return Part.of(heading, List.of(NONE));
        }
        List<List<String>> rows = bars.stream()
                .limit(series == Series.RULES ? MOST_RULES : bars.size())
                .map(bar -> List.of(bar.label(), OfficialNumber.exact(bar.value(), "")))
                .toList();
        return Part.of(heading, List.of(), new Table(List.of(first, counted(series)), rows));
    }

    private static String counted(Series series) {
        return switch (series) {
            case HELD -> "件数";
            case COVERED -> "规则数";
            default -> "次数";
        };
    }

    private static Part uncounted(String heading) {
        return Part.of(heading, List.of("缺：用量文件没有这一项。"));
    }

    /** How well searches find, on questions with known answers, in words. */
    Part quality() {
        @Nullable Quality quality = order.quality();
        if (quality == null) {
            return Part.of(QUALITY, List.of("缺：没有测量：本机没有可用的索引，也没有给出 mingfa evaluate 的结果。"));
        }
        return Part.of(
                QUALITY,
                quality.metrics().stream()
                        .filter(metric -> metric.name().equals(IN_WORDS))
                        .findFirst()
                        .map(metric ->
                                List.of("以" + quality.topics() + "个已知答案的问题测量，前十条结果平均包含应当找到的法条的" + share(metric.mean())
                                        + "（百分之九十五置信区间" + share(metric.low()) + "至" + share(metric.high()) + "）。"))
                        .orElse(List.of("以" + quality.topics() + "个已知答案的问题测量，结果见技术附录。")));
    }

    private static String share(String part) {
        return OfficialNumber.exact(new BigDecimal(part).movePointRight(2), "%");
    }

    /** The same with all its metrics, for engineers. */
    Part metrics() {
        @Nullable Quality quality = order.quality();
        if (quality == null) {
            return quality();
        }
        List<List<String>> rows = quality.metrics().stream()
                .map(metric -> List.of(metric.name(), metric.mean(), metric.low() + "至" + metric.high()))
                .toList();
        return Part.of(
                QUALITY,
                List.of("以题集“" + quality.set() + "”的" + quality.topics() + "题测量" + quality.subject()
                        + "，区间为百分之九十五置信区间。"),
                new Table(List.of("指标", "平均", "区间"), rows));
    }

    /** How many figures are missing; none where there is every one. */
    List<String> missing() {
        long missing = all().stream().filter(figure -> figure.value() == null).count();
        return missing == 0 ? List.of() : List.of(columns.now() + "有" + missing + "项指标没有数据，不以0计，逐项见附件1。");
    }

    /** That the figures go no further than the day under the report; nothing where the period was over by then. */
    List<String> unfinished() {
        return order.made().isAfter(order.last().atEndOfMonth())
                ? List.of()
                : List.of(
                        "成文时" + order.lastMonth() + "尚未结束，本报告的数据至迟截至" + OfficialDay.format(order.made()) + "，不是全月的数据。");
    }

    List<String> method() {
        List<String> method = new ArrayList<>();
        method.add("来源为“" + Origin.SYSTEM.label() + "”的指标由本系统对请求和审计记录计数得出，不含任何人的检索词、姓名、案情和网络地址。");
        method.add("来源为“" + Origin.COURT.label() + "”的指标由法院从其他系统取得并填报，本系统不能证明，请以来源系统为准。");
        Map<String, List<String>> bySource = all().stream()
                .filter(figure -> figure.value() != null && figure.origin() == Origin.COURT)
                .collect(Collectors.groupingBy(
                        Figure::source, TreeMap::new, Collectors.mapping(Figure::name, Collectors.toList())));
        bySource.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> one.getValue().size()))
                .limit(Math.max(0, bySource.size() - 1))
                .forEach(one -> method.add("“" + Origin.COURT.label() + "”的指标中，" + String.join("、", one.getValue())
                        + "取自" + one.getKey() + "。"));
        bySource.entrySet().stream()
                .max(Comparator.comparingInt(one -> one.getValue().size()))
                .ifPresent(one -> method.add("“" + Origin.COURT.label() + "”的指标" + (bySource.size() == 1 ? "均" : "其余均")
                        + "取自" + one.getKey() + "。"));
        method.add("没有数据的指标写明“缺”及原因，不以0计；“" + columns.change() + "”一栏，数量用百分比，比例用百分点。");
        method.add("风险提示按每次评估计数，同一人在填写过程中多次评估的，每次都计。");
        method.addAll(order.now().remarks());
        if (columns.total() != null) {
            method.add(
                    order.since().values().isEmpty()
                            ? "“" + columns.total() + "”一栏：没有给出开始计数以来每个月的用量，系统统计的指标写“缺”。"
                            : "“" + columns.total() + "”一栏：系统统计的指标自开始计数起算，比例和应答时间按全部请求重算。");
            order.since().remarks().stream()
                    .filter(remark -> !order.now().remarks().contains(remark)) // of the month and of all of them alike
                    .map(remark -> "“" + columns.total() + "”一栏：" + remark)
                    .forEach(method::add);
        }
        return List.copyOf(method);
    }
}
