package org.mingfa.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Block.QrCode;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.risk.assessment.CaseDeadline;
import org.mingfa.risk.assessment.Confidence;
import org.mingfa.risk.assessment.NoticeContent;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.ValueText;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Guidance;
import org.mingfa.risk.rules.Severity;

/** Writes the 诉讼风险告知书. Names nobody: it is for who told the facts. */
public final class RiskNotice {

    /** More questions than these nobody reads on paper. */
    private static final int MOST_QUESTIONS = 3;

    private static final int ANSWERS_A_ROW = 6;

    private static final Pattern DAY = Pattern.compile(" ?(\\d{4}-\\d{2}-\\d{2}) ?");

    /** Shares of the width of a table. */
    private static final double DAY_SHARE = 0.22;

    private static final double MATTER_SHARE = 0.28;
    private static final double HINT_SHARE = 0.24;
    private static final double LABEL_SHARE = 0.13;

    /** For court, case number and name, which are written by hand: the service asks nobody for them. */
    private static final List<Column> BY_HAND =
            List.of(new Column("姓名或者名称", 0.34), new Column("受理法院", 0.33), new Column("案号", 0.33));

    private static final String LEGAL_AID = "经济困难或者不了解法律的，可以拨打12348公共法律服务热线，咨询是否符合法律援助条件。";

    private final NoticeOrder order;
    private final NoticeContent content;
    private final LawLookup law;
    private final DocumentBuilder document;

    private RiskNotice(NoticeOrder order, LawLookup law) {
        this.order = order;
        this.content = order.content();
        this.law = law;
        this.document = new DocumentBuilder(List.of(content.title()), order.made()).foot(content.title() + "，仅供参考");
    }

    /**
     * The notice.
     *
     * @param law the law to quote from, usually the live generation
     */
    public static Document of(NoticeOrder order, LawLookup law) {
        return new RiskNotice(order, law).document();
    }

    private Document document() {
        opening();
        deadlines();
        risks();
        NoticeBasis basis = new NoticeBasis(items(), law);
        basis.quote(document);
        closing(basis.rows());
        link();
        return document.build();
    }

    private void opening() {
        CaseContext context = content.context();
        document.table(BY_HAND, List.of(List.of("", "", "")));
        document.body(context.stage().label() + context.role().label() + "：根据您填写的情况和"
                + ValueText.of(context.asOf(), null) + "有效的法律规定，现将您要赶的日期和可能遇到的诉讼风险告知如下。没有填写或者填写“不清楚”的事项，可能使结论改变。");
    }

    /** What to do until when, the nearest first; then what was missed and what is left. */
    private void deadlines() {
        List<CaseDeadline> missed =
                content.deadlines().stream().filter(CaseDeadline::isMissed).toList();
        List<CaseDeadline> ahead =
                content.deadlines().stream().filter(day -> !day.isMissed()).toList();
        if (content.deadlines().isEmpty() && content.pending().isEmpty()) {
            return;
        }
        document.section("在什么日期以前做什么");
        days(ahead, "最后一天", "要做的事");
        days(missed, "已经过去的", "还能怎么办");
        if (!content.pending().isEmpty()) {
            document.note("还差一个日期，就能算出", String.join("", content.pending()));
        }
    }

    private void days(List<CaseDeadline> days, String when, String what) {
        if (!days.isEmpty()) {
            document.table(
                    List.of(
                            new Column(when, DAY_SHARE),
                            new Column("事项", MATTER_SHARE),
                            new Column(what, 1 - DAY_SHARE - MATTER_SHARE)),
                    days.stream().map(this::day).toList());
        }
    }

    private List<String> day(CaseDeadline day) {
        RiskPrompt prompt = day.prompt();
        LocalDate careful = day.deadline().unmoved();
        String urgent = day.standing() == CaseDeadline.DeadlineStatus.URGENT ? "，紧急" : "";
        String moved = careful == null ? "" : "；按日期数到" + ValueText.of(careful, null) + "，是休息日而顺延，稳妥的在它以前办";
        String confidence = prompt.confidence() == Confidence.CERTAIN ? "" : "；需核实";
        boolean again = items().stream().anyMatch(item -> item.rule().equals(prompt.rule()));
        return List.of(
                ValueText.of(day.deadline().day(), null) + "（" + day.distance() + urgent + moved + confidence + "）",
                prompt.headline() + "（" + prompt.severity().label() + "）",
                prompt.action() + (again ? "" : "（依据：" + BasisLine.brief(prompt.sources()) + "）"));
    }

    /** What may lose the case stands first; what has a day stands above, and here with why and its basis. */
    private void risks() {
        document.section("风险和依据");
        List<RiskPrompt> grave =
                items().stream().filter(item -> isGrave(item) && !isDated(item)).toList();
        List<RiskPrompt> other =
                items().stream().filter(item -> !grave.contains(item)).toList();
        if (items().isEmpty()) {
            document.body(order.answers().isEmpty() ? "您没有填写可以判断的情况，本告知书没有判断任何风险。" : "按您填写的情况，没有需要列出的风险；这不表示没有风险。");
        }
        grave.forEach(this::item);
        if (!other.isEmpty()) {
            document.table(
                    List.of(new Column("风险和提示", HINT_SHARE), new Column("为什么、怎么办、依据", 1 - HINT_SHARE)),
                    other.stream().map(this::row).toList());
        }
    }

