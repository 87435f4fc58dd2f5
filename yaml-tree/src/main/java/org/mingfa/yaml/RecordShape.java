package org.mingfa.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.RecordBinder.OrElse;

/**
 * How a record is made of a map; found out once for each class.
 *
 * @param keys every key that its map may have
 * @param mark the key by which it is known among those of its interface
 */
record RecordShape(Constructor<?> constructor, List<Slot> slots, List<String> keys, String mark) {

    private static final ClassValue<RecordShape> ALL = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return inspect(type);
        }
    };

    static RecordShape of(Class<?> type) {
        return ALL.get(type);
    }

    private static RecordShape inspect(Class<?> type) {
        List<Slot> slots =
                Arrays.stream(type.getRecordComponents()).map(Slot::of).toList();
        List<String> keys = slots.stream().flatMap(Slot::keys).toList();
        AtKey mark = type.getAnnotation(AtKey.class);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordShape(constructor, slots, keys, mark != null ? mark.value() : keys.getFirst());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A component.
     *
     * @param otherwise see {@link OrElse}; null where nothing is said
     */
    record Slot(
            Class<?> owner,
            String name,
            String key,
            Type type,
            boolean inline,
            boolean nullable,
            @Nullable String otherwise) {

        static Slot of(RecordComponent component) {
            AtKey key = component.getAnnotation(AtKey.class);
            OrElse otherwise = component.getAnnotation(OrElse.class);
            return new Slot(
                    component.getDeclaringRecord(),
                    component.getName(),
                    key != null
                            ? key.value()
                            : component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                    component.getGenericType(),
                    component.isAnnotationPresent(Inline.class),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    otherwise != null ? otherwise.value() : component.getType() == boolean.class ? "false" : null);
        }

        boolean isRequired() {
            return !nullable && otherwise == null;
        }

        boolean isMap() {
            return type instanceof ParameterizedType generic
                    && Map.class.isAssignableFrom((Class<?>) generic.getRawType());
        }

        boolean isList() {
            return type instanceof ParameterizedType && !isMap();
        }

        Optional<YamlNode> absent(FilePosition place) {
            if (otherwise == null) {
                return Optional.empty();
            }
            if (!otherwise.isEmpty() || type instanceof Class<?>) {
                return Optional.of(new YamlText(place, otherwise));
            }
            return Optional.of(isMap() ? new YamlMap(place, Map.of(), Map.of()) : new YamlList(place, List.of()));
        }

        Stream<String> keys() {
            if (inline) {
                return type == YamlMap.class ? Stream.of() : RecordShape.of((Class<?>) type).keys().stream();
            }
            return type == FilePosition.class ? Stream.of() : Stream.of(key);
        }
    }
}
