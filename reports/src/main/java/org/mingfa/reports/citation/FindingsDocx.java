package org.mingfa.reports.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.reports.citation.Finding.Kind;
import org.mingfa.reports.citation.Finding.Provision;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.reports.official.OfficialDocument;
import org.mingfa.reports.official.OfficialPaper.Column;

/** Writes the findings of a check of citations as a docx file: what is wrong first, each beside the provision itself. */
public final class FindingsDocx {

    private static final String TITLE = "引用核对结果";

    private final CitationFindings findings;
    private final OfficialDocument document;

    private FindingsDocx(CitationFindings findings, OfficialDocument document) {
        this.findings = findings;
        this.document = document;
    }

    public static byte[] write(CitationFindings findings) {
        try (OfficialDocument document = new OfficialDocument(List.of(TITLE), findings.made())) {
            new FindingsDocx(findings, document).write();
            return document.finish();
        }
    }

    private void write() {
        summary();
        document.section("与法律不符的引用");
        inDetail(Kind.WRONG, "没有发现与法律不符的引用。");
        document.section("本库不能核对的引用");
        inDetail(Kind.OPEN, "没有本库不能核对的引用。");
        document.section("相符的引用");
        table(Kind.RIGHT, "没有相符的引用。", "结论");
        document.section("没有核对的引用");
        table(Kind.SKIPPED, "没有未核对的引用。", "原因");
        document.section("说明");
        document.body("本结果由系统核对生成，仅供参考，不作为裁判依据；引用、办案以官方公布的文本为准。");
        document.body("核对的是引用的法律和条文是否存在、当日是否施行、引文与条文是否一致；条文能否支持文中的主张，须由审阅人判断。");
        document.lineBeforeSignature();
        document.signature("核对日期：" + OfficialDay.format(findings.made()));
    }

    private void summary() {
        document.section("核对情况");
        document.table(
                List.of(new Column("核对的文字", 0.3), new Column(findings.text().characters() + "字", 0.7)),
                List.of(
                        List.of("校验（sha256）", findings.text().sha256()),
                        List.of("按哪一天的法律", OfficialDay.format(findings.asOf())),
                        List.of("资料版本", findings.generation() + "（" + String.join("、", findings.corpora()) + "）"),
                        List.of("引用", findings.findings().size() + "处")));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            findings.of(kind).forEach(one -> counts.merge(one.wording(), 1, Integer::sum));
        }
        if (!counts.isEmpty()) {
            document.table(
                    List.of(new Column("核对结果", 0.7), new Column("处数", 0.3)),
                    counts.entrySet().stream()
                            .map(one -> List.of(one.getKey(), Integer.toString(one.getValue())))
                            .toList());
        }
    }

    private void inDetail(Kind kind, String none) {
        List<Finding> all = findings.of(kind);
        if (all.isEmpty()) {
            document.body(none);
        }
        all.forEach(this::inDetail);
    }

    private void inDetail(Finding one) {
        document.point(one.citation());
        document.labelled("结论", one.wording() + (one.note() == null ? "。" : "：" + one.note()));
        document.labelled("所在文字", one.excerpt());
        one.remarks().forEach(document::body);
        Provision provision = one.provision();
        if (provision != null) {
            document.quotation(provision.name(), provision.words());
        }
    }

    private void table(Kind kind, String none, String last) {
        List<Finding> all = findings.of(kind);
        if (all.isEmpty()) {
            document.body(none);
            return;
        }
        document.table(
                List.of(new Column("引用", 0.4), new Column("所在文字", 0.35), new Column(last, 0.25)),
                all.stream()
                        .map(one -> List.of(one.citation(), one.excerpt(), verdict(one)))
                        .toList());
    }

    private static String verdict(Finding one) {
        String why = one.note() == null ? one.wording() : one.note();
        Provision provision = one.provision();
        return provision == null ? why : why + "　" + provision.name();
    }
}
