package org.mingfa.risk.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.InvalidAnswersException.Flaw;
import org.mingfa.text.day.DayParser;
import org.mingfa.text.numeral.NumberParser;
import org.mingfa.text.numeral.RateReading;
import org.mingfa.text.problem.Excerpt;
import org.mingfa.text.problem.NearestName;

/**
 * Reads what people and programs answer (words, JSON values) as values of a type: Boolean, String, BigDecimal or
 * LocalDate, and lists, maps and {@link Inputs} of these. Collects what is wrong, of many flaws the first; no message
 * repeats an answer. For one thread.
 */
public final class AnswerReader {

    private static final int MOST_FLAWS = 20;
    private static final int MOST_ITEMS = 500;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DIGITS = 40;

    /** A list in one line; in a number of its own a comma parts thousands. */
    private static final Pattern ITEMS = Pattern.compile("[;；、\\n]");

    private static final Pattern THOUSANDS = Pattern.compile("(?s).*\\d[,，]\\d{3}(?!\\d).*");

    private final List<Flaw> flaws = new ArrayList<>();
    private final @Nullable LocalDate today;
    private final String otherwise;
    private final Form form;

    /** In what form answers come. */
    private enum Form {
        WRITTEN,
        VALUES
    }

    /**
     * A reader of what people and programs write.
     *
     * @param today from which 去年三月 is counted, to be confirmed; null where such words are not understood
     * @param otherwise what else may be answered, for messages, e.g. ，或“不清楚”
     */
    public AnswerReader(@Nullable LocalDate today, String otherwise) {
        this(today, otherwise, Form.WRITTEN);
    }

    private AnswerReader(@Nullable LocalDate today, String otherwise, Form form) {
        this.today = today;
        this.otherwise = otherwise;
        this.form = form;
    }

    /** A reader of values that have their type already: only checks their limits. */
    static AnswerReader ofValues() {
        return new AnswerReader(null, "", Form.VALUES);
    }

    /** The pointer of a member; a stranger's long name is cut. */
    public static String pointer(String path, String name) {
        return path + "/" + Excerpt.of(name, LONGEST_NAME).replace("~", "~0").replace("/", "~1");
    }

    /** Reads one answer; null when it has a flaw, or is an empty text. */
    public @Nullable Object read(AnswerType type, Object given, String pointer) {
        return switch (type) {
            case AnswerType.ListOf list -> list(list, given, pointer);
            case AnswerType.Group group ->
                given instanceof Map<?, ?> map ? group(group.fields(), map, pointer) : refuse(type, given, pointer);
            case AnswerType.ByName byName -> byName(byName, given, pointer);
            case AnswerType.Text text
            when given instanceof String word && word.isBlank() ->
                null; // an empty word says nothing, as an absent key does
            default -> leaf(type, given, pointer);
        };
    }

    /** Reads a set of named answers. */
    Inputs group(List<Field> fields, Map<?, ?> given, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> none = new LinkedHashSet<>();
        given.forEach((key, answer) -> {
            String name = String.valueOf(key);
            String pointer = pointer(path, name);
            Field field = Field.find(fields, name).orElse(null);
            if (field == null) {
                refuse(
                        pointer,
                        "没有这一项"
                                + NearestName.hint(
                                        name, fields.stream().map(Field::name).toList()));
            } else if (answer == null) {
                none.add(field.name());
            } else {
                Object value = isFull() ? null : read(field.type(), answer, pointer);
                if (value != null && values.put(field.name(), value) != null) {
                    refuse(pointer, "与另一名称的同一项重复");
                }
            }
        });
        return new Inputs(fields, path.isEmpty() ? "" : path.substring(1) + "/", values, none);
    }

    private @Nullable Object leaf(AnswerType type, Object given, String pointer) {
        @Nullable Object value = form == Form.VALUES ? given : value(type, given);
        if (value == null || !type.holds(value)) {
            return understood(type, given, pointer) ? null : refuse(type, given, pointer);
        }
        @Nullable String excess = type.excess(value);
        return excess == null ? value : refuse(pointer, excess);
    }

    private static @Nullable Object value(AnswerType type, Object given) {
        String text = given.toString().strip();
        if (text.length() > AnswerType.Text.MOST_LETTERS) {
            return null;
        }
        return switch (type) {
            case AnswerType.Money m -> number(given);
            case AnswerType.Whole whole -> number(withoutUnit(given, whole.unit()));
            case AnswerType.Quantity quantity -> number(withoutUnit(given, quantity.unit()));
            case AnswerType.Percent p -> percent(given);
            case AnswerType.Day d -> DayParser.find(text).orElse(null);
            case AnswerType.Flag f ->
                switch (text) {
                    case "true", "是", "有" -> true;
                    case "false", "否", "没有" -> false;
                    default -> null;
                };
            case AnswerType.Text t ->
                given instanceof String || given instanceof Number
                        ? given.toString().strip()
                        : null;
            case AnswerType.Choice choice -> code(choice, text);
            default -> throw new IllegalArgumentException(type.word());
        };
    }

