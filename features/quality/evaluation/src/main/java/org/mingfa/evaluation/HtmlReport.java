package org.mingfa.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.IntervalPlot.Row;
import org.mingfa.evaluation.RunComparison.TopicChange;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.run.Latency;

/** An evaluation as one HTML page without scripts: tables, a plot per metric, and the topics that got worse or better. */
public final class HtmlReport {

    /** Topics listed under each heading; the JSON report has them all. */
    private static final int LISTED = 100;

    private static final int TEXT_SHOWN = 120;

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body{font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1d2733}
            table{border-collapse:collapse;margin:1em 0;width:100%%}
            th,td{border-bottom:1px solid #d5dbe1;padding:.35em .7em;text-align:left}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            svg{width:100%%;max-width:750px;font-size:13px}
            .grid{stroke:#e3e8ed}.bar{stroke:#7d9cc0;stroke-width:8}.mean{fill:#1f4e86}
            .tick{text-anchor:middle;fill:#5b6773}.label{text-anchor:end}
            .note{color:#5b6773}
            </style></head><body>
            """;

    private HtmlReport() {}

    public static String write(EvaluationReport report) {
        String title = "检索评测：" + report.set();
        StringBuilder page = new StringBuilder(HEAD.formatted(HtmlEscaper.html(title)));
        page.append("<h1>").append(HtmlEscaper.html(title)).append("</h1>\n");
        page.append("<p>系统 ").append(HtmlEscaper.html(report.run().tag()));
        page.append("，问题 ").append(report.topics()).append(" 个。方括号内为 95% 置信区间（按问题自助抽样）。</p>\n");
        latency(page, report.latency());
        metrics(page, report);
        plots(page, report);
        RunComparison comparison = report.comparison();
        if (comparison != null) {
            comparison(page, comparison, report.metrics().getFirst().metric());
        }
        return page.append("</body></html>\n").toString();
    }

    private static void latency(StringBuilder page, @Nullable Latency latency) {
        if (latency != null) {
            page.append("<p>预热后单线程首页应答时间：中位 ").append(Figures.milliseconds(latency.median()));
            page.append(" 毫秒，p99 ").append(Figures.milliseconds(latency.p99()));
            page.append(" 毫秒，最长 ")
                    .append(Figures.milliseconds(latency.longest()))
                    .append(" 毫秒。</p>\n");
        }
    }

    private static void metrics(StringBuilder page, EvaluationReport report) {
        page.append("<h2>指标</h2>\n<table><tr><th>指标</th><th class=\"n\">全部</th>");
        report.groups()
                .forEach((name, measured) -> page.append("<th class=\"n\">")
                        .append(HtmlEscaper.html(name))
                        .append("（")
                        .append(
                                measured.isEmpty()
                                        ? 0
                                        : measured.getFirst().values().size())
                        .append("）</th>"));
        page.append("</tr>\n");
        for (int i = 0; i < report.metrics().size(); i++) {
            int row = i;
            MetricResult all = report.metrics().get(i);
            page.append("<tr><td>")
                    .append(HtmlEscaper.html(all.metric().name()))
                    .append("</td>")
                    .append(cell(all));
            report.groups().values().forEach(measured -> page.append(cell(measured.get(row))));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static String cell(MetricResult measured) {
        return "<td class=\"n\">" + Figures.interval(measured.interval()) + "</td>";
    }

    private static void plots(StringBuilder page, EvaluationReport report) {
        for (int i = 0; i < report.metrics().size(); i++) {
            MetricResult all = report.metrics().get(i);
            List<Row> rows = new ArrayList<>(List.of(new Row("全部", all.interval())));
            for (Map.Entry<String, List<MetricResult>> group : report.groups().entrySet()) {
                rows.add(new Row(group.getKey(), group.getValue().get(i).interval()));
            }
            page.append("<h3>").append(HtmlEscaper.html(all.metric().name())).append("</h3>\n");
            page.append(IntervalPlot.of(all.metric().name(), rows));
        }
    }

    private static void comparison(StringBuilder page, RunComparison comparison, Metric first) {
        page.append("<h2>与 ").append(HtmlEscaper.html(comparison.previous())).append(" 相比</h2>\n");
        if (comparison.missing() > 0) {
            page.append("<p class=\"note\">对照运行缺少 ")
                    .append(comparison.missing())
                    .append(" 个问题，未计入差值。</p>\n");
        }
        page.append("<table><tr><th>指标</th><th class=\"n\">差值</th><th class=\"n\">95% 区间</th>")
                .append("<th class=\"n\">随机化检验 p</th></tr>\n");
        comparison
                .differences()
                .forEach((metric, difference) -> page.append("<tr><td>")
                        .append(HtmlEscaper.html(metric.name()))
                        .append("</td><td class=\"n\">")
                        .append(Figures.signed(difference.interval().mean()))
                        .append("</td><td class=\"n\">[")
                        .append(Figures.signed(difference.interval().low()))
                        .append(", ")
                        .append(Figures.signed(difference.interval().high()))
                        .append("]</td><td class=\"n\">")
                        .append(Figures.value(difference.p()))
                        .append("</td></tr>\n"));
        page.append("</table>\n");
        changes(page, "变差的问题（" + first.name() + "）", comparison.worse());
        changes(page, "变好的问题（" + first.name() + "）", comparison.better());
    }

    private static void changes(StringBuilder page, String heading, List<TopicChange> changes) {
        page.append("<h3>")
                .append(HtmlEscaper.html(heading))
                .append("：")
                .append(changes.size())
                .append(" 个</h3>\n");
        if (changes.isEmpty()) {
            return;
        }
        page.append("<table><tr><th>编号</th><th>问题</th><th class=\"n\">原</th><th class=\"n\">现</th></tr>\n");
        changes.stream()
                .limit(LISTED)
                .forEach(change -> page.append("<tr><td>")
                        .append(HtmlEscaper.html(change.topic()))
                        .append("</td><td>")
                        .append(HtmlEscaper.html(shortened(change.text())))
                        .append("</td><td class=\"n\">")
                        .append(Figures.value(change.before()))
                        .append("</td><td class=\"n\">")
                        .append(Figures.value(change.now()))
                        .append("</td></tr>\n"));
        page.append("</table>\n");
        if (changes.size() > LISTED) {
            page.append("<p class=\"note\">只列前 ").append(LISTED).append(" 个；全部见 JSON 报告。</p>\n");
        }
    }

    private static String shortened(String text) {
        if (text.length() <= TEXT_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(TEXT_SHOWN - 1)) ? TEXT_SHOWN - 1 : TEXT_SHOWN;
        return text.substring(0, end) + "…";
    }
}
