package org.mingfa.risk.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one calculation, read and checked by their fields.
 *
 * <p>{@code find…} is empty when a field was not given; the others throw {@link InputsMissingException}.
 */
public final class Inputs {

    private final List<Field> fields;
    private final String prefix;
    private final Map<String, Object> values;
    private final Set<String> none;

    Inputs(List<Field> fields, String prefix, Map<String, Object> values, Set<String> none) {
        this.fields = List.copyOf(fields);
        this.prefix = prefix;
        this.values = new LinkedHashMap<>(values);
        this.none = Set.copyOf(none);
    }

    /**
     * Reads the raw values.
     *
     * @throws InvalidAnswersException naming every field that cannot be read
     * @throws InputsMissingException naming every required field that is absent
     */
    public static Inputs read(List<Field> fields, Map<String, ?> raw, LocalDate today) {
        return read(fields, raw, new AnswerReader(today, ""));
    }

    /** The same of values that have their types already, such as facts. */
    public static Inputs of(List<Field> fields, Map<String, ?> values) {
        return read(fields, values, AnswerReader.ofValues());
    }

    private static Inputs read(List<Field> fields, Map<String, ?> given, AnswerReader reader) {
        Inputs inputs = reader.group(fields, given, "");
        reader.check();
        inputs.need(fields.stream().filter(Field::required).map(Field::name).toArray(String[]::new));
        return inputs;
    }

    public boolean has(String name) {
        return values.containsKey(field(name).name());
    }

    /** True when the user said that there is none (null in JSON), which differs from not saying anything. */
    public boolean saidNone(String name) {
        return none.contains(field(name).name());
    }

    /** Throws unless all of the fields are given; names all that are not. */
    public void need(String... names) {
        List<Field> missing = new ArrayList<>();
        for (String name : names) {
            if (!has(name)) {
                missing.add(named(field(name)));
            }
        }
        if (!missing.isEmpty()) {
            throw new InputsMissingException(missing);
        }
    }

    /** The exception that asks for the fields. */
    public InputsMissingException missing(String... names) {
        List<Field> missing = new ArrayList<>();
        for (String name : names) {
            missing.add(named(field(name)));
        }
        return new InputsMissingException(missing);
    }

    /** The same for one field, saying why it has to be told: our own table ends before that day. */
    public InputsMissingException missingBecause(String name, String why) {
        Field field = named(field(name));
        String question = field.question() + "（" + why + "）";
        return new InputsMissingException(
                List.of(new Field(field.name(), field.type(), question, true, field.aliases())));
    }

    /** The exception that refuses one field. */
    public InvalidAnswersException refused(String name, String reason) {
        return InvalidAnswersException.of("/" + prefix + name, reason);
    }

    private Field named(Field field) {
        return new Field(prefix + field.name(), field.type(), field.question(), true, field.aliases());
    }

    private Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such field: " + name));
    }

    private <T> Optional<T> find(String name, Class<T> type) {
        @Nullable Object value = values.get(field(name).name());
        return value == null ? Optional.empty() : Optional.of(type.cast(value));
    }

    private <T> T get(String name, Class<T> type) {
        return find(name, type).orElseThrow(() -> missing(name));
    }

    public BigDecimal money(String name) {
        return get(name, BigDecimal.class);
    }

    public Optional<BigDecimal> findMoney(String name) {
        return find(name, BigDecimal.class);
    }

    /** A yearly rate in percent: 24 for 24%. */
    public Optional<BigDecimal> findPercent(String name) {
        return find(name, BigDecimal.class);
    }

    /** A number in the unit of its field. */
    public Optional<BigDecimal> findQuantity(String name) {
        return find(name, BigDecimal.class);
    }

    public LocalDate day(String name) {
        return get(name, LocalDate.class);
    }

    public Optional<LocalDate> findDay(String name) {
        return find(name, LocalDate.class);
    }

    public int whole(String name) {
        return get(name, BigDecimal.class).intValueExact();
    }

    public Optional<Integer> findWhole(String name) {
        return find(name, BigDecimal.class).map(BigDecimal::intValueExact);
    }

    public Optional<Boolean> findFlag(String name) {
        return find(name, Boolean.class);
    }

    /** True only when the field was given and true. */
    public boolean isTrue(String name) {
        return findFlag(name).orElse(false);
    }

    /** A text or the code of a choice. */
    public String text(String name) {
        return get(name, String.class);
    }

    /** The Chinese label of a chosen option. */
    public String label(String name) {
        String code = text(name);
        return field(name).type() instanceof AnswerType.Choice choice
                ? choice.options().getOrDefault(code, code)
                : code;
    }

    public Optional<String> findText(String name) {
        return find(name, String.class);
    }

    public Optional<Inputs> findGroup(String name) {
        return find(name, Inputs.class);
    }

    /** The groups of a list; none when the field was not given. */
    public List<Inputs> groups(String name) {
        return items(name, Inputs.class);
    }

    public List<BigDecimal> moneys(String name) {
        return items(name, BigDecimal.class);
    }

    public List<LocalDate> days(String name) {
        return items(name, LocalDate.class);
    }

    public List<String> texts(String name) {
        return items(name, String.class);
    }

    private <T> List<T> items(String name, Class<T> type) {
        return find(name, List.class)
                .map(list -> ((List<?>) list).stream().map(type::cast).toList())
                .orElse(List.of());
    }

    /** Dates by the name that the user chose, in the user's order. */
    public Map<String, LocalDate> daysByName(String name) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        find(name, Map.class)
                .ifPresent(map ->
                        ((Map<?, ?>) map).forEach((key, value) -> days.put(String.valueOf(key), (LocalDate) value)));
        return days;
    }
}