    /** As people write it (5万, 50,000, 50000元), with the digits that were written and no exponent. */
    private static @Nullable BigDecimal number(Object given) {
        @Nullable
        BigDecimal number = switch (given) {
            case BigDecimal decimal -> plain(decimal);
            case BigInteger integer -> plain(new BigDecimal(integer));
            case Double d -> Double.isFinite(d) ? BigDecimal.valueOf(d) : null;
            case Float f -> Float.isFinite(f) ? new BigDecimal(f.toString()) : null;
            case Number n -> BigDecimal.valueOf(n.longValue());
            case String s -> NumberParser.find(s.strip()).orElse(null);
            default -> null;
        };
        boolean whole = number != null
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
        return whole ? Objects.requireNonNull(number).setScale(0, RoundingMode.UNNECESSARY) : number;
    }

    /** Refuses exponents like 1E999999, whose digits would fill the memory. */
    private static @Nullable BigDecimal plain(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS ? null : decimal;
    }

    private static @Nullable BigDecimal percent(Object given) {
        @Nullable BigDecimal number = given instanceof Number ? number(given) : null;
        return NumberParser.findPercent(number == null ? given.toString() : number.toPlainString())
                .orElse(null);
    }

    private static @Nullable String code(AnswerType.Choice type, String text) {
        if (type.options().containsKey(text)) {
            return text;
        }
        return type.options().entrySet().stream()
                .filter(option -> option.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(type.synonyms().get(text));
    }

    /** 30天 is 30 days, 60岁 and 60周岁 are the same age. */
    private static Object withoutUnit(Object given, String unit) {
        String text = given instanceof String word ? word.strip().replace('％', '%') : "";
        for (String end : unit.isEmpty() ? List.<String>of() : List.of(unit, unit.substring(unit.length() - 1))) {
            if (text.endsWith(end)) {
                return text.substring(0, text.length() - end.length());
            }
        }
        return given;
    }

    /** Whether a day or a rate was at least understood: what is meant has to be confirmed before it is used. */
    private boolean understood(AnswerType type, Object given, String pointer) {
        String text = given.toString();
        if (type instanceof AnswerType.Day && today != null) {
            return DayParser.find(text, today)
                    .map(days -> flaws.add(toConfirm(pointer, days)))
                    .orElse(false);
        }
        return type instanceof AnswerType.Percent
                && RateReading.findWhole(text)
                        .map(rate ->
                                flaws.add(new Flaw(pointer, "是" + rate.words() + "吗？是的话请填年利率 " + rate.yearly() + "%")))
                        .orElse(false);
    }

    private static Flaw toConfirm(String pointer, DayParser days) {
        return days.first().equals(days.last())
                ? new Flaw(pointer, "是 " + days.first() + " 吗？是的话请填 " + days.first(), List.of(days.first()))
                : new Flaw(
                        pointer,
                        "是 " + days.first() + " 到 " + days.last() + " 之间的哪一天？请填具体的日期；记不清的，查一查凭证再填",
                        List.of(days.first(), days.last()));
    }

    private @Nullable List<Object> list(AnswerType.ListOf type, Object given, String pointer) {
        List<?> items = switch (given) {
            case List<?> list -> list;
            case String s -> items(type.item(), s);
            default -> List.of(given);
        };
        if (items.size() > MOST_ITEMS) {
            return refuse(pointer, "最多 " + MOST_ITEMS + " 项");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < items.size() && !isFull(); i++) {
            add(type.item(), items.get(i), pointer + "/" + i).ifPresent(values::add);
        }
        return values;
    }

    /** 50,000 is one amount and 5万,3万 are two; where it cannot be told, the whole is refused as one. */
    private static List<?> items(AnswerType item, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        boolean thousands =
                item instanceof AnswerType.Money && THOUSANDS.matcher(text).matches();
        String parted = thousands ? text : text.replaceAll("[,，]", ";");
        return List.of(ITEMS.split(parted, -1));
    }

    private @Nullable Map<String, Object> byName(AnswerType.ByName type, Object given, String pointer) {
        if (!(given instanceof Map<?, ?> map) || map.size() > MOST_ITEMS) {
            return refuse(type, given, pointer);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            String name = String.valueOf(key);
            if (!isFull()) {
                add(type.item(), item, pointer(pointer, name)).ifPresent(value -> values.put(name, value));
            }
        });
        return values;
    }

    private Optional<Object> add(AnswerType type, @Nullable Object item, String pointer) {
        return Optional.ofNullable(item == null ? refuse(pointer, "不能为空") : read(type, item, pointer));
    }

    /** Nobody mends more mistakes than these at once; what a stranger sends must not make the answer long. */
    public boolean isFull() {
        return flaws.size() >= MOST_FLAWS;
    }

    private <T> @Nullable T refuse(AnswerType type, Object given, String pointer) {
        return refuse(
                pointer,
                type instanceof AnswerType.Choice choice
                        ? "没有这一选项"
                                + NearestName.hint(
                                        given.toString(), choice.options().keySet())
                        : "应为" + type.form() + otherwise);
    }

    /** Notes a flaw, as long as there are not many. */
    public <T> @Nullable T refuse(String pointer, String message) {
        if (!isFull()) {
            flaws.add(new Flaw(pointer, message));
        }
        return null;
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidAnswersException with every flaw there is
     */
    public void check() {
        if (!flaws.isEmpty()) {
            throw new InvalidAnswersException(flaws);
        }
    }
}
