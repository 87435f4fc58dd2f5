package org.mingfa.risk.facts;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlText;

/** A fact as a file writes it; for what the keys mean see {@link FactDefinition} and {@link QuestionPolicy}. */
record QuestionEntry(
        @Inline FactDefinition.QuestionWording wording,
        @OrElse Map<String, FactDefinition.QuestionWording> as,
        @OrElse List<FactDefinition.InCase> where,
        @Inline TypeEntry type,
        @OrElse List<OptionGroup> groups,
        @Nullable Condition happened,
        @Nullable YamlText notBefore,
        @OrElse("true") Condition askedIf,
        @OrElse Set<String> progress,
        @OrElse List<InferenceEntry> knownIf,
        @OrElse List<ImplicationEntry> implies,
        @OrElse List<InferenceEntry> presumed,
        @Nullable Never asked,
        @Nullable Never printed,
        @Inline YamlMap map) {

    /** A count in an answer; no case has more days, persons or signs. */
    private static final int MOST = 36_500;

    QuestionEntry {
        for (String key : List.of("happened", "not_before")) {
            if (map.has(key) && !(type.answer() instanceof AnswerType.Day)) {
                throw Refusal.invalid(key, "只有 type: date 可以写 " + key);
            }
        }
    }

    QuestionPolicy policy() {
        return new QuestionPolicy(
                askedIf,
                progress,
                inferences(knownIf),
                implies.stream()
                        .flatMap(entry -> entry.of(type.answer()).stream())
                        .toList(),
                inferences(presumed),
                asked == null ? QuestionPolicy.Manner.ASKED : QuestionPolicy.Manner.TOLD_ONLY,
                asked == null && printed == null);
    }

    private List<QuestionPolicy.Inference> inferences(List<InferenceEntry> entries) {
        return entries.stream().map(entry -> entry.of(type.answer())).toList();
    }

    enum Never {
        NEVER
    }

    enum Type {
        CHOICE,
        BOOLEAN,
        DATE,
        BIRTHDAY,
        AMOUNT,
        INTEGER,
        PERCENT
    }

    /** @param from the least integer */
    record TypeEntry(
            Type type,
            @OrElse SequencedMap<String, String> options,
            @Nullable String unit,
            @OrElse("0") int from) {

        TypeEntry {
            if (type == Type.CHOICE && options.isEmpty()) {
                throw Refusal.missing("options", "type: choice 缺少键 \"options\"");
            }
            if (type != Type.CHOICE && !options.isEmpty()) {
                throw Refusal.invalid("options", "只有 type: choice 可以写 options");
            }
        }

        AnswerType answer() {
            return switch (type) {
                case CHOICE -> new AnswerType.Choice(options, Map.of());
                case BOOLEAN -> new AnswerType.Flag();
                case DATE -> AnswerType.Day.EVENT;
                case BIRTHDAY -> AnswerType.Day.BIRTH;
                case INTEGER -> new AnswerType.Whole(from, MOST, unit == null ? "" : unit);
                case PERCENT -> new AnswerType.Percent();
                case AMOUNT -> new AnswerType.Money();
            };
        }

        @Nullable
        String unitOrUsual() {
            return unit != null
                    ? unit
                    : switch (answer()) {
                        case AnswerType.Money money -> money.unit();
                        case AnswerType.Percent percent -> "%";
                        default -> null;
                    };
        }
    }

    /** @param value the answer that implies it; null for any */
    record ImplicationEntry(@Nullable YamlText value, Map<String, YamlText> then) {

        List<QuestionPolicy.Implication> of(AnswerType type) {
            Object answer = value == null ? null : InferenceEntry.read(value, type);
            return then.entrySet().stream()
                    .map(implied -> new QuestionPolicy.Implication(
                            answer, implied.getKey(), implied.getValue().text()))
                    .toList();
        }
    }

    record InferenceEntry(
            YamlText value, @AtKey("if") @OrElse("true") Condition when) {

        QuestionPolicy.Inference of(AnswerType type) {
            return new QuestionPolicy.Inference(read(value, type), when);
        }

        static Object read(YamlText value, AnswerType type) {
            Object answer = new AnswerReader(null, "").read(type, value.text(), "");
            if (answer == null) {
                throw value.place().flaw(FlawCode.R013, "\"" + value.text() + "\" 不是这个问题的答案");
            }
            return answer;
        }
    }
}
