package org.mingfa.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.HowMade;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.similar.SimilarReport.ComparisonLine;
import org.mingfa.similar.SimilarReport.ListedCase;
import org.mingfa.similar.SimilarReport.ReferenceCase;
import org.mingfa.similar.SimilarReport.Tier;

/** The eight sections of a report, with who searched and when below them. */
final class SimilarReportDocument {

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
    private final DocumentBuilder document;

    SimilarReportDocument(SimilarReport report) {
        this.report = report;
        this.document = new DocumentBuilder(titleLines(report.title()), report.searched());
    }

    /** 关于……一案的 / 类案检索报告: broken where the sense allows. */
    private static List<String> titleLines(String title) {
        int at = title.lastIndexOf("的类案检索报告") + 1;
        return at == 0 ? List.of(title) : List.of(title.substring(0, at), title.substring(at));
    }

    Document document() {
        head();
        search();
        pending();
        result();
        gists();
        comparison();
        divergence();
        uses();
        attachments();
        new HowMade(
                        "计算机按案情的字词、结构和引用的法条，与收录的裁判逐件比对、排序",
                        report.asOf(),
                        "裁判和条文出自" + report.search().platform())
                .write(document);
        return document.signed(
                        "检索人（" + report.searcher() + "签名）："
                                + Objects.requireNonNullElse(report.searcherName(), "　".repeat(8)),
                        OfficialDay.format(report.searched()))
                .build();
    }

