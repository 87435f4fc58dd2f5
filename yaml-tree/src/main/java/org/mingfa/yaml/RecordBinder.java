package org.mingfa.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;

/**
 * Makes records of YAML maps: a component stands under its name in snake case, any other key is refused, and every flaw
 * names file and line.
 *
 * <p>A component must be there, and a list have an item, unless it is {@code @Nullable}, {@link OrElse} or a boolean, which
 * is false when absent. A scalar counts as a list of one. Of a sealed interface that record is made whose first key is there,
 * else the last. A {@link Refusal} of the record's constructor is a flaw at the key that is its field, else at the map.
 */
public final class RecordBinder {

    /** The key of a component that is not called like it; on a record of a sealed interface, the key by which it is known. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
    public @interface AtKey {
        String value();
    }

    /** What an absent component is, as the file would say it; nothing said is an empty list, set or map. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface OrElse {
        String value() default "";
    }

    /** A record whose keys stand beside those of the record around it; a {@link YamlMap} is that whole map. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Inline {}

    private final Map<Class<?>, BiFunction<YamlNode, String, ?>> types = new HashMap<>();
    private final Map<Class<?>, Function<YamlNode, ? extends List<?>>> several = new HashMap<>();
    private final Map<RecordShape.Slot, Function<YamlNode, ?>> components = new HashMap<>();

    /** Knows texts, whole and decimal numbers, days, true and false, enums by their names in lower case, and records. */
    public RecordBinder() {
        reading(String.class, node -> node.asText().text());
        reading(BigDecimal.class, node -> node.asText().number());
        reading(LocalDate.class, node -> node.asText().date());
        for (Class<?> whole : List.of(int.class, Integer.class)) {
            types.put(whole, (node, key) -> node.asText().integer());
        }
        types.put(double.class, (node, key) -> node.asText().number().doubleValue());
        for (Class<?> flag : List.of(boolean.class, Boolean.class)) {
            types.put(flag, (node, key) -> node.asText().flag());
        }
        reading(YamlNode.class, Function.identity());
        reading(YamlMap.class, YamlNode::asMap);
        reading(YamlText.class, YamlNode::asText);
    }

    /** How a type is read, wherever it stands. */
    public <T> RecordBinder reading(Class<T> type, Function<YamlNode, T> reader) {
        types.put(type, (node, key) -> reader.apply(node));
        return this;
    }

    /** The same with the key, for messages. */
    public <T> RecordBinder readingWithKey(Class<T> type, BiFunction<YamlNode, String, T> reader) {
        types.put(type, reader);
        return this;
    }

    /** Reads one item of a list as several. */
    public <T> RecordBinder readingSeveral(Class<T> type, Function<YamlNode, List<T>> reader) {
        several.put(type, reader);
        return this;
    }

    /** How one component of a record is read, or each item of it where it is a list. */
    public RecordBinder reading(Class<? extends Record> owner, String component, Function<YamlNode, ?> reader) {
        components.put(
                RecordShape.of(owner).slots().stream()
                        .filter(slot -> slot.name().equals(component))
                        .findFirst()
                        .orElseThrow(),
                reader);
        return this;
    }

    /** An enum by words of its own. */
    public <E extends Enum<E>> RecordBinder words(Class<E> type, Function<E, String> word) {
        return reading(type, node -> type.cast(constant(node.asText(), byWord(type, word))));
    }

    /** @throws FlawException when the node is no such thing */
    public <T> T bind(YamlNode node, Class<T> type) {
        @SuppressWarnings("unchecked")
        T bound = (T) value(node, type, "");
        return bound;
    }

    /** Every item as such a thing. */
    public <T> List<T> bindAll(List<YamlNode> nodes, Class<T> type) {
        return nodes.stream()
                .flatMap(node -> items(node, type, ""))
                .map(type::cast)
                .toList();
    }

