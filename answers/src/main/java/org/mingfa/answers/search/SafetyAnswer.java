package org.mingfa.answers.search;

import java.util.List;
import java.util.Optional;
import org.mingfa.search.query.ViolenceCues;
import org.mingfa.text.table.TextResource;

/**
 * Whom to call, for a question that tells of violence. Faces show it above everything that was found, and remember nothing
 * of such a question.
 *
 * @param note what to do first
 * @param contacts the most urgent first
 */
public record SafetyAnswer(String note, List<Contact> contacts) {

    /**
     * A number to call.
     *
     * @param purpose what it is for
     */
    public record Contact(String number, String name, String purpose) {}

    private static final SafetyAnswer FOR_VIOLENCE = new SafetyAnswer(
            "有人正在伤害您或者孩子，或者就要动手的，先离开，马上报警。",
            new TextResource(SafetyAnswer.class, "safety-contacts.tsv")
                    .rows("number", "name", "purpose").stream()
                            .map(row -> new Contact(row.get("number"), row.get("name"), row.get("purpose")))
                            .toList());

    public SafetyAnswer {
        contacts = List.copyOf(contacts);
    }

    /** For somebody who has said that there is violence. */
    public static SafetyAnswer forViolence() {
        return FOR_VIOLENCE;
    }

    /** Empty where the question tells of no violence. */
    public static Optional<SafetyAnswer> of(String question) {
        return ViolenceCues.isToldBy(question) ? Optional.of(FOR_VIOLENCE) : Optional.empty();
    }
}
