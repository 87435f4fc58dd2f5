package org.mingfa.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.risk.assessment.NoticeContent;
import org.mingfa.risk.assessment.NoticeItem;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.Shown;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.rules.Severity;

/** Writes the 诉讼风险告知书. Names nobody: it is for who told the facts. */
public final class RiskNotice {

    /** More questions than these nobody reads on paper. */
    private static final int MOST_QUESTIONS = 4;

    private static final Pattern DAY = Pattern.compile(" ?(\\d{4}-\\d{2}-\\d{2}) ?");

    /** Shares of the width of a table. */
    private static final double DEADLINE_SHARE = 0.3;

    private static final double HINT_SHARE = 0.28;
    private static final double ACTION_SHARE = 0.38;

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
        new NoticeBasis(items(), law).write(document);
        told();
        unknown();
        closing();
        return document.build();
    }

    private void opening() {
        document.addressee(content.stage() + content.role());
        document.body("根据您填写的情况和" + Shown.of(content.asOf(), null) + "有效的法律规定，现将您在民事案件" + content.stage() + "阶段作为"
                + content.role() + "可能遇到的诉讼风险告知如下。没有填写或者填写“不清楚”的事项，可能使结论改变。");
    }

    /** The nearest first; what is past stands at the end. */
    private void deadlines() {
        List<NoticeItem> dated = items().stream()
                .filter(item -> item.lastDay() != null)
                .sorted(Comparator.comparing((NoticeItem item) ->
                                Objects.requireNonNull(item.lastDay()).isBefore(order.made()))
                        .thenComparing(item -> Objects.requireNonNull(item.lastDay())))
                .toList();
        if (dated.isEmpty()) {
            return;
        }
        document.section("期限");
        document.table(
                List.of(new Column("最后一天", DEADLINE_SHARE), new Column("事项", 1 - DEADLINE_SHARE)),
                dated.stream().map(this::deadline).toList());
    }

    private List<String> deadline(NoticeItem item) {
        String[] both = Objects.requireNonNull(item.deadline()).split("：", 2);
        boolean past = Objects.requireNonNull(item.lastDay()).isBefore(order.made());
        String confidence = item.remarks().isEmpty() ? "" : "（需核实）";
        return List.of(both[both.length - 1] + (past ? "（已过）" : "") + confidence, both[0] + "：" + item.headline());
    }

    private void risks() {
        document.section("风险");
        List<NoticeItem> grave = items().stream().filter(RiskNotice::isGrave).toList();
        List<NoticeItem> other = items().stream().filter(item -> !isGrave(item)).toList();
        if (grave.isEmpty() && other.isEmpty()) {
            document.body(order.told().isEmpty() ? "您没有填写可以判断的情况，本告知书没有判断任何风险。" : "按您填写的情况，没有需要列出的风险；这不表示没有风险。");
        }
        grave.forEach(this::item);
        if (!other.isEmpty()) {
            document.table(
                    List.of(
                            new Column("其他提示", HINT_SHARE),
                            new Column("怎么办", ACTION_SHARE),
                            new Column("依据", 1 - HINT_SHARE - ACTION_SHARE)),
                    other.stream().map(RiskNotice::row).toList());
        }
    }

    private static boolean isGrave(NoticeItem item) {
        return item.severity().equals(Severity.CRITICAL.label())
                || item.severity().equals(Severity.HIGH.label());
    }

    private static List<String> row(NoticeItem item) {
        return List.of(item.headline(), item.action(), BasisLine.brief(item.sources()));
    }

    private List<NoticeItem> items() {
        return content.sections().stream()
                .flatMap(section -> section.items().stream())
                .toList();
    }

    private void item(NoticeItem item) {
        document.point(item.headline() + "（" + item.severity() + "）");
        document.note("为什么", item.why());
        document.note("怎么办", item.action() + "（依据：" + BasisLine.brief(item.sources()) + "）");
        if (!item.remarks().isEmpty()) {
            document.note(item.confidence(), sentences(item.remarks()));
        }
    }

    /** Remarks that end like a sentence keep their mark; the others are joined. */
    private static String sentences(List<String> remarks) {
        String joined = days(String.join("；", remarks)).replace("？；", "？").replace("。；", "。");
        return joined.endsWith("。") || joined.endsWith("？") ? joined : joined + "。";
    }

    /** Days are written out, as on any paper of a court: 2026年11月30日. */
    private static String days(String text) {
        return DAY.matcher(text).replaceAll(day -> Shown.of(LocalDate.parse(day.group(1)), null));
    }

    /** Two questions a row, one alone in one column; what the party does not know stands in one line. */
    private void told() {
        List<Answer> known =
                order.told().stream().filter(answer -> !isUnsure(answer)).toList();
        String unsure = order.told().stream()
                .filter(RiskNotice::isUnsure)
                .map(answer -> answer.question().replaceFirst("？$", ""))
                .collect(Collectors.joining("；"));
        if (order.told().isEmpty()) {
            return;
        }
        document.section("您填写的情况");
        if (!known.isEmpty()) {
            int columns = Math.min(2, known.size());
            Column column = new Column("事项与您的回答", 1.0 / columns);
            document.table(Collections.nCopies(columns, column), rows(known, columns));
        }
        if (!unsure.isEmpty()) {
            document.note("您填写“不清楚”的", unsure + "。");
        }
    }

    private static boolean isUnsure(Answer answer) {
        return answer.answer().equals(FactBook.UNSURE);
    }

    private static List<List<String>> rows(List<Answer> answers, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < answers.size(); i += columns) {
            String last = i + 1 < answers.size() ? line(answers.get(i + 1)) : "";
            rows.add(List.of(line(answers.get(i)), last).subList(0, columns));
        }
        return rows;
    }

    private static String line(Answer answer) {
        return answer.question() + " " + answer.answer();
    }

    private void unknown() {
        List<String> questions = content.toSupplement();
        if (questions.isEmpty()) {
            return;
        }
        String first = questions.stream().limit(MOST_QUESTIONS).collect(Collectors.joining());
        document.note("弄清以下情况后重新填写，结论可能改变", first);
    }

    private void closing() {
        document.note("说明", String.join("", content.closing()) + LEGAL_AID);
        document.signed(
                "告知日期：" + Shown.of(order.made(), null),
                "阅知人（签名）：" + "　".repeat(6) + "年" + "　".repeat(2) + "月" + "　".repeat(2) + "日");
    }
}
