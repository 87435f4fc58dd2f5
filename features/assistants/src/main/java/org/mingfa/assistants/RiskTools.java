package org.mingfa.assistants;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.answers.risk.AssessmentAnswer;
import org.mingfa.answers.risk.AssessmentRequest;
import org.mingfa.answers.risk.CalculationAnswer;
import org.mingfa.answers.risk.CalculatorsAnswer;
import org.mingfa.answers.risk.CaseSentence;
import org.mingfa.answers.risk.PromptAnswer;
import org.mingfa.answers.risk.QuestionAnswer;
import org.mingfa.answers.risk.ReadingsAnswer;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.assistants.Tool.Reply;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/** Tools that warn and compute. */
final class RiskTools {

    private static final int MOST_PROMPTS = 8;

    private final McpAnswers answers;

    RiskTools(McpAnswers answers) {
        this.answers = answers;
    }

    List<Tool<?, ?>> all() {
        return List.of(
                new Tool<>(
                        "risk_interview",
                        "诉讼风险自测",
                        "按已答事项给出诉讼风险、期限与依据，并给下一题 next；答案按 key 放进 answers 再调用。答案须来自本人，不知道填 不清楚。不保存。",
                        Interview.class,
                        Risks.class,
                        this::interview),
                new Tool<>(
                        "calculate",
                        "计算",
                        "诉讼费、利息、时效、期间、赔偿等。不给 kind 列出全部；只给 kind 列出填写项；给 inputs 则计算，附步骤和依据。",
                        Calculate.class,
                        CalculatorReply.class,
                        this::calculate));
    }

    /** Arguments of risk_interview. */
    record Interview(
            @JsonPropertyDescription("first_instance、second_instance、enforcement；省略为一审") @Nullable
            String stage,

            @JsonPropertyDescription("plaintiff、defendant、appellant、appellee、applicant、respondent；省略为原告") @Nullable
            String role,

            @JsonPropertyDescription("当事人的原话，读出事项供其确认") @Nullable
            String sentence,

            @JsonPropertyDescription("已答：key → 答案") @Nullable
            Map<String, Object> answers) {}

    /** What the answers so far come to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Risks(
            List<Risk> risks,
            int more,
            @Nullable Map<String, String> toConfirm,
            @Nullable Next next,
            int questionsLeft,
            String summary,
            @Nullable String safety,
            String notice) {}

    /** One risk, with the day that it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Risk(
            String headline,
            String severity,
            String why,
            String action,
            @Nullable LocalDate day,
            @Nullable String dayLabel,
            List<String> basis) {}

    /** The question to be put to the person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(
            String key,
            String question,
            String type,
            @Nullable Map<String, String> options) {}

    /** Arguments of calculate. */
    record Calculate(
            @JsonPropertyDescription("如 court_fee") @Nullable
            String kind,

            @JsonPropertyDescription("填写项") @Nullable Map<String, @Nullable Object> inputs,

            @JsonPropertyDescription("YYYY-MM-DD；省略为今天") @Nullable
            String asOf) {}

    /** What was asked for: names, inputs or figures. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CalculatorReply(
            @Nullable Map<String, String> kinds,
            @Nullable Map<String, String> inputs,
            @Nullable Map<String, Object> result,
            @Nullable List<String> explain,
            @Nullable List<String> assumptions,
            @Nullable List<String> basis,
            String notice) {}

    private Reply<Risks> interview(Interview asked) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        String stage = asked.stage() == null ? "first_instance" : asked.stage();
        String role = asked.role() == null ? "plaintiff" : asked.role();
        if (asked.answers() != null) {
            told.putAll(asked.answers());
        }
        AssessmentAnswer found = answers.risk().assess(new AssessmentRequest(stage, role, null, told, true));
        List<PromptAnswer> prompts = Stream.concat(found.exclusions().stream(), found.prompts().stream())
                .toList();
        QuestionAnswer next = found.decisive() > 0 ? found.nextQuestions().getFirst() : null;
        ReadingsAnswer heard =
                asked.sentence() == null ? null : answers.risk().readings(new CaseSentence(asked.sentence()));
        SafetyAnswer safety = heard != null && heard.safety() != null
                ? heard.safety()
                : found.standing().safety();
        Risks risks = new Risks(
                prompts.stream().limit(MOST_PROMPTS).map(RiskTools::risk).toList(),
                Math.max(0, prompts.size() - MOST_PROMPTS),
                heard == null ? null : understood(heard.proposed()),
                next == null
                        ? null
                        : new Next(
                                next.key(),
                                next.question(),
                                next.type(),
                                next.options().isEmpty() ? null : next.options()),
                found.decisive(),
                found.standing().words(),
                AnswerWords.safety(safety),
                found.disclaimer());
        return new Reply<>(risks, List.of(), next == null ? null : new Elicitation(next, told));
    }

    /** What a sentence seems to tell; nothing of it is used before the person says that it is so. */
    private static Map<String, String> understood(ReadingsAnswer.ProposedCase proposed) {
        Map<String, String> understood = new LinkedHashMap<>();
        if (proposed.stage() != null) {
            understood.put("stage", proposed.stage());
        }
        if (proposed.role() != null) {
            understood.put("role", proposed.role());
        }
        understood.putAll(proposed.facts());
        return understood;
    }

    private static Risk risk(PromptAnswer prompt) {
        return new Risk(
                prompt.headline(),
                prompt.severityLabel(),
                prompt.why(),
                prompt.action(),
                prompt.deadline() == null ? null : prompt.deadline().day(),
                prompt.deadline() == null ? null : prompt.deadline().label(),
                basis(prompt.basis()));
    }

    private static List<String> basis(List<BasisAnswer> basis) {
        return basis.stream()
                .map(one ->
                        one.label() + "（" + one.version() + " 起施行" + (one.unverified() == null ? "" : "，未核对官方文本") + "）")
                .toList();
    }

    private Reply<CalculatorReply> calculate(Calculate asked) {
        CalculatorsAnswer all = answers.calculations().list();
        if (asked.kind() == null) {
            Map<String, String> kinds = new LinkedHashMap<>();
            all.calculators().forEach(one -> kinds.put(one.name(), one.title()));
            return Reply.of(new CalculatorReply(kinds, null, null, null, null, null, all.disclaimer()));
        }
        if (asked.inputs() == null) {
            return Reply.of(
                    new CalculatorReply(null, inputs(all, asked.kind()), null, null, null, null, all.disclaimer()));
        }
        CalculationAnswer found = answers.calculations().calculate(asked.kind(), asked.inputs(), asked.asOf());
        return Reply.of(new CalculatorReply(
                null,
                null,
                found.result(),
                found.explain(),
                found.assumptions(),
                basis(found.basis()),
                found.notice()));
    }

    private static Map<String, String> inputs(CalculatorsAnswer all, String kind) {
        List<String> names = all.calculators().stream()
                .map(CalculatorsAnswer.CalculatorView::name)
                .toList();
        Map<String, String> inputs = new LinkedHashMap<>();
        all.calculators().stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", "没有计算器 " + kind + NearestName.hint(kind, names)))
                .inputs()
                .forEach(field -> inputs.put(field.name(), described(field)));
        return inputs;
    }

    private static String described(CalculatorsAnswer.FieldView field) {
        return field.question() + "（" + field.type() + (field.unit().isEmpty() ? "" : "，" + field.unit())
                + (field.required() ? "，必填" : "")
                + (field.options() == null
                        ? ""
                        : "：" + String.join("、", field.options().keySet())) + "）";
    }
}
