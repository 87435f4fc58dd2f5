package org.mingfa.answers.risk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.NotAssessed;
import org.mingfa.risk.assessment.PromptDeadline;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.interview.Progress;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.notice.DeadlineCalendar;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.Conflict;

/** An assessment as the interface gives it, ready for JSON; the same from the command line and over HTTP. */
public final class AssessmentAnswer {

    private final FactBook facts;

    private final LocalDate today;

    private AssessmentAnswer(FactBook facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
    }

    /**
     * The answer to a step of the interview.
     *
     * @param facts to put what is unknown as questions
     * @param today for the calendar files
     */
    public static Map<String, Object> of(InterviewStep step, FactBook facts, LocalDate today) {
        RiskAssessment assessment = step.assessment();
        AssessmentAnswer answer = new AssessmentAnswer(facts, today);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("stage", assessment.stage().word());
        map.put("role", assessment.role().word());
        map.put("as_of", assessment.asOf().toString());
        map.put(
                "exclusions",
                assessment.exclusions().stream().map(answer::prompt).toList());
        map.put("prompts", assessment.prompts().stream().map(answer::prompt).toList());
        map.put(
                "not_assessed",
                assessment.notAssessed().stream().map(answer::notAssessed).toList());
        map.put(
                "next_questions",
                assessment.nextQuestions().stream()
                        .map(facts::get)
                        .map(AssessmentAnswer::whole)
                        .toList());
        map.put("progress", progress(step.progress()));
        map.put("set_aside", step.review().setAside().stream().map(Answer::key).toList());
        map.put("disclaimer", RiskPrompt.DISCLAIMER);
        return map;
    }

    private static Map<String, Object> progress(Progress progress) {
        return Map.of(
                "decided", progress.decided(),
                "rules", progress.rules(),
                "questions_left", progress.questionsLeft());
    }

    private Map<String, Object> prompt(RiskPrompt prompt) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", prompt.rule());
        map.put("title", prompt.title());
        map.put("group", prompt.group());
        map.put("severity", prompt.severity().word());
        map.put("severity_label", prompt.severity().label());
        map.put("headline", prompt.headline());
        map.put("why", prompt.why());
        map.put("action", prompt.action());
        map.put("basis", prompt.basis().stream().map(AssessmentAnswer::basis).toList());
        put(map, "deadline", deadline(prompt));
        map.put("confidence", prompt.confidence().label());
        map.put("still_unknown", questions(List.copyOf(prompt.stillUnknown())));
        map.put("reservations", prompt.reservations());
        map.put(
                "conflicts",
                prompt.conflicts().stream().map(AssessmentAnswer::conflict).toList());
        return map;
    }

    private static Map<String, Object> basis(Basis basis) {
        Source source = basis.source();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("law", source.law());
        put(map, "article", source.article() == null ? null : source.article().ordinal());
        put(map, "part", source.part());
        map.put("version", source.version().toString());
        put(map, "number", source.number());
        map.put("label", source.label());
        put(map, "unverified", basis.unverified());
        return map;
    }

    private @Nullable Map<String, Object> deadline(RiskPrompt prompt) {
        PromptDeadline deadline = prompt.deadline();
        if (deadline == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("day", deadline.day().toString());
        map.put("label", deadline.label());
        map.put("explain", deadline.explain());
        map.put("assumptions", deadline.assumptions());
        put(
                map,
                "alternative",
                deadline.alternative() == null ? null : deadline.alternative().toString());
        map.put("calendar", DeadlineCalendar.write(prompt, today).orElse(""));
        return map;
    }

    private static Map<String, Object> conflict(Conflict conflict) {
        return Map.of(
                "question",
                conflict.question(),
                "readings",
                conflict.readings().stream()
                        .map(reading -> Map.of(
                                "holds", reading.holds(),
                                "basis",
                                        reading.basis().stream()
                                                .map(AssessmentAnswer::basis)
                                                .toList()))
                        .toList());
    }

    private Map<String, Object> notAssessed(NotAssessed rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", rule.rule());
        map.put("title", rule.title());
        map.put("severity", rule.severity().word());
        map.put("missing", questions(List.copyOf(rule.missing())));
        map.put("reasons", rule.reasons());
        return map;
    }

    private List<Map<String, Object>> questions(List<String> keys) {
        return keys.stream().map(facts::get).map(AssessmentAnswer::question).toList();
    }

    private static Map<String, Object> question(FactDefinition fact) {
        return Map.of("key", fact.key(), "question", fact.question());
    }

    /** A question with all that is needed to put it. */
    private static Map<String, Object> whole(FactDefinition fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", fact.key());
        map.put("topic", fact.topic());
        map.put("question", fact.question());
        put(map, "help", fact.help());
        map.put("type", fact.type().word());
        map.put("options", fact.options());
        put(map, "unit", fact.unit());
        return map;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
