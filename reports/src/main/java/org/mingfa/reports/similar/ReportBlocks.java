package org.mingfa.reports.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.reports.official.OfficialPaper.Column;
import org.mingfa.reports.similar.Block.Labelled;
import org.mingfa.reports.similar.Block.Part;
import org.mingfa.reports.similar.Block.Quoted;
import org.mingfa.reports.similar.Block.Rows;
import org.mingfa.reports.similar.Block.Section;
import org.mingfa.reports.similar.Block.Text;
import org.mingfa.reports.similar.SimilarReport.Chosen;
import org.mingfa.reports.similar.SimilarReport.Compared;
import org.mingfa.reports.similar.SimilarReport.Found;
import org.mingfa.reports.similar.SimilarReport.Tier;

/** The eight sections of a report as blocks; docx and HTML are both written from these. */
final class ReportBlocks {

    /** What stands behind it is for reference alone. */
    private static final int LAST_TIER = 4;

    private static final String NONE_FOUND = "未检索到";
    private static final String NOT_GIVEN = "未填写。";

    private static final List<Column> RESULT = List.of(
            new Column("序号", 0.06),
            new Column("案号或编号、案由", 0.22),
            new Column("法院", 0.14),
            new Column("裁判日期", 0.12),
            new Column("事实", 0.09),
            new Column("焦点", 0.09),
            new Column("法律", 0.09),
            new Column("案由", 0.09),
            new Column("检索方法", 0.1));

    private final SimilarReport report;
    private final List<Block> blocks = new ArrayList<>();

    private ReportBlocks(SimilarReport report) {
        this.report = report;
    }

    static List<Block> of(SimilarReport report) {
        ReportBlocks all = new ReportBlocks(report);
        all.head();
        all.search();
        all.pending();
        all.result();
        all.gists();
        all.comparison();
        all.divergence();
        all.uses();
        all.attachments();
        return List.copyOf(all.blocks);
    }

