package org.mingfa.risk.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One input of a calculator.
 *
 * @param name as in the interface, e.g. trigger_date
 * @param question in Chinese, as put to a user
 * @param required whether every calculation needs it; others are asked for when the case needs them
 * @param aliases other names that are accepted
 */
public record Field(String name, AnswerType type, String question, boolean required, List<String> aliases) {

    public Field {
        aliases = List.copyOf(aliases);
    }

    private static Field of(String name, AnswerType type, String question) {
        return new Field(name, type, question, false, List.of());
    }

    public static Field money(String name, String question) {
        return of(name, new AnswerType.Money(), question);
    }

    public static Field percent(String name, String question) {
        return of(name, new AnswerType.Percent(), question);
    }

    public static Field day(String name, String question) {
        return of(name, AnswerType.Day.EVENT, question);
    }

    /** A day of birth. */
    public static Field birth(String name, String question) {
        return of(name, AnswerType.Day.BIRTH, question);
    }

    /** The field of a name or another name. */
    public static Optional<Field> find(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name) || field.aliases.contains(name))
                .findFirst();
    }

    public static Field flag(String name, String question) {
        return of(name, new AnswerType.Flag(), question);
    }

    public static Field text(String name, String question) {
        return of(name, new AnswerType.Text(), question);
    }

    public static Field whole(String name, String question, AnswerType.Whole type) {
        return of(name, type, question);
    }

    public static Field quantity(String name, String question, AnswerType.Quantity type) {
        return of(name, type, question);
    }

    public static Field choice(String name, String question, SequencedMap<String, String> options) {
        return of(name, new AnswerType.Choice(options, Map.of()), question);
    }

    /** A choice that also understands other words for its options. */
    public static Field choice(
            String name, String question, SequencedMap<String, String> options, Map<String, String> synonyms) {
        return of(name, new AnswerType.Choice(options, synonyms), question);
    }

    public static Field list(String name, String question, AnswerType item) {
        return of(name, new AnswerType.ListOf(item), question);
    }

    public static Field group(String name, String question, Field... fields) {
        return of(name, new AnswerType.Group(List.of(fields)), question);
    }

    public static Field byName(String name, String question, AnswerType item) {
        return of(name, new AnswerType.ByName(item), question);
    }

    /** The same, needed in every calculation. */
    public Field needed() {
        return new Field(name, type, question, true, aliases);
    }

    /** The same, known by other names too. */
    public Field or(String... others) {
        return new Field(name, type, question, required, List.of(others));
    }
}
