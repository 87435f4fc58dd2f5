package org.mingfa.reports.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.reports.official.OfficialDocument;
import org.mingfa.reports.official.OfficialDocument.Column;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.facts.Shown;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.notice.NoticeContent;
import org.mingfa.risk.notice.NoticeItem;
import org.mingfa.risk.rules.Severity;

/** Writes the 诉讼风险告知书 as a docx file. Names nobody: it is for who told the facts. */
public final class RiskNotice {

    /** More questions than these nobody reads on paper. */
    private static final int MOST_QUESTIONS = 12;

    /** Share of the questions in the width of their table. */
    private static final double QUESTION_SHARE = 0.62;

    private static final String LEGAL_AID = "经济困难或者不了解法律的，可以拨打12348公共法律服务热线，咨询是否符合法律援助条件。";

    private final NoticeOrder order;
    private final NoticeContent content;
    private final LawLookup law;
    private final OfficialDocument document;

    private RiskNotice(NoticeOrder order, LawLookup law, OfficialDocument document) {
        this.order = order;
        this.content = order.content();
        this.law = law;
        this.document = document;
    }

    /**
     * The file.
     *
     * @param law the law to quote from, usually the live generation
     */
    public static byte[] write(NoticeOrder order, LawLookup law) {
        try (OfficialDocument document =
                new OfficialDocument(List.of(order.content().title()), order.made())) {
            new RiskNotice(order, law, document).write();
            return document.finish();
        }
    }

    private void write() {
        opening();
        told();
        risks();
        unknown();
        quotations();
        closing();
    }

    private void opening() {
        document.addressee(content.stage() + content.role());
        document.body("根据您填写的情况和" + Shown.of(content.asOf(), null) + "有效的法律规定，现将您在民事案件" + content.stage() + "阶段作为"
                + content.role() + "可能遇到的诉讼风险告知如下。");
        document.body("本告知书只针对您填写的情况；没有填写或者填写“不清楚”的事项，可能使结论改变，列在“尚不清楚的情况”中。");
    }

    private void told() {
        document.section("您填写的情况");
        if (order.told().isEmpty()) {
            document.body("您没有填写任何情况，以下只列出不依赖具体情况的提示。");
            return;
        }
        document.table(
                List.of(new Column("事项", QUESTION_SHARE), new Column("您的回答", 1 - QUESTION_SHARE)),
                order.told().stream().map(RiskNotice::row).toList());
    }

    private static List<String> row(Answer answer) {
        return List.of(answer.question(), answer.answer());
    }

    private void risks() {
        document.section("风险提示");
        Map<String, List<NoticeItem>> bySeverity = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity.label(), new ArrayList<>());
        }
        items().forEach(item -> bySeverity
                .computeIfAbsent(item.severity(), severity -> new ArrayList<>())
                .add(item));
        bySeverity.values().removeIf(List::isEmpty);
        if (bySeverity.isEmpty()) {
            document.body("按您填写的情况，没有发现需要提示的风险；这不表示没有风险。");
        }
        bySeverity.forEach((severity, items) -> {
            document.part(severity.equals(Severity.INFO.label()) ? "其他提示" : severity + "风险");
            items.forEach(this::item);
        });
    }

    private List<NoticeItem> items() {
        return content.sections().stream()
                .flatMap(section -> section.items().stream())
                .toList();
    }

    private void item(NoticeItem item) {
        document.point(item.headline());
        document.labelled("为什么", item.why());
        document.labelled("怎么办", item.action());
        if (item.deadline() != null) {
            document.labelled("期限", item.deadline() + "。");
        }
        document.labelled("依据", BasisLine.of(item.sources()));
        if (!item.remarks().isEmpty()) {
            document.labelled(item.confidence(), sentences(item.remarks()));
        }
    }

    /** Remarks that end like a sentence keep their mark; the others are joined. */
    private static String sentences(List<String> remarks) {
        String joined = String.join("；", remarks).replace("？；", "？").replace("。；", "。");
        return joined.endsWith("。") || joined.endsWith("？") ? joined : joined + "。";
    }

    private void unknown() {
        List<String> questions = content.toSupplement();
        if (questions.isEmpty()) {
            return;
        }
        document.section("尚不清楚的情况");
        document.body("以下事项还没有填写，弄清之后请重新填写，结论可能改变：");
        for (int i = 0; i < Math.min(questions.size(), MOST_QUESTIONS); i++) {
            document.body((i + 1) + "." + questions.get(i));
        }
        if (questions.size() > MOST_QUESTIONS) {
            document.body("另有" + (questions.size() - MOST_QUESTIONS) + "项影响较小的事项，可以在诉讼风险在线提示中继续填写。");
        }
    }

    private void quotations() {
        List<QuotedArticle> articles = QuotedArticle.of(items().stream().flatMap(item -> item.sources().stream()), law);
        if (articles.isEmpty()) {
            return;
        }
        document.section("引用的法律条文");
        articles.stream().filter(article -> article.article() != null).forEach(this::quote);
    }

    private void quote(QuotedArticle article) {
        document.quotation(BasisLine.of(article), article.words());
    }

    private void closing() {
        document.section("说明");
        content.closing().forEach(document::body);
        document.body(LEGAL_AID);
        document.lineBeforeSignature();
        document.signature("告知日期：" + Shown.of(order.made(), null));
        document.signature("阅知人（签名）：" + "　".repeat(8));
        document.signature("年" + "　".repeat(2) + "月" + "　".repeat(2) + "日");
    }
}