    private void head() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("案由", orDash(report.cause())));
        rows.add(List.of("检索人", orDash(report.searcherName()) + "（" + report.searcher() + "）"));
        rows.add(List.of("检索时间", OfficialDay.format(report.searched())));
        if (!report.asOf().equals(report.searched())) {
            rows.add(List.of("适用法律的日期", OfficialDay.format(report.asOf())));
        }
        rows.add(List.of("检索平台", report.search().platform()));
        if (!report.grounds().isEmpty()) {
            rows.add(List.of("应当检索的情形", String.join("；", report.grounds())));
        }
        if (report.archived()) {
            rows.add(List.of("归档", "随案归档"));
        }
        document.table(List.of(new Column("案号", 0.3), new Column(orDash(report.caseNumber()), 0.7)), rows);
    }

    private void search() {
        document.section("检索基本情况");
        document.labelled("检索范围", report.search().range());
        report.search()
                .methods()
                .forEach(method -> document.labelled(
                        "检索方法（" + method.name() + "）",
                        method.queries().isEmpty() ? "未使用。" : String.join("；", method.queries())));
        if (!report.search().filters().isEmpty()) {
            document.labelled("限定条件", String.join("；", report.search().filters()));
        }
        document.labelled(
                "未收录的范围",
                report.search().gaps().isEmpty()
                        ? "无。"
                        : String.join("；", report.search().gaps()));
        document.labelled("检索到哪一顺位", report.stop());
    }

    private void pending() {
        document.section("待决案件情况");
        document.labelled("基本事实", report.pending().facts());
        document.labelled("争议焦点", Objects.requireNonNullElse(report.pending().focus(), NOT_GIVEN));
        document.labelled(
                "法律适用",
                report.pending().law().isEmpty()
                        ? NOT_GIVEN
                        : String.join("，", report.pending().law()));
    }

    private void result() {
        document.section("检索结果");
        for (Tier tier : report.tiers()) {
            document.part((tier.number() <= LAST_TIER ? "第" + tier.number() + "顺位：" : "") + tier.name());
            document.body("收录" + tier.held() + "件" + span(tier) + "。" + Objects.requireNonNullElse(tier.note(), ""));
            List<List<String>> rows = new ArrayList<>();
            for (ListedCase one : tier.cases()) {
                rows.add(row(rows.size() + 1, one));
            }
            if (rows.isEmpty()) {
                rows.add(List.of("—", NONE_FOUND, "—", "—", "—", "—", "—", "—", "—"));
            }
            document.table(RESULT, rows);
        }
        document.body("四项相似程度各为0至1。");
    }

    private static List<String> row(int number, ListedCase one) {
        return List.of(
                Integer.toString(number),
                one.name() + (one.cause() == null ? "" : "（" + one.cause() + "）") + "　" + one.standing(),
                orDash(one.court()),
                one.decided() == null ? "—" : one.decided().toString(),
                figure(one.facts()),
                figure(one.focus()),
                law(one),
                causes(one),
                String.join("、", one.foundBy()));
    }

    private static String figure(double likeness) {
        return String.format(Locale.ROOT, "%.2f", likeness);
    }

    private static String figures(ListedCase one) {
        return Stream.of(figure(one.facts()), figure(one.focus()), law(one), causes(one))
                .collect(Collectors.joining("、"));
    }

    /** What the searcher cites was no law yet when some cases were decided. */
    private static String law(ListedCase one) {
        return one.law() == null ? "—" : figure(one.law());
    }

    /** A case whose source names no cause was not compared in it. */
    private static String causes(ListedCase one) {
        return one.cause() == null ? "—" : figure(one.causeLikeness());
    }

    private static String span(Tier tier) {
        return tier.from() == null || tier.to() == null ? "" : "，裁判日期" + tier.from() + "至" + tier.to();
    }

    private void gists() {
        document.section("类案裁判要点");
        if (report.chosen().isEmpty()) {
            document.body(NONE_FOUND + "类案。");
        }
        for (ReferenceCase one : report.chosen()) {
            document.part(one.found().name());
            document.quotation(
                    one.gist().part() + "（第" + (one.gist().start() + 1) + "至"
                            + one.gist().end() + "字）",
                    one.gist().words());
            document.labelled("引用的法条", one.cited().isEmpty() ? "没有读到。" : String.join("，", one.cited()));
            document.labelled("裁判结果", one.outcome() + (one.order().isEmpty() ? "。" : "：" + one.order()));
        }
    }

    private void comparison() {
        document.section("相似性比对");
        if (report.chosen().isEmpty()) {
            document.body("没有可以比对的类案。");
        }
        for (ReferenceCase one : report.chosen()) {
            document.part(one.found().name());
            document.body("基本事实、争议焦点、法律适用、案由的相似程度依次为" + figures(one.found()) + "。");
            if (!one.table().isEmpty()) {
                document.table(
                        List.of(
                                new Column("事项", 0.16),
                                new Column("本案", 0.37),
                                new Column("该案", 0.37),
                                new Column("同异", 0.1)),
                        one.table().stream().map(SimilarReportDocument::row).toList());
            }
            one.notes().forEach(document::body);
        }
    }

    private static List<String> row(ComparisonLine one) {
        return List.of(one.item(), one.pending(), one.decided(), one.same());
    }

    private void divergence() {
        document.section("分歧情况");
        if (report.divergence().isEmpty()) {
            document.body("在列出的案例中没有发现裁判结果相反的；这不表示不存在分歧。");
            return;
        }
        document.body("以下案例的裁判结果不同，并列如下，不作取舍；法院层级、裁判日期供衡量。");
        report.divergence().forEach(document::body);
    }

    private void uses() {
        document.section("结果运用");
        if (report.chosen().isEmpty()) {
            document.body(NONE_FOUND + "可以参照或者参考的类案。");
            return;
        }
        document.table(
                List.of(new Column("类案", 0.36), new Column("运用", 0.2), new Column("理由", 0.44)),
                report.chosen().stream()
                        .map(one -> List.of(one.found().name(), orBlank(one.use()), orBlank(one.why())))
                        .toList());
    }

    private void attachments() {
        document.section("附件");
        if (report.chosen().isEmpty()) {
            document.body("无。");
        } else {
            document.table(
                    List.of(new Column("类案", 0.5), new Column("法院", 0.3), new Column("裁判日期", 0.2)),
                    report.chosen().stream()
                            .map(one -> List.of(
                                    one.found().name() + "全文",
                                    orDash(one.found().court()),
                                    orDash(Objects.toString(one.found().decided(), null))))
                            .toList());
        }
        document.body(report.disclaimer());
    }

    /** What the searcher has not said yet is for the searcher to fill in. */
    private static String orBlank(String text) {
        return text.isEmpty() ? "（由检索人填写）" : text;
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }
}