    private static boolean isGrave(RiskPrompt item) {
        return item.severity() == Severity.CRITICAL;
    }

    private boolean isDated(RiskPrompt item) {
        return content.deadlines().stream().anyMatch(day -> day.prompt().rule().equals(item.rule()));
    }

    /** Of what costs much it is said why; of the rest what to do. */
    private List<String> row(RiskPrompt item) {
        String remarks = item.remarks().isEmpty() ? "" : item.confidence().label() + "：" + sentences(item.remarks());
        String basis = "（依据：" + BasisLine.brief(item.sources()) + "）" + guidance(item);
        if (isDated(item)) {
            String label = item.deadline() == null ? "" : item.deadline().label();
            return List.of(label, item.why() + remarks + basis);
        }
        boolean high = item.severity() == Severity.HIGH;
        return List.of(
                item.headline() + (high ? "（" + item.severity().label() + "）" : ""),
                (high ? item.why() + "怎么办：" : "") + item.action() + (high ? remarks : "") + basis);
    }

    /** The guiding cases that fit the rule. */
    private String guidance(RiskPrompt item) {
        return Guidance.of(item.rule()).stream()
                .map(one -> one.line(content.context().asOf()))
                .collect(Collectors.joining());
    }

    private List<RiskPrompt> items() {
        return content.sections().stream()
                .flatMap(section -> section.items().stream())
                .toList();
    }

    private void item(RiskPrompt item) {
        document.point(item.headline() + "（" + item.severity().label() + "）");
        document.note("为什么", item.why());
        document.note("怎么办", item.action() + "（依据：" + BasisLine.brief(item.sources()) + "）" + guidance(item));
        if (!item.remarks().isEmpty()) {
            document.note(item.confidence().label(), sentences(item.remarks()));
        }
    }

    /** Remarks that end like a sentence keep their mark; the others are joined. */
    private static String sentences(List<String> remarks) {
        String joined = days(String.join("；", remarks)).replace("？；", "？").replace("。；", "。");
        return joined.endsWith("。") || joined.endsWith("？") ? joined : joined + "。";
    }

    /** Days are written out, as on any paper of a court: 2026年11月30日. */
    private static String days(String text) {
        return DAY.matcher(text).replaceAll(day -> ValueText.of(LocalDate.parse(day.group(1)), null));
    }

    /** What the party said, on which versions it rests, how it was made, and what it is not. */
    private void closing(List<List<String>> basis) {
        List<List<String>> rows = new ArrayList<>(answers());
        if (!content.toSupplement().isEmpty()) {
            rows.add(List.of(
                    "还要弄清",
                    content.toSupplement().stream().limit(MOST_QUESTIONS).collect(Collectors.joining())));
        }
        rows.addAll(basis);
        HowMade made = new HowMade(
                "计算机把您填写的情况与" + content.rules() + "条事先写定的规则逐条比对",
                content.context().asOf(),
                law.through()
                        .map(day -> "条文出自收录到" + OfficialDay.format(day) + "公布的法律为止的资料库")
                        .orElse(null));
        rows.add(List.of(HowMade.LABEL, made.sentence()));
        rows.add(List.of("说明", String.join("", content.closing()) + LEGAL_AID));
        document.section("您填写的情况和说明");
        document.table(List.of(new Column("事项", LABEL_SHARE), new Column("内容", 1 - LABEL_SHARE)), rows);
        document.signed(
                "告知日期：" + ValueText.of(order.made(), null),
                "阅知人（签名）：" + "　".repeat(6) + "年" + "　".repeat(2) + "月" + "　".repeat(2) + "日");
    }

    /** Below the signature, so that it can be cut off before the paper goes to somebody else. */
    private void link() {
        String address = order.link();
        if (address == null) {
            return;
        }
        document.section("接着填（二维码）");
        if (address.length() > QrCode.LONGEST) {
            document.body("回答太多，二维码放不下，没有印出。请在原来的手机上接着填，或者照上表在另一部手机上重新填写。");
            return;
        }
        document.body("用手机的相机扫这个码，就能打开上表“您填写的”和“不清楚的”" + order.answers().size()
                + "项回答，接着填、再算一次；没有姓名、案号，没有写在这张纸上的回答。回答就在码里，服务器没有存：谁拿到这张纸，谁就能扫开。不想让别人看到的，交出去以前剪掉这一段。");
        document.add(new QrCode(address, "二维码：在手机上打开这份告知书的回答"));
    }

    /** A record, not a text to read: several answers a row, and what the party does not know in one. */
    private List<List<String>> answers() {
        List<String> known = order.answers().stream()
                .filter(answer -> !isUnsure(answer))
                .map(answer -> answer.question() + answer.answer())
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < known.size(); i += ANSWERS_A_ROW) {
            int end = Math.min(known.size(), i + ANSWERS_A_ROW);
            rows.add(List.of(i == 0 ? "您填写的" : "", String.join("；", known.subList(i, end)) + "。"));
        }
        String unsure = order.answers().stream()
                .filter(RiskNotice::isUnsure)
                .map(answer -> answer.question().replaceFirst("？$", ""))
                .collect(Collectors.joining("；"));
        if (!unsure.isEmpty()) {
            rows.add(List.of("不清楚的", unsure + "。"));
        }
        return rows;
    }

    private static boolean isUnsure(Answer answer) {
        return answer.answer().equals(FactBook.UNSURE);
    }
}
