package org.mingfa.cli.risk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.risk.CaseReader;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.FlawException;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlReader;

/**
 * A case as a file tells it: stage, role, as_of (optional) and facts, in YAML or JSON, with the names of the interface.
 *
 * @param name of the file, for messages
 */
public record FactsFile(String name, CaseContext context) {

    /**
     * Reads the file.
     *
     * @param name for messages
     * @param today the day of the case where the file does not say
     * @throws Refusal with the line when the text is not such a file, or with every answer that cannot be read
     */
    public static FactsFile read(String name, String text, FactBook facts, LocalDate today) {
        try {
            YamlMap file = YamlReader.read(name, text).onlyKeys("stage", "role", "as_of", "facts");
            CaseContext unanswered = CaseReader.read(file.getText("stage"), file.getText("role"), today);
            LocalDate asOf = file.findDate("as_of").orElse(today);
            return new FactsFile(name, unanswered.on(asOf).with(facts.read(answers(file))));
        } catch (FlawException flaw) {
            throw flaw;
        } catch (Refusal unknown) {
            throw of(name, unknown);
        }
    }

    private static Refusal of(String name, Refusal refusal) {
        return new Refusal(Refusal.Kind.BAD_INPUT, name + "：" + detail(refusal), refusal);
    }

    private static String detail(Refusal refusal) {
        return refusal instanceof InvalidAnswersException wrong
                ? wrong.flaws().stream()
                        .map(flaw -> flaw.name() + "：" + flaw.message())
                        .collect(Collectors.joining("\n"))
                : (refusal.field() == null ? "" : refusal.field() + " ") + refusal.detail();
    }

    /**
     * The case assessed on the day that was typed, else on its own.
     *
     * @throws Refusal with every day of the past that is still to come on that day
     */
    public InterviewStep step(@Nullable LocalDate typed, RiskAnswers answers) {
        try {
            return answers.step(typed == null ? context : context.on(typed));
        } catch (InvalidAnswersException toCome) {
            throw of(name, toCome);
        }
    }

    private static Map<String, @Nullable Object> answers(YamlMap file) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        Optional<YamlNode> facts = file.find("facts");
        if (facts.isPresent()) {
            facts.get()
                    .asMap()
                    .entries()
                    .forEach(
                            (key, node) -> answers.put(key, answer(node.asText().text())));
        }
        return answers;
    }

    /** YAML's ways to say nothing. */
    private static @Nullable Object answer(String text) {
        return text.isEmpty() || text.equals("null") || text.equals("~") ? null : text;
    }
}
