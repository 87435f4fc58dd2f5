package org.mingfa.citations;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.CitationFindings.CitationFinding.Provision;
import org.mingfa.reports.HowMade;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.OfficialDay;

/**
 * The findings of a check of a text.
 *
 * @param asOf whose law it was held against
 * @param made the day of the check
 * @param generation and {@code corpora}: what it was held against
 */
public record CitationFindings(
        LocalDate asOf,
        LocalDate made,
        String generation,
        List<String> corpora,
        CheckedText text,
        List<CitationFinding> findings) {

    private static final String SCOPE =
            "核对的是引用的法律和条文是否存在、当日是否施行、引号内的引文与条文是否一致，以及没有引号的转述在数字、期限、应当与不得、当事人上有没有与条文不同，文中的话是否更像另一条或者旧条号所指的条文；不能确定的，结论写“引文未核对”。条文能否支持文中的主张，须由审阅人判断。";

    public CitationFindings {
        corpora = List.copyOf(corpora);
        findings = List.copyOf(findings);
    }

    /**
     * Which text was checked, without its words.
     *
     * @param characters its length
     * @param sha256 of its UTF-8 bytes, by which the same text is known again
     */
    public record CheckedText(int characters, String sha256) {}

    /**
     * What was found of one citation of a text.
     *
     * @param citation in normal form
     * @param wording the verdict in a reader's words
     * @param excerpt the words of the text around it
     * @param note what is wrong or cannot be said, or null
     * @param provision the provision of the day, or null where its official text is not held
     * @param remarks where a quotation departs, what the number means in other versions
     */
    public record CitationFinding(
            CitationFindings.CitationFinding.Kind kind,
            String citation,
            String wording,
            String excerpt,
            @Nullable String note,
            @Nullable Provision provision,
            List<String> remarks) {

        public CitationFinding {
            remarks = List.copyOf(remarks);
        }

        /** What it says of the text. */
        public enum Kind {
            /** The text is wrong. */
            WRONG,
            /** The text looks wrong: what it says is of another article, an old number, or perhaps otherwise. */
            DOUBTED,
            /** The generation cannot say. */
            OPEN,
            RIGHT,
            /** Nothing was looked up. */
            SKIPPED
        }

        /**
         * A provision with its version.
         *
         * @param name 《…》第…条, with the dates of the version
         * @param words as officially published
         */
        public record Provision(String name, String words) {}
    }

    /** What is wrong first, each beside the provision itself. */
    public Document document() {
        DocumentBuilder document = new DocumentBuilder(List.of("引用核对结果"), made);
        summary(document);
        document.section("与法律不符的引用");
        inDetail(document, CitationFindings.CitationFinding.Kind.WRONG, "没有发现与法律不符的引用。");
        document.section("看来有误的引用");
        inDetail(document, CitationFindings.CitationFinding.Kind.DOUBTED, "没有看来有误的引用。");
        document.section("未能核对的引用");
        inDetail(document, CitationFindings.CitationFinding.Kind.OPEN, "没有未能核对的引用。");
        document.section("相符的引用");
        table(document, CitationFindings.CitationFinding.Kind.RIGHT, "没有相符的引用。", "结论");
        document.section("没有核对的引用");
        table(document, CitationFindings.CitationFinding.Kind.SKIPPED, "没有未核对的引用。", "原因");
        document.section("说明");
        document.body("本结果由系统核对生成，仅供参考，不作为裁判依据；引用、办案以官方公布的文本为准。");
        document.body(SCOPE);
        howMade(document);
        return document.signed("核对日期：" + OfficialDay.format(made)).build();
    }

    /**
     * What is filed with a paper: which citations stand, what was not checked, and who answers for it. The machine says what it
     * looked up; that the paper is right is said by who signs.
     */
    public Document attestation() {
        DocumentBuilder document = new DocumentBuilder(List.of("引用核对说明"), made);
        summary(document);
        document.section("核对无误的引用");
        table(document, CitationFindings.CitationFinding.Kind.RIGHT, "没有核对无误的引用。", "结论");
        document.section("与法律不符的引用");
        table(document, CitationFindings.CitationFinding.Kind.WRONG, "没有发现与法律不符的引用。", "结论");
        document.section("看来有误、须对照条文的引用");
        table(document, CitationFindings.CitationFinding.Kind.DOUBTED, "没有看来有误的引用。", "原因");
        document.section("没有核对或者须对照条文的引用");
        table(document, CitationFindings.CitationFinding.Kind.OPEN, "没有须对照条文的引用。", "原因");
        table(document, CitationFindings.CitationFinding.Kind.SKIPPED, "没有未核对的引用。", "原因");
        document.section("说明");
        document.body("上列文字的校验值变动一个字即不同；本说明只对校验值相同的文字有效。");
        document.body(SCOPE);
        howMade(document);
        document.body("本人已经逐条审阅上列引用和本文的内容，对提交的文书负责。");
        return document.signed(
                        "提交人（签名）：" + "　".repeat(8),
                        "身份或执业证号：" + "　".repeat(8),
                        "　".repeat(4) + "年" + "　".repeat(2) + "月" + "　".repeat(2) + "日")
                .build();
    }

    private void howMade(DocumentBuilder document) {
        new HowMade("计算机把文中的引用逐处与收录的条文比对", asOf, "条文出自资料版本" + generation + "（" + String.join("、", corpora) + "）")
                .write(document);
    }

    private List<CitationFinding> of(CitationFindings.CitationFinding.Kind kind) {
        return findings.stream().filter(one -> one.kind() == kind).toList();
    }

    private void summary(DocumentBuilder document) {
        document.section("核对情况");
        document.table(
                List.of(new Column("核对的文字", 0.3), new Column(text.characters() + "字", 0.7)),
                List.of(
                        List.of("校验（sha256）", text.sha256()),
                        List.of("按哪一天的法律", OfficialDay.format(asOf)),
                        List.of("资料版本", generation + "（" + String.join("、", corpora) + "）"),
                        List.of("引用", findings.size() + "处")));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (CitationFindings.CitationFinding.Kind kind : CitationFindings.CitationFinding.Kind.values()) {
            of(kind).forEach(one -> counts.merge(one.wording(), 1, Integer::sum));
        }
        if (!counts.isEmpty()) {
            document.table(
                    List.of(new Column("核对结果", 0.7), new Column("处数", 0.3)),
                    counts.entrySet().stream()
                            .map(one -> List.of(one.getKey(), Integer.toString(one.getValue())))
                            .toList());
        }
    }

    private void inDetail(DocumentBuilder document, CitationFindings.CitationFinding.Kind kind, String none) {
        List<CitationFinding> all = of(kind);
        if (all.isEmpty()) {
            document.body(none);
        }
        all.forEach(one -> inDetail(document, one));
    }

    private static void inDetail(DocumentBuilder document, CitationFinding one) {
        document.point(one.citation());
        document.labelled("结论", one.wording() + (one.note() == null ? "。" : "：" + one.note()));
        document.labelled("所在文字", one.excerpt());
        one.remarks().forEach(document::body);
        Provision provision = one.provision();
        if (provision != null) {
            document.quotation(provision.name(), provision.words());
        }
    }

    private void table(DocumentBuilder document, CitationFindings.CitationFinding.Kind kind, String none, String last) {
        List<CitationFinding> all = of(kind);
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

    private static String verdict(CitationFinding one) {
        String why = one.note() == null ? one.wording() : one.note();
        Provision provision = one.provision();
        String remarks = one.remarks().isEmpty() ? "" : "　" + String.join("　", one.remarks());
        return (provision == null ? why : why + "　" + provision.name()) + remarks;
    }
}
