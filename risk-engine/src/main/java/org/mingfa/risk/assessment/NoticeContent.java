package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.FactBook;

/**
 * The content of a 诉讼风险告知书, ready to be set in official style.
 *
 * @param stage 一审, 二审 or 执行
 * @param role the party it is for
 * @param sections risks under the headings of the catalogue, headings in the order of their worst risk
 * @param toSupplement questions whose answers are missing, in plain words
 * @param closing sentences that stand at the end, among them 仅供参考
 */
public record NoticeContent(
        String title,
        String stage,
        String role,
        LocalDate asOf,
        List<Section> sections,
        List<String> toSupplement,
        List<String> closing) {

    /** The risks under one heading. */
    public record Section(String heading, List<NoticeItem> items) {

        public Section {
            items = List.copyOf(items);
        }
    }

    /** Who will read the notice. */
    public enum Reader {
        /** Who told the facts. */
        PARTY,
        /** The court or the other side, to whom nothing about limitation may be said (民法典 193). */
        OTHERS
    }

    private static final List<String> CLOSING =
            List.of("本告知书根据填写的情况自动生成，仅供参考，不代表人民法院对案件的意见。", "标明“需核实”的内容，请咨询律师或者拨打12368诉讼服务热线核实。");

    public NoticeContent {
        sections = List.copyOf(sections);
        toSupplement = List.copyOf(toSupplement);
        closing = List.copyOf(closing);
    }

    /** The notice of an assessment. */
    public static NoticeContent of(RiskAssessment assessment, RiskEngine engine, Reader reader) {
        FactBook facts = engine.facts();
        Set<String> matter = AnswersOfNotice.keys(engine, assessment);
        Map<String, List<NoticeItem>> groups = new LinkedHashMap<>();
        List<RiskPrompt> prompts = new ArrayList<>(assessment.exclusions());
        prompts.addAll(reader == Reader.PARTY ? assessment.promptsForNotice() : assessment.promptsForOthers());
        prompts.removeIf(prompt -> isHeldAgainst(prompt, assessment, facts));
        for (RiskPrompt prompt : prompts) {
            groups.computeIfAbsent(prompt.group(), group -> new ArrayList<>()).add(NoticeItem.of(prompt));
        }
        return new NoticeContent(
                "诉讼风险告知书",
                assessment.stage().label(),
                assessment.role().label(),
                assessment.asOf(),
                groups.entrySet().stream()
                        .map(group -> new Section(group.getKey(), group.getValue()))
                        .toList(),
                assessment.nextQuestions().stream()
                        .filter(matter::contains)
                        .map(facts::get)
                        .filter(fact ->
                                !(fact.type() instanceof AnswerType.Choice)) // its options do not stand on the paper
                        .map(fact -> fact.wording(assessment.role().word()).question())
                        .toList(),
                CLOSING);
    }

    /** A prompt that comes of what may be held against the party tells it to whoever reads the notice. */
    private static boolean isHeldAgainst(RiskPrompt prompt, RiskAssessment assessment, FactBook facts) {
        return assessment.trace().stream()
                .filter(trace -> trace.rule().equals(prompt.rule()))
                .flatMap(trace -> trace.conditions().stream())
                .flatMap(leaf -> leaf.values().keySet().stream())
                .anyMatch(
                        name -> facts.find(name).filter(fact -> !fact.isAsked()).isPresent());
    }
}
