package org.mingfa.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;

/**
 * JSON Schema (2020-12) of records as {@link AnswerJson} reads and writes them: the same names, what is left out, what is
 * unwrapped. A record is the contract, so nobody types its properties a second time.
 *
 * @param names of the records that have a schema of their own, which others point to; all others stand where they are used
 * @param detail how much is said
 */
public record RecordSchema(Map<Class<?>, String> names, Detail detail) {

    private static final Set<Class<?>> INTEGERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class, float.class, BigDecimal.class);
    private static final Set<Class<?>> TEXTS = Set.of(String.class, DocumentId.class, ArticleNumber.class);

    /** How much a schema says. */
    public enum Detail {
        /** Names and types: assistants pay for each word. */
        TYPES,
        /** Of an answer also what is always there, what may be null, and how a day is written. */
        ANSWER,
        /** The same of a question, where what may be null may be left out. */
        QUESTION
    }

    /** One property as it is written. */
    private record Property(
            String name, AnnotatedType type, @Nullable String description, boolean always) {}

    /** The schema of a record, spelled out; nothing else may be asked. */
    public Map<String, Object> of(Class<?> type) {
        Map<String, Object> schema = object(type, new HashSet<>());
        if (detail == Detail.QUESTION) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    /** The names of a record's properties, in their order. */
    public static List<String> names(Class<?> type) {
        return List.copyOf(types(type).keySet());
    }

    /** The properties of a record by name, in their order, with the types of their values. */
    public static SequencedMap<String, Class<?>> types(Class<?> type) {
        SequencedMap<String, Class<?>> types = new LinkedHashMap<>();
        properties(type).forEach(property -> types.put(property.name(), raw(property.type())));
        return types;
    }

    /** The names of those that may not be null. */
    public static List<String> required(Class<?> type) {
        return properties(type)
                .filter(property -> !property.type().isAnnotationPresent(Nullable.class))
                .map(Property::name)
                .toList();
    }

    /** @param open records that are being described, of {@code TYPES} also those that were: they are only named as an object */
    private Map<String, Object> object(Class<?> type, Set<Class<?>> open) {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "object"));
        if (!open.add(type)) {
            return schema;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Property property : properties(type).toList()) {
            Map<String, Object> value = value(property.type(), open);
            boolean nullable = property.type().isAnnotationPresent(Nullable.class);
            boolean always = property.always() && (detail == Detail.ANSWER || !nullable);
            if (always) {
                required.add(property.name());
            }
            if (nullable && always) {
                value = orNull(value);
            }
            if (property.description() != null) {
                value.put("description", property.description());
            }
            properties.put(property.name(), value);
        }
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        if (detail != Detail.TYPES && !required.isEmpty()) {
            schema.put("required", required);
        }
        if (detail != Detail.TYPES) {
            open.remove(type);
        }
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> either = new LinkedHashMap<>();
        if (schema.get("type") instanceof String type) {
            either.putAll(schema);
            either.put("type", List.of(type, "null"));
            either.computeIfPresent("enum", (name, words) -> {
                List<@Nullable Object> orNull = new ArrayList<>((List<?>) words);
                orNull.add(null);
                return orNull;
            });
        } else if (!schema.isEmpty()) {
            either.put("oneOf", List.of(schema, Map.of("type", "null")));
        }
        return either;
    }

    /** As the mapper sees them; what is unwrapped stands among the others. */
    private static Stream<Property> properties(Class<?> type) {
        SerializationConfig config = AnswerJson.mapper().serializationConfig();
        ClassIntrospector introspector = config.classIntrospectorInstance();
        JavaType known = config.constructType(type);
        AnnotatedClass annotated = introspector.introspectClassAnnotations(known);
        JsonIgnoreProperties.Value ignored = config.getDefaultPropertyIgnorals(type, annotated);
        return introspector.introspectForSerialization(known, annotated).findProperties().stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .filter(property -> ignored == null
                        || !ignored.findIgnoredForSerialization().contains(property.getName()))
                .flatMap(property -> properties(property, annotated, config));
    }

    private static Stream<Property> properties(
            BeanPropertyDefinition property, AnnotatedClass owner, SerializationConfig config) {
        AnnotatedMember member = property.getAccessor();
        AnnotatedType type = type(member.getMember());
        if (config.getAnnotationIntrospector().findUnwrappingNameTransformer(config, member) != null) {
            return properties(raw(type));
        }
        JsonInclude inclusion = member.getAnnotation(JsonInclude.class);
        JsonInclude ofAll = owner.getAnnotation(JsonInclude.class);
        JsonInclude decides = inclusion != null ? inclusion : ofAll;
        boolean always = decides == null
                || decides.value() == JsonInclude.Include.ALWAYS
                || decides.value() == JsonInclude.Include.NON_NULL && !type.isAnnotationPresent(Nullable.class);
        return Stream.of(
                new Property(property.getName(), type, property.getMetadata().getDescription(), always));
    }

    private static AnnotatedType type(Member member) {
        return member instanceof Method method ? method.getAnnotatedReturnType() : ((Field) member).getAnnotatedType();
    }

    private static Class<?> raw(AnnotatedType annotated) {
        return annotated.getType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) annotated.getType();
    }

    private Map<String, Object> value(AnnotatedType annotated, Set<Class<?>> open) {
        Class<?> type = raw(annotated);
        if (names.containsKey(type)) {
            return new LinkedHashMap<>(Map.of("$ref", "#/components/schemas/" + names.get(type)));
        }
        if (type.isRecord()) {
            return object(type, open);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        if (Collection.class.isAssignableFrom(type)) {
            schema.put("type", "array");
            schema.put("items", value(argument(annotated, 0), open));
        } else if (Map.class.isAssignableFrom(type)) {
            schema.put("type", "object");
            if (detail != Detail.TYPES) {
                Map<String, Object> values = value(argument(annotated, 1), open);
                schema.put("additionalProperties", values.isEmpty() ? true : values);
            }
        } else {
            plain(type, schema);
        }
        return schema;
    }

    private static AnnotatedType argument(AnnotatedType annotated, int which) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[which];
    }

    private void plain(Class<?> type, Map<String, Object> schema) {
        if (INTEGERS.contains(type)) {
            schema.put("type", "integer");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (NUMBERS.contains(type)) {
            schema.put("type", "number");
        } else if (TEXTS.contains(type)) {
            schema.put("type", "string");
        } else if (type.isEnum()) {
            schema.put("type", "string");
            schema.put(
                    "enum",
                    Stream.of(type.getEnumConstants())
                            .map(AnswerJson.mapper()::valueToTree)
                            .toList());
        } else if (type == LocalDate.class || type == Instant.class) {
            schema.put("type", "string");
            if (detail != Detail.TYPES) {
                schema.put("format", type == LocalDate.class ? "date" : "date-time");
            }
        } else if (type != Object.class) {
            throw new IllegalArgumentException("no schema for " + type);
        }
    }
}
