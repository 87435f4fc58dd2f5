package org.mingfa.cli.risk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Party;
import org.mingfa.answers.risk.AssessmentCase;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.FlawException;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlReader;

/**
 * A case as a file tells it: stage, role, as_of (optional) and facts, in YAML or JSON, with the names of the interface.
 *
 * @param name of the file, for messages
 * @param asOf null when the file does not say
 */
public record FactsFile(String name, Party party, @Nullable LocalDate asOf, CaseFacts facts) {

    /**
     * Reads the file.
     *
     * @param name for messages
     * @throws Refusal with the line when the text is not such a file, or with every answer that cannot be read
     */
    public static FactsFile read(String name, String text, FactBook facts) {
        try {
            YamlMap file = YamlReader.read(name, text).onlyKeys("stage", "role", "as_of", "facts");
            return new FactsFile(
                    name,
                    Party.of(Party.stage(file.getText("stage")), Party.role(file.getText("role"))),
                    file.findDate("as_of").orElse(null),
                    facts.read(answers(file)));
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
     * The case on the day that was typed, else the file's, else today.
     *
     * @throws Refusal with every day of the past that is still to come on that day
     */
    public AssessmentCase on(@Nullable LocalDate typed, LocalDate today, RiskEngine engine) {
        LocalDate day = typed != null ? typed : asOf != null ? asOf : today;
        try {
            return new AssessmentCase(party, facts, day, false).checked(engine);
        } catch (InvalidAnswersException toCome) {
            throw of(name, toCome);
        }
    }

    private static Map<String, @Nullable Object> answers(YamlMap file) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        Optional<YamlNode> told = file.find("facts");
        if (told.isPresent()) {
            told.get()
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
