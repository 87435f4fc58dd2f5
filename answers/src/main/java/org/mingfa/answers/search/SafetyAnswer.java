package org.mingfa.answers.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.search.query.SelfHarmCues;
import org.mingfa.search.query.ViolenceCues;
import org.mingfa.text.table.TextResource;

/**
 * Whom to call, for a question that tells of violence or of a wish to die. Faces show it above everything that was found, and
 * remember nothing of such a question.
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

    private static final SafetyAnswer FOR_VIOLENCE =
            new SafetyAnswer("有人正在伤害您或者孩子，或者就要动手的，先离开，马上报警。", contacts("violence"));

    private static final SafetyAnswer FOR_SELF_HARM = new SafetyAnswer(
            "您可能正在很难的时候。请先打12356，有人听您说；已经受伤、服了药，或者身边有人就要这样做的，马上打120、110，不要让他一个人待着。欠债、官司都可以等人平安了再想办法。",
            contacts("self_harm"));

    private static final SafetyAnswer FOR_BOTH = new SafetyAnswer(
            FOR_SELF_HARM.note() + FOR_VIOLENCE.note(), together(FOR_SELF_HARM.contacts(), FOR_VIOLENCE.contacts()));

    public SafetyAnswer {
        contacts = List.copyOf(contacts);
    }

    private static List<Contact> contacts(String danger) {
        return new TextResource(SafetyAnswer.class, "safety-contacts.tsv")
                .rows("for", "number", "name", "purpose").stream()
                        .filter(row -> row.get("for").equals(danger))
                        .map(row -> new Contact(row.get("number"), row.get("name"), row.get("purpose")))
                        .toList();
    }

    /** Each number once, as the first list names it. */
    private static List<Contact> together(List<Contact> first, List<Contact> second) {
        Map<String, Contact> byNumber = new LinkedHashMap<>();
        Stream.concat(first.stream(), second.stream()).forEach(one -> byNumber.putIfAbsent(one.number(), one));
        return List.copyOf(byNumber.values());
    }

    /** For somebody who has said that there is violence. */
    public static SafetyAnswer forViolence() {
        return FOR_VIOLENCE;
    }

    /** Empty where the question tells of neither. */
    public static Optional<SafetyAnswer> of(String question) {
        boolean violent = ViolenceCues.isToldBy(question);
        if (SelfHarmCues.isToldBy(question)) {
            return Optional.of(violent ? FOR_BOTH : FOR_SELF_HARM);
        }
        return violent ? Optional.of(FOR_VIOLENCE) : Optional.empty();
    }

    /** Whether no article may stand as the answer beside it: who wants to die is not told a statute first. */
    boolean comesBeforeLaw() {
        return contacts.containsAll(FOR_SELF_HARM.contacts());
    }

    /** The note and each number, as lines of text. */
    public List<String> lines() {
        return Stream.concat(
                        Stream.of(note),
                        contacts.stream().map(one -> one.number() + " " + one.name() + "：" + one.purpose() + "。"))
                .toList();
    }
}
