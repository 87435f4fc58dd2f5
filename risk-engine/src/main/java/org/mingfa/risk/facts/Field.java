package org.mingfa.risk.facts;

import java.util.List;
import java.util.Optional;

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

    /** A field that is asked for when the case needs it. */
    public static Field of(String name, AnswerType type, String question) {
        return new Field(name, type, question, false, List.of());
    }

    /** The field of a name or another name. */
    public static Optional<Field> find(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name) || field.aliases.contains(name))
                .findFirst();
    }
}