    private Object value(YamlNode node, Type type, String key) {
        if (type instanceof ParameterizedType generic) {
            return container(node, generic, key);
        }
        Class<?> raw = (Class<?>) type;
        BiFunction<YamlNode, String, ?> reader = types.get(raw);
        if (reader != null) {
            return reader.apply(node, key);
        }
        if (raw.isEnum()) {
            return constant(node.asText(), byWord(raw, RecordBinder::name));
        }
        YamlMap map = node.asMap();
        Class<?> record = raw.isSealed() ? chosen(map, raw) : raw;
        map.onlyKeys(RecordShape.of(record).keys().toArray(String[]::new));
        return record(map, record);
    }

    private Object container(YamlNode node, ParameterizedType type, String key) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Map.class.isAssignableFrom(raw)) {
            return entries(node.asMap(), (Class<?>) arguments[0], arguments[1]);
        }
        List<Object> items = node.asList().stream()
                .flatMap(item -> items(item, (Class<?>) arguments[0], key))
                .toList();
        return Set.class.isAssignableFrom(raw) ? Collections.unmodifiableSet(new LinkedHashSet<>(items)) : items;
    }

    private Stream<Object> items(YamlNode node, Class<?> type, String key) {
        Function<YamlNode, ? extends List<?>> reader = several.get(type);
        return reader == null
                ? Stream.of(value(node, type, key))
                : reader.apply(node).stream().map(Object.class::cast);
    }

    private Map<Object, Object> entries(YamlMap map, Class<?> keys, Type values) {
        if (keys.isEnum()) {
            map.onlyKeys(byWord(keys, RecordBinder::name).keySet().toArray(String[]::new));
        }
        Map<Object, Object> entries = new LinkedHashMap<>();
        map.entries()
                .forEach((key, node) ->
                        entries.put(value(new YamlText(map.keyPlace(key), key), keys, key), value(node, values, key)));
        return entries;
    }

    private static Class<?> chosen(YamlMap map, Class<?> choice) {
        Class<?>[] records = choice.getPermittedSubclasses();
        return Arrays.stream(records)
                .filter(record -> map.has(RecordShape.of(record).mark()))
                .findFirst()
                .orElse(records[records.length - 1]);
    }

    private Object record(YamlMap map, Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        try {
            return shape.constructor()
                    .newInstance(shape.slots().stream()
                            .map(slot -> component(map, slot))
                            .toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refused && !(refused instanceof FlawException)) {
                FilePosition place = refused.field() == null ? map.place() : map.keyPlace(refused.field());
                throw place.flaw(
                        refused.kind() == Refusal.Kind.MISSING_VALUE ? FlawCode.R011 : FlawCode.R013, refused.detail());
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object component(YamlMap map, RecordShape.Slot slot) {
        if (slot.type() == FilePosition.class) {
            return map.place();
        }
        if (slot.inline()) {
            return slot.type() == YamlMap.class ? map : record(map, (Class<?>) slot.type());
        }
        YamlNode node = map.find(slot.key()).or(() -> slot.absent(map.place())).orElse(null);
        if (node == null) {
            if (slot.nullable()) {
                return null;
            }
            throw map.place().flaw(FlawCode.R011, "缺少键 \"" + slot.key() + "\"");
        }
        if (slot.isList() && slot.isRequired() && node.asList().isEmpty()) {
            throw map.keyPlace(slot.key()).flaw(FlawCode.R013, "\"" + slot.key() + "\" 至少要有一项");
        }
        Function<YamlNode, ?> own = components.get(slot);
        if (own == null) {
            return value(node, slot.type(), slot.key());
        }
        return slot.isList() ? node.asList().stream().map(own).toList() : own.apply(node);
    }

    private static Object constant(YamlText text, Map<String, ?> words) {
        return Objects.requireNonNull(words.get(text.oneOf(words.keySet())));
    }

    private static <E> Map<String, E> byWord(Class<E> type, Function<? super E, String> word) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> words.put(word.apply(constant), constant));
        return words;
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
}
