package org.mingfa.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked of a generation, said once. The service makes an endpoint of it, the description its schemas, a command the
 * question to a running service.
 *
 * @param name operationId of the description
 * @param path where it is asked; fields of the question stand in it in braces, and the others are parameters
 * @param question its fields by name; what may be null may be left out, and a list may be repeated
 * @param empty whether an answer counts as one in which nothing was found
 */
public record Operation<Q extends Record, A>(
        String name, String path, Class<Q> question, Class<A> answer, Predicate<A> empty) {

    /** Where a field of a question is read. */
    public interface Fields {
        /**
         * The value of a field, or null where it is not given.
         *
         * @param type text, whole number, flag or list of texts
         */
        @Nullable
        Object find(String name, Class<?> type);
    }

    /**
     * An operation, and who answers it.
     *
     * @param answers throws {@link Refusal} where there is no answer
     */
    public record Provider<Q extends Record, A>(
            Operation<Q, A> operation, Function<Q, Function<OpenGeneration, A>> answers) {}

    /** An operation that always has something to answer. */
    public static <Q extends Record, A> Operation<Q, A> of(
            String name, String path, Class<Q> question, Class<A> answer) {
        return new Operation<>(name, path, question, answer, found -> false);
    }

    /** The same, where an answer may be empty. */
    public Operation<Q, A> emptyIf(Predicate<A> nothing) {
        return new Operation<>(name, path, question, answer, nothing);
    }

    public Provider<Q, A> by(Function<Q, Function<OpenGeneration, A>> answers) {
        return new Provider<>(this, answers);
    }

    /** By what looks something up: what is not found is refused. */
    public Provider<Q, A> byLookup(Function<Q, Function<OpenGeneration, Lookup<A>>> answers) {
        return by(asked -> answers.apply(asked).andThen(Lookup::get));
    }

    /** Parameters that may be given once. */
    public List<String> parameters() {
        return parameters(type -> type != List.class);
    }

    /** Parameters that may be given more than once. */
    public List<String> repeatable() {
        return parameters(type -> type == List.class);
    }

    private List<String> parameters(Predicate<Class<?>> type) {
        return RecordSchema.types(question).entrySet().stream()
                .filter(field -> type.test(field.getValue()) && !path.contains("{" + field.getKey() + "}"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The fields of a question that are given, each with its values. */
    public SequencedMap<String, List<String>> fields(Q asked) {
        SequencedMap<String, List<String>> fields = new LinkedHashMap<>();
        AnswerJson.mapper().<JsonNode>valueToTree(asked).forEachEntry((name, value) -> {
            List<String> values = (value.isArray() ? value.valueStream() : Stream.of(value))
                    .filter(one -> !one.isNull())
                    .map(JsonNode::asString)
                    .toList();
            if (!values.isEmpty()) {
                fields.put(name, values);
            }
        });
        return fields;
    }

    /** The question that the fields ask; its record may refuse them. */
    public Q read(Fields fields) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        RecordSchema.types(question).forEach((name, type) -> given.put(name, fields.find(name, type)));
        try {
            return AnswerJson.mapper().convertValue(given, question);
        } catch (JacksonException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }
}
