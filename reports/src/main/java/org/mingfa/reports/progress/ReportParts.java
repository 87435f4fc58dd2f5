package org.mingfa.reports.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.reports.progress.CourtStatement.Topic;
import org.mingfa.reports.progress.Figure.Origin;
import org.mingfa.reports.progress.Measured.Series;
import org.mingfa.reports.progress.ProgressReport.Chapter;
import org.mingfa.reports.progress.ProgressReport.Columns;
import org.mingfa.reports.progress.ProgressReport.Part;
import org.mingfa.reports.progress.ProgressReport.Table;

/** The pieces that every report of progress is put together from. */
final class ReportParts {

    static final String ADDRESSEE = "最高人民法院";

    private static final String NONE = "无。";
    private static final String INDICATORS = "指标";
    private static final int CHAPTERS = 6;

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

    /** What the court says of something; 无 where it says nothing. */
    List<String> words(Topic topic) {
        List<String> told = order.statement().about(topic);
        return told.isEmpty() ? List.of(NONE) : told;
    }

    /** A chapter of words and the figures of a chapter of the catalogue. */
    Chapter chapter(String heading, Topic topic, int figures) {
        return new Chapter(heading, List.of(Part.of("工作情况", words(topic)), indicators(figures(figures))));
    }

    /** Figures as a table, below a sentence with those that there are, each against what it is compared with. */
    Part indicators(List<Figure> figures) {
        String told = figures.stream()
                .filter(figure -> figure.value() != null)
                .map(figure -> figure.name() + figure.told() + compared(figure))
                .collect(Collectors.joining("；"));
        return Part.of(INDICATORS, List.of(told.isEmpty() ? "以下指标均没有数据。" : columns.now() + told + "。"), figures);
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

    /** How well searches find, on questions with known answers. */
    Part quality() {
        @Nullable Quality quality = order.quality();
        if (quality == null) {
            return Part.of("检索质量", List.of("缺：没有测量：本机没有可用的索引，也没有给出 mingfa evaluate 的结果。"));
        }
        List<List<String>> rows = quality.metrics().stream()
                .map(metric -> List.of(metric.name(), metric.mean(), metric.low() + "至" + metric.high()))
                .toList();
        return Part.of(
                "检索质量",
                List.of("以题集“" + quality.set() + "”的" + quality.topics() + "题测量" + quality.subject()
                        + "，区间为百分之九十五置信区间。"),
                new Table(List.of("指标", "平均", "区间"), rows));
    }

    /** Which figures are missing, in a sentence; none where there is every one. */
    List<String> missing() {
        List<String> missing = all().stream()
                .filter(figure -> figure.value() == null)
                .map(Figure::name)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(columns.now() + "下列指标没有数据，不以0计：" + String.join("、", missing) + "。");
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
        method.add("来源为“" + Origin.SYSTEM.label() + "”的指标由本系统对请求计数得出，不含任何人的检索词、姓名、案情和网络地址。");
        method.add("来源为“" + Origin.COURT.label() + "”的指标由法院从其他系统取得并填报，本系统不能证明，请以来源系统为准。");
        List<String> sources = all().stream()
                .filter(figure -> figure.value() != null && figure.origin() == Origin.COURT)
                .map(figure -> figure.name() + "取自" + figure.source())
                .toList();
        if (!sources.isEmpty()) {
            method.add("“" + Origin.COURT.label() + "”的指标：" + String.join("；", sources) + "。");
        }
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
