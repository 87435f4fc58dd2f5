package org.mingfa.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked, said once. The service makes an endpoint of it, the description its schemas, a command the question to a
 * running service.
 *
 * @param name operationId of the description
 * @param endpoint where it is asked; fields of the question stand in its path in braces. By GET the others are parameters, by
 *     POST the question is the body
 * @param question its fields by name; what may be null may be left out, and a list may be repeated
 * @param source what answers it
 * @param bodyOnly fields that no address takes
 * @param empty whether an answer counts as one in which nothing was found
 */
public record Operation<Q extends Record, A>(
        String name,
        Endpoint endpoint,
        Class<Q> question,
        Class<A> answer,
        Source source,
        Set<String> bodyOnly,
        Predicate<A> empty) {

    /** What answers an operation. */
    public enum Source {
        /** The generation that is live: an answer to a GET may be kept until there is another, or another day. */
        GENERATION,
        /** What the product brings: rules, forms, calculators. */
        PRODUCT
    }

    /** There is nothing to say but that one asks. */
    public record NoFields() {}

    /** Where a field of a question is read. */
    public interface Fields {
        /**
         * The value of a field, or null where it is not given.
         *
         * @param type text, whole number, flag or list of texts
         */
        @Nullable
        Object find(String name, Class<?> type);

        /** Those that are given, by name. */
        static Fields of(Map<String, ? extends @Nullable Object> given) {
            return (name, type) -> given.get(name);
        }
    }

    /** An operation, and who answers it. */
    public sealed interface Provider<Q extends Record, A> {
        Operation<Q, A> operation();
    }

    /** @param answers throws {@link Refusal} where there is no answer, before a generation is opened if it can */
    public record OfGeneration<Q extends Record, A>(
            Operation<Q, A> operation, Function<Q, Function<OpenGeneration, A>> answers) implements Provider<Q, A> {}

    /** @param answers throws {@link Refusal} where there is no answer */
    public record OfProduct<Q extends Record, A>(Operation<Q, A> operation, Function<Q, A> answers)
            implements Provider<Q, A> {}

    /** An operation of a generation that always has something to answer. */
    public static <Q extends Record, A> Operation<Q, A> of(
            String name, Endpoint endpoint, Class<Q> question, Class<A> answer) {
        return new Operation<>(name, endpoint, question, answer, Source.GENERATION, Set.of(), found -> false);
    }

    /** The same, answered by what the product brings. */
    public static <Q extends Record, A> Operation<Q, A> ofProduct(
            String name, Endpoint endpoint, Class<Q> question, Class<A> answer) {
        return new Operation<>(name, endpoint, question, answer, Source.PRODUCT, Set.of(), found -> false);
    }

    /** The same, where an answer may be empty. */
    public Operation<Q, A> emptyIf(Predicate<A> nothing) {
        return new Operation<>(name, endpoint, question, answer, source, bodyOnly, nothing);
    }

    /** The same, where no address takes some of the fields. */
    public Operation<Q, A> onlyInBody(String... fields) {
        return new Operation<>(name, endpoint, question, answer, source, Set.of(fields), empty);
    }

    public String path() {
        return endpoint.path();
    }

    /** Whether a client may keep the answer as long as its tag is the same. */
    public boolean isRevalidated() {
        return source == Source.GENERATION && !endpoint.isPost();
    }

    public Provider<Q, A> by(Function<Q, Function<OpenGeneration, A>> answers) {
        return new OfGeneration<>(this, answers);
    }

    /** By what needs no generation. */
    public Provider<Q, A> byProduct(Function<Q, A> answers) {
        return new OfProduct<>(this, answers);
    }

    /** By what looks something up: what is not found is refused. */
    public Provider<Q, A> byLookup(Function<Q, Function<OpenGeneration, Lookup<A>>> answers) {
        return by(asked -> answers.apply(asked).andThen(Lookup::get));
    }

    /** Fields that stand in an address, in its path or as parameters; of a POST none. */
    public List<String> fieldsOfAddress() {
        return endpoint.isPost()
                ? List.of()
                : RecordSchema.names(question).stream()
                        .filter(field -> !bodyOnly.contains(field))
                        .toList();
    }

    /** Parameters that may be given once. */
    public List<String> parameters() {
        return parameters(type -> type != List.class);
    }

    /** Parameters that may be given more than once. */
    public List<String> repeatable() {
        return parameters(type -> type == List.class);
    }

    private List<String> parameters(Predicate<Class<?>> wanted) {
        Map<String, Class<?>> types = RecordSchema.types(question);
        return fieldsOfAddress().stream()
                .filter(field -> !path().contains("{" + field + "}"))
                .filter(field -> wanted.test(Objects.requireNonNull(types.get(field))))
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
        RecordSchema.types(question).forEach((field, type) -> given.put(field, fields.find(field, type)));
        try {
            return AnswerJson.mapper().convertValue(given, question);
        } catch (JacksonException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }
}
