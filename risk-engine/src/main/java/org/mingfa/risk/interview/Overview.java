package org.mingfa.risk.interview;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.UndecidedRule;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.rules.Severity;

/**
 * Says what the answers so far come to.
 *
 * @param way keys of all that may matter most in this case, in the order to ask
 * @param next what to do next, or null
 * @param evidence that nothing is missing of it, or null
 */
record Overview(
        RiskAssessment assessment,
        List<String> way,
        @Nullable NextAction next,
        @Nullable CompleteEvidence evidence) {

    /** What everybody knows of the own case says nothing of its risks. */
    private static final Set<String> BEGINNING = Set.of("dispute", "progress", "case_kind", "party_type");

    private static final int MOST = 3;

    AssessmentSummary standing(Function<String, Question> question, FactBook facts) {
        AssessmentSummary.Kind kind = kind();
        List<Question> findOut = kind == AssessmentSummary.Kind.NOTHING_JUDGED
                ? toFindOut(facts).map(question).toList()
                : List.of();
        return new AssessmentSummary(kind, words(kind), findOut, AssessmentSummary.HOTLINES, next, evidence);
    }

    private CaseFacts answers() {
        return assessment.context().facts();
    }

    private AssessmentSummary.Kind kind() {
        if (!assessment.exclusions().isEmpty()) {
            return AssessmentSummary.Kind.EXCLUDED;
        }
        boolean isSomethingKnown = answers().values().keySet().stream().anyMatch(key -> !BEGINNING.contains(key));
        if (!answers().unsure().isEmpty() && !isSomethingKnown) {
            return AssessmentSummary.Kind.NOTHING_JUDGED;
        }
        if (!assessment.prompts().isEmpty()) {
            return AssessmentSummary.Kind.WARNED;
        }
        return open().findAny().isPresent()
                ? AssessmentSummary.Kind.LITTLE_JUDGED
                : AssessmentSummary.Kind.NO_RISK_FOUND;
    }

    private String words(AssessmentSummary.Kind kind) {
        return switch (kind) {
            case NOTHING_JUDGED -> "现在的回答都是“不清楚”，什么也判断不了；这不等于没有风险。";
            case LITTLE_JUDGED -> "按现在的回答还没有要提示的，但还有 " + open().count() + " 项不能判断" + grave() + "；这不等于没有风险。";
            case NO_RISK_FOUND -> "按填写的情况，各项都已核对，没有发现需要提示的风险；没有问到的情况不在其内。";
            case WARNED -> "按填写的情况，有 " + assessment.prompts().size() + " 项要注意。";
            case EXCLUDED -> "这个案件不在本服务的范围内。";
        };
    }

    /** What only waits for answers that nobody is asked for is told as information. */
    private Stream<UndecidedRule> open() {
        List<String> informed = assessment.information().stream()
                .map(RiskAssessment.Information::rule)
                .toList();
        return assessment.notAssessed().stream().filter(rule -> !informed.contains(rule.rule()));
    }

    private String grave() {
        long grave = open().filter(rule -> rule.severity() == Severity.CRITICAL).count();
        return grave == 0 ? "" : "，其中 " + grave + " 项重大";
    }

    /** Days first, because papers show them; then in the order to ask. */
    private Stream<String> toFindOut(FactBook facts) {
        return way.stream()
                .filter(key -> answers().unsure().contains(key))
                .sorted(Comparator.comparing((String key) -> !(facts.get(key).type() instanceof AnswerType.Day)))
                .limit(MOST);
    }
}
