package org.mingfa.usage.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the court says itself: figures of other systems, and what is told in words. This product cannot prove it.
 *
 * @param figures by id of the catalogue
 * @param own figures that the catalogue does not have
 * @param texts by topic: one that is absent was not filled in, an empty one says that there is nothing
 * @param tasks by number of the task, such as 四（一）: whether it is done, and what shows it
 */
public record CourtStatement(
        Map<String, StatedValue> figures,
        List<OwnFigure> own,
        Map<StatementTopic, List<String>> texts,
        Map<String, String> tasks,
        Letter letter) {

    public static final CourtStatement NONE = new CourtStatement(Map.of(), Map.of(), Map.of());

    /** What the words are about. */
    public enum StatementTopic {
        MILESTONES("总体进展"),
        PLATFORM("平台建设与系统对接"),
        LITIGATION("在线诉讼应用情况"),
        SERVICES("在线诉讼服务情况"),
        SECURITY("制度规范、安全与保障"),
        ASSESSMENT("评估考核与宣传培训"),
        PROBLEMS("新情况、新问题"),
        SUGGESTIONS("建议"),
        PLANS("下月安排"),
        ORGANISATION("组织领导和制度建设"),
        VOLUNTARINESS("当事人自愿与权利保障"),
        DUPLICATION("避免重复建设情况"),
        REVIEW("法律审核"),
        CONCLUSION("自评结论与推广建议");

        private final String label;

        StatementTopic(String label) {
            this.label = label;
        }

        static StatementTopic of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        public String label() {
            return label;
        }
    }

    /**
     * A figure of another system.
     *
     * @param before the month before, for a stage the time before the pilot; null where it is not told
     * @param total since the beginning, with this month; null where it is not told
     */
    public record StatedValue(
            BigDecimal value,
            @Nullable BigDecimal before,
            @Nullable BigDecimal total,
            String source) {}

    /**
     * A figure of the court's own.
     *
     * @param chapter in which it stands, 1 to 6
     */
    public record OwnFigure(int chapter, String name, String unit, StatedValue told) {}

    /**
     * What an official letter bears beside its text (GB/T 9704-2012 7.2, 7.4); what the court does not say is null.
     *
     * @param number 发文字号, as 浙高法〔2026〕12号
     * @param signer 签发人
     * @param copies 抄送
     * @param printer 印发机关
     * @param contact 附注: whom to ask
     */
    public record Letter(
            @Nullable String number,
            @Nullable String signer,
            List<String> copies,
            @Nullable String printer,
            @Nullable String contact) {

        public static final Letter BLANK = new Letter(null, null, List.of(), null, null);

        public Letter {
            copies = List.copyOf(copies);
        }

        List<String> unfilled() {
            return Stream.of(
                            number == null ? "发文字号" : "",
                            signer == null ? "签发人" : "",
                            printer == null ? "印发机关" : "",
                            contact == null ? "联系人" : "")
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    public CourtStatement {
        figures = Map.copyOf(figures);
        own = List.copyOf(own);
        texts = Map.copyOf(texts);
        tasks = Map.copyOf(tasks);
    }

    public CourtStatement(
            Map<String, StatedValue> figures, Map<StatementTopic, List<String>> texts, Map<String, String> tasks) {
        this(figures, List.of(), texts, tasks, Letter.BLANK);
    }

    /** Null where the court did not fill it in. */
    @Nullable
    List<String> about(StatementTopic topic) {
        return texts.get(topic);
    }

    /** What of the words and of the letter was not filled in. */
    List<String> unfilled(Iterable<StatementTopic> wanted) {
        List<String> unfilled = new ArrayList<>(letter.unfilled());
        for (StatementTopic topic : wanted) {
            if (!texts.containsKey(topic)) {
                unfilled.add(topic.label());
            }
        }
        return unfilled;
    }
}