    private void head() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("案由", orDash(report.cause())));
        rows.add(List.of("检索人", report.searcher()));
        rows.add(List.of("检索时间", OfficialDay.format(report.searched())));
        rows.add(List.of(
                "平台及数据版本", report.search().platform() + "，" + report.search().generation()));
        rows.add(List.of("报告编号", report.id()));
        if (!report.grounds().isEmpty()) {
            rows.add(List.of("应当检索的情形", String.join("；", report.grounds())));
        }
        if (report.archived()) {
            rows.add(List.of("归档", "随案归档"));
        }
        table(List.of(new Column("案号", 0.3), new Column(orDash(report.caseNumber()), 0.7)), rows);
    }

    private void search() {
        section("检索基本情况");
        label("检索范围", report.search().range());
        label("数据来源", String.join("、", report.search().corpora()));
        report.search()
                .methods()
                .forEach(method -> label(
                        "检索方法（" + method.name() + "）",
                        method.queries().isEmpty() ? "未使用。" : String.join("；", method.queries())));
        if (!report.search().filters().isEmpty()) {
            label("限定条件", String.join("；", report.search().filters()));
        }
        label(
                "未收录的范围",
                report.search().gaps().isEmpty()
                        ? "无。"
                        : String.join("；", report.search().gaps()));
        label("检索到哪一顺位", report.stop());
    }

    private void pending() {
        section("待决案件情况");
        label("基本事实", report.pending().facts());
        label("争议焦点", Objects.requireNonNullElse(report.pending().focus(), NOT_GIVEN));
        label(
                "法律适用",
                report.pending().law().isEmpty()
                        ? NOT_GIVEN
                        : String.join("，", report.pending().law()));
    }

    private void result() {
        section("检索结果");
        for (Tier tier : report.tiers()) {
            part((tier.number() <= LAST_TIER ? "第" + tier.number() + "顺位：" : "") + tier.name());
            text("收录" + tier.held() + "件" + span(tier) + "。" + Objects.requireNonNullElse(tier.note(), ""));
            List<List<String>> rows = new ArrayList<>();
            for (Found one : tier.cases()) {
                rows.add(row(rows.size() + 1, one));
            }
            if (rows.isEmpty()) {
                rows.add(List.of("—", NONE_FOUND, "—", "—", "—", "—", "—", "—", "—"));
            }
            table(RESULT, rows);
        }
        text("四项相似程度各为0至1。");
    }

    private static List<String> row(int number, Found one) {
        return List.of(
                Integer.toString(number),
                one.name() + (one.cause() == null ? "" : "（" + one.cause() + "）") + "　" + one.standing(),
                orDash(one.court()),
                one.decided() == null ? "—" : one.decided().toString(),
                figure(one.facts()),
                figure(one.focus()),
                figure(one.law()),
                figure(one.causeLikeness()),
                String.join("、", one.foundBy()));
    }

    private static String figure(double likeness) {
        return String.format(Locale.ROOT, "%.2f", likeness);
    }

    private static String figures(Found one) {
        return Stream.of(one.facts(), one.focus(), one.law(), one.causeLikeness())
                .map(ReportBlocks::figure)
                .collect(Collectors.joining("、"));
    }

    private static String span(Tier tier) {
        return tier.from() == null || tier.to() == null ? "" : "，裁判日期" + tier.from() + "至" + tier.to();
    }

    private void gists() {
        section("类案裁判要点");
        if (report.chosen().isEmpty()) {
            text(NONE_FOUND + "类案。");
        }
        for (Chosen one : report.chosen()) {
            part(one.found().name());
            quote(
                    one.gist().part() + "（" + one.gist().passage() + "，第"
                            + one.gist().start() + "至" + one.gist().end() + "字）",
                    one.gist().words());
            label("引用的法条", one.cited().isEmpty() ? "没有读到。" : String.join("，", one.cited()));
            label("裁判结果", one.outcome() + (one.order().isEmpty() ? "。" : "：" + one.order()));
        }
    }

    private void comparison() {
        section("相似性比对");
        if (report.chosen().isEmpty()) {
            text("没有可以比对的类案。");
        }
        for (Chosen one : report.chosen()) {
            part(one.found().name());
            text("基本事实、争议焦点、法律适用、案由的相似程度依次为" + figures(one.found()) + "。");
            if (!one.table().isEmpty()) {
                table(
                        List.of(
                                new Column("事项", 0.16),
                                new Column("本案", 0.37),
                                new Column("该案", 0.37),
                                new Column("同异", 0.1)),
                        one.table().stream().map(ReportBlocks::row).toList());
            }
            one.notes().forEach(this::text);
        }
    }

    private static List<String> row(Compared one) {
        return List.of(one.item(), one.pending(), one.decided(), one.same());
    }

    private void divergence() {
        section("分歧情况");
        if (report.divergence().isEmpty()) {
            text("在列出的案例中没有发现裁判结果相反的；这不表示不存在分歧。");
            return;
        }
        text("以下案例的裁判结果不同，并列如下，不作取舍；法院层级、裁判日期供衡量。");
        report.divergence().forEach(this::text);
    }

    private void uses() {
        section("结果运用");
        if (report.chosen().isEmpty()) {
            text(NONE_FOUND + "可以参照或者参考的类案。");
            return;
        }
        table(
                List.of(new Column("类案", 0.36), new Column("运用", 0.2), new Column("理由", 0.44)),
                report.chosen().stream()
                        .map(one -> List.of(one.found().name(), one.use(), orDash(one.why())))
                        .toList());
    }

    private void attachments() {
        section("附件");
        if (report.chosen().isEmpty()) {
            text("无。");
        } else {
            table(
                    List.of(new Column("类案", 0.22), new Column("来源", 0.38), new Column("来源文件的 SHA-256", 0.4)),
                    report.chosen().stream()
                            .map(one -> List.of(
                                    one.found().name(), "/cases/" + one.found().id() + "，" + one.file(), one.sha256()))
                            .toList());
        }
        text(report.disclaimer());
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }

    private void section(String heading) {
        blocks.add(new Section(heading));
    }

    private void part(String heading) {
        blocks.add(new Part(heading));
    }

    private void text(String text) {
        blocks.add(new Text(text));
    }

    private void label(String label, String text) {
        blocks.add(new Labelled(label, text));
    }

    private void quote(String name, String words) {
        blocks.add(new Quoted(name, words));
    }

    private void table(List<Column> columns, List<List<String>> rows) {
        blocks.add(new Rows(columns, rows));
    }
}
