package org.mingfa.reports.progress;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.progress.CourtStatement.Topic;
import org.mingfa.reports.progress.Figure.Origin;
import org.mingfa.reports.progress.Measured.Bar;
import org.mingfa.reports.progress.Measured.Series;
import org.mingfa.reports.progress.ProgressReport.Annex;
import org.mingfa.reports.progress.ProgressReport.Chapter;
import org.mingfa.reports.progress.ProgressReport.Chart;
import org.mingfa.reports.progress.ProgressReport.Part;
import org.mingfa.reports.progress.ProgressReport.Table;

/** The monthly report (备案): its eight chapters and three annexes, as the outline of the pilot has them. */
public final class MonthlyReport {

    private static final String ADDRESSEE = "最高人民法院";
    private static final String NONE = "无。";
    private static final String INDICATORS = "指标";

    /** More rules than these stand in the usage file only. */
    private static final int MOST_RULES = 15;

    private final ProgressOrder order;
    private final FigureCatalogue catalogue;

    private MonthlyReport(ProgressOrder order) {
        this.order = order;
        this.catalogue = FigureCatalogue.load();
    }

    public static ProgressReport of(ProgressOrder order) {
        return new MonthlyReport(order).report();
    }

    private ProgressReport report() {
        String month = month();
        List<Chapter> chapters = List.of(
                overall(),
                platform(),
                litigation(),
                services(),
                security(),
                chapter(6, "评估考核与宣传培训", Topic.ASSESSMENT),
                problems(),
                new Chapter("下月安排", List.of(Part.of(null, words(Topic.PLANS)))));
        List<String> title = List.of(order.court() + "关于" + month, "“移动微法院”建设进展情况的报告");
        List<Annex> annexes = List.of(
                new Annex("指标统计表", List.of(Part.of("全部指标", List.of(), all()))),
                new Annex("问题清单", List.of(Part.of(null, words(Topic.PROBLEMS)))),
                new Annex("数据口径说明", List.of(Part.of(null, method()))));
        return new ProgressReport(
                title, ADDRESSEE, order.court(), order.month().toString(), order.made(), chapters, annexes);
    }

    private String month() {
        YearMonth month = order.month();
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private List<Figure> all() {
        return Stream.of(1, 2, 3, 4, 5, 6)
                .flatMap(chapter -> catalogue.figures(chapter, order).stream())
                .toList();
    }

    private List<String> words(Topic topic) {
        List<String> told = order.statement().about(topic);
        return told.isEmpty() ? List.of(NONE) : told;
    }

    private Chapter chapter(int number, String heading, Topic topic) {
        List<Figure> figures = catalogue.figures(number, order);
        return new Chapter(
                heading, List.of(Part.of("工作情况", words(topic)), Part.of(INDICATORS, summary(figures), figures)));
    }

    private Chapter overall() {
        List<String> opening = new ArrayList<>();
        opening.add("现将" + order.court() + month() + "“移动微法院”建设进展情况报告如下。");
        opening.addAll(words(Topic.MILESTONES));
        List<Figure> figures = catalogue.figures(1, order);
        return new Chapter("总体进展", List.of(Part.of("本月进展", opening), Part.of(INDICATORS, summary(figures), figures)));
    }

    private Chapter platform() {
        return chapter(2, "平台建设与系统对接", Topic.PLATFORM);
    }

    private Chapter litigation() {
        return chapter(3, "在线诉讼应用情况", Topic.LITIGATION);
    }

    private Chapter security() {
        return chapter(5, "制度规范、安全与保障", Topic.SECURITY);
    }

    private Chapter services() {
        List<Figure> figures = catalogue.figures(4, order);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("工作情况", words(Topic.SERVICES)));
        parts.add(Part.of(INDICATORS, summary(figures), figures));
        parts.add(chart("法律法规在线检索逐日用量", "逐日检索次数", Series.DAYS));
        parts.add(chart("一日之内各时段的用量", "各时段检索次数", Series.HOURS));
        parts.add(table("检索的范围", "范围", Series.TYPES));
        parts.add(table("语料的覆盖", "种类", Series.HELD));
        parts.add(table("本月上线的索引", "日期与编号", Series.CHANGES));
        parts.add(table("诉讼风险提示（按2003年风险提示书十七项）", "项目", Series.ITEMS));
        parts.add(table("显示最多的风险提示", "提示", Series.RULES));
        parts.add(table("诉讼计算", "计算器", Series.CALCULATORS));
        parts.add(table("未予办理的请求", "原因", Series.REFUSALS));
        parts.add(table("没有查到的事项（法律用语，五次以上）", "用语", Series.UNMET));
        return new Chapter("在线诉讼服务情况", parts);
    }

    private Part chart(String heading, String title, Series series) {
        @Nullable List<Bar> bars = order.now().series().get(series);
        return bars == null ? uncounted(heading) : Part.of(heading, List.of(), new Chart(title, "次", bars));
    }

    private Part table(String heading, String first, Series series) {
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
        return Part.of(heading, List.of(), new Table(List.of(first, series == Series.HELD ? "件数" : "次数"), rows));
    }

    private static Part uncounted(String heading) {
        return Part.of(heading, List.of("缺：用量文件没有这一项。"));
    }

    private Chapter problems() {
        List<String> missing = all().stream()
                .filter(figure -> figure.value() == null)
                .map(Figure::name)
                .toList();
        List<String> problems = new ArrayList<>(words(Topic.PROBLEMS));
        if (!missing.isEmpty()) {
            problems.add("本月下列指标没有数据，不以0计：" + String.join("、", missing) + "。");
        }
        return new Chapter(
                "新情况、新问题及建议", List.of(Part.of("新情况、新问题", problems), Part.of("建议", words(Topic.SUGGESTIONS))));
    }

    /** What can be said of figures in a sentence: those that there are, each against the month before. */
    private static List<String> summary(List<Figure> figures) {
        String told = figures.stream()
                .filter(figure -> figure.value() != null)
                .map(figure -> figure.name() + figure.told() + compared(figure))
                .collect(Collectors.joining("；"));
        return told.isEmpty() ? List.of("本章指标均没有数据。") : List.of("本月" + told + "。");
    }

    private static String compared(Figure figure) {
        return figure.before() == null ? "" : "（环比" + figure.change() + "）";
    }

    private List<String> method() {
        List<String> method = new ArrayList<>();
        method.add("来源为“" + Origin.SYSTEM.label() + "”的指标由本系统对请求计数得出，不含任何人的检索词、姓名、案情和网络地址。");
        method.add("来源为“" + Origin.COURT.label() + "”的指标由法院从其他系统取得并填报，本系统不能证明，请以来源系统为准。");
        method.add("没有数据的指标写明“缺”及原因，不以0计；比上月一栏，数量用百分比，比例用百分点。");
        method.add("风险提示按每次评估计数，同一人在填写过程中多次评估的，每次都计。");
        method.addAll(order.now().remarks());
        return List.copyOf(method);
    }
}
