package org.mingfa.risk.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Rule.Audience;

/**
 * The content of a 诉讼风险告知书, ready to be set in official style.
 *
 * @param deadlines the party's days, the nearest first, what was missed last; each once
 * @param pending what last day could be computed if one date were known: label and question
 * @param sections risks under the headings of the catalogue, headings in the order of their worst risk
 * @param toSupplement questions whose answers are missing, in plain words
 * @param rules how many rules were applied
 * @param closing sentences that stand at the end, among them 仅供参考
 */
public record NoticeContent(
        String title,
        CaseContext context,
        List<CaseDeadline> deadlines,
        List<String> pending,
        List<Section> sections,
        List<String> toSupplement,
        int rules,
        List<String> closing) {

    /** The risks under one heading. */
    public record Section(String heading, List<RiskPrompt> items) {

        public Section {
            items = List.copyOf(items);
        }
    }

    /** Who will read the notice. */
    public enum Reader {
        /** Who told the facts. */
        PARTY,
        /** The court or the other side, to whom nothing about limitation may be said (民法典 193). */
        OTHERS;

        private boolean mayRead(RiskPrompt prompt) {
            return prompt.audience() == Audience.ALL || this == PARTY && prompt.audience() == Audience.SELF;
        }
    }

    private static final List<String> CLOSING =
            List.of("本告知书仅供参考，不代表人民法院对案件的意见。", "标明“需核实”的内容，请咨询律师或者拨打12368诉讼服务热线核实。");

    public NoticeContent {
        deadlines = List.copyOf(deadlines);
        pending = List.copyOf(pending);
        sections = List.copyOf(sections);
        toSupplement = List.copyOf(toSupplement);
        closing = List.copyOf(closing);
    }

    /** The notice of an assessment. */
    public static NoticeContent of(RiskAssessment assessment, RiskEngine engine, Reader reader) {
        FactBook facts = engine.facts();
        Set<String> matter = AnswersOfNotice.keys(engine, assessment);
        Map<String, List<RiskPrompt>> groups = new LinkedHashMap<>();
        List<RiskPrompt> prompts = new ArrayList<>(assessment.exclusions());
        assessment.prompts().stream().filter(reader::mayRead).forEach(prompts::add);
        Predicate<RiskPrompt> silent = prompt -> isHeldAgainst(prompt, assessment, facts);
        prompts.removeIf(silent);
        for (RiskPrompt prompt : prompts) {
            groups.computeIfAbsent(prompt.group(), group -> new ArrayList<>()).add(prompt);
        }
        return new NoticeContent(
                "诉讼风险告知书",
                assessment.context(),
                assessment.deadlines().stream()
                        .filter(day -> reader.mayRead(day.prompt()) && !silent.test(day.prompt()))
                        .toList(),
                reader == Reader.PARTY ? pending(assessment, matter, facts) : List.of(),
                groups.entrySet().stream()
                        .map(group -> new Section(group.getKey(), group.getValue()))
                        .toList(),
                assessment.nextQuestions().stream()
                        .filter(matter::contains)
                        .map(facts::get)
                        .filter(fact ->
                                !(fact.type() instanceof AnswerType.Choice)) // its options do not stand on the paper
                        .map(fact ->
                                fact.wording(assessment.context().role().word()).question())
                        .toList(),
                assessment.trace().size(),
                CLOSING);
    }

    private static List<String> pending(RiskAssessment assessment, Set<String> matter, FactBook facts) {
        String role = assessment.context().role().word();
        return assessment.pending().stream()
                .filter(day -> matter.containsAll(day.facts()))
                .map(day -> day.label() + "："
                        + day.facts().stream()
                                .map(key -> facts.get(key).wording(role).question())
                                .collect(Collectors.joining()))
                .toList();
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
