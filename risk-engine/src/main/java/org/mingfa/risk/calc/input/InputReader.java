package org.mingfa.risk.calc.input;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.input.InputsRefusedException.Flaw;
import org.mingfa.text.numeral.RateReading;
import org.mingfa.text.numeral.WrittenDay;
import org.mingfa.text.numeral.WrittenNumber;
import org.mingfa.text.problem.Excerpt;
import org.mingfa.text.problem.NearestName;

/**
 * Reads what a user gives (JSON values, or words of a command line) by the fields of a calculator.
 *
 * <p>All problems are collected before any is reported, of many the first.
 */
final class InputReader {

    private static final BigDecimal MOST_YUAN = new BigDecimal("1E13");
    private static final BigDecimal MOST_PERCENT = new BigDecimal("1000");
    private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MOST_ITEMS = 500;
    private static final int MOST_LETTERS = 500;
    private static final int MOST_FLAWS = 20;
    private static final int MOST_SHOWN = 40;

    /** A list in one line; in a number of its own a comma parts thousands. */
    private static final Pattern ITEMS = Pattern.compile("[;；、\\n]");

    private static final Pattern THOUSANDS = Pattern.compile("(?s).*\\d[,，]\\d{3}(?!\\d).*");

    private final LocalDate today;
    private final List<Flaw> flaws = new ArrayList<>();

    private InputReader(LocalDate today) {
        this.today = today;
    }

    static Inputs read(List<Field> fields, Map<String, ?> raw, LocalDate today) {
        InputReader reader = new InputReader(today);
        Inputs inputs = reader.group(fields, raw, "");
        if (!reader.flaws.isEmpty()) {
            throw new InputsRefusedException(reader.flaws);
        }
        return inputs;
    }

    private Inputs group(List<Field> fields, Map<?, ?> raw, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> none = new LinkedHashSet<>();
        raw.forEach((key, given) -> {
            if (isFull()) {
                return;
            }
            String name = String.valueOf(key);
            Field field = find(fields, name);
            if (field == null) {
                refuse(path + "/" + Excerpt.of(name, MOST_SHOWN), "没有这一项" + NearestName.hint(name, names(fields)));
            } else if (given == null) {
                none.add(field.name());
            } else {
                Object value = value(field.type(), given, path + "/" + name);
                if (value != null && values.put(field.name(), value) != null) {
                    refuse(path + "/" + name, "与另一名称的同一项重复");
                }
            }
        });
        return new Inputs(fields, path.isEmpty() ? "" : path.substring(1) + "/", values, none);
    }

    private static @Nullable Field find(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name) || field.aliases().contains(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }

    private @Nullable Object value(FieldType type, Object given, String path) {
        return switch (type) {
            case FieldType.Money m -> money(given, path);
            case FieldType.Percent p -> percent(given, path);
            case FieldType.Day d -> day(given, path);
            case FieldType.Whole whole -> whole(whole, given, path);
            case FieldType.Quantity quantity -> quantity(quantity, given, path);
            case FieldType.Flag f -> flag(given, path);
            case FieldType.Text t -> text(given, path);
            case FieldType.Choice choice -> choice(choice, given, path);
            case FieldType.ListOf list -> list(list, given, path);
            case FieldType.Group group ->
                given instanceof Map<?, ?> map
                        ? group(group.fields(), map, path)
                        : refuse(path, "应为一组带名称的内容：" + String.join("、", names(group.fields())));
            case FieldType.ByName byName -> byName(byName, given, path);
        };
    }

    private @Nullable BigDecimal money(Object given, String path) {
        BigDecimal number = number(given);
        if (number == null) {
            return refuse(path, "“" + shown(given) + "”不是金额；请写数字（元），如 50000 或 1234.56");
        }
        if (number.signum() < 0) {
            return refuse(path, "金额不能是负数");
        }
        if (number.compareTo(MOST_YUAN) > 0) {
            return refuse(path, "金额过大；请核对单位是否为元");
        }
        if (number.stripTrailingZeros().scale() > 2) {
            return refuse(path, "金额最多写到分（两位小数）");
        }
        return number;
    }

    private static @Nullable BigDecimal number(Object given) {
        try {
            return switch (given) {
                case BigDecimal decimal -> plain(decimal);
                case BigInteger integer -> new BigDecimal(integer);
                case Double d -> Double.isFinite(d) ? BigDecimal.valueOf(d) : null;
                case Float f -> Float.isFinite(f) ? new BigDecimal(f.toString()) : null;
                case Number n -> BigDecimal.valueOf(n.longValue());
                case String s -> written(s.strip());
                default -> null;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** As people write it: 5万, 50,000, 50000元; a minus is read to be refused by name. */
    private static @Nullable BigDecimal written(String text) {
        boolean negative = text.startsWith("-");
        @Nullable
        BigDecimal number =
                WrittenNumber.find(negative ? text.substring(1) : text).orElse(null);
        return number != null && negative ? number.negate() : number;
    }

    /** Refuses exponents like 1E999999, whose digits would fill the memory. */
    private static @Nullable BigDecimal plain(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) > 40 || decimal.precision() > 60 ? null : decimal;
    }

    private @Nullable BigDecimal percent(Object given, String path) {
        String text =
                String.valueOf(given instanceof Number n ? number(n) : given).strip();
        if (text.startsWith("-")) {
            return refuse(path, "利率不能是负数");
        }
        @Nullable BigDecimal number = WrittenNumber.findPercent(text).orElse(null);
        if (number == null) {
            String expected = RateReading.findWhole(text)
                    .map(rate -> "是" + rate.words() + "吗？是的话请写 " + rate.yearly() + "%")
                    .orElse("不是年利率；请写 24 或 24%，不足 1 的须带百分号");
            return refuse(path, "“" + shown(given) + "”" + expected);
        }
        return number.compareTo(MOST_PERCENT) > 0 ? refuse(path, "利率过高；请核对是否为年利率") : number;
    }

    private @Nullable LocalDate day(Object given, String path) {
        @Nullable
        LocalDate date = given instanceof LocalDate d
                ? d
                : WrittenDay.find(String.valueOf(given)).orElse(null);
        if (date == null) {
            String expected = WrittenDay.find(String.valueOf(given), today)
                    .map(InputReader::toConfirm)
                    .orElse("不是日期；请写成 2024-03-31 或 2024.3.31 的形式");
            return refuse(path, "“" + shown(given) + "”" + expected);
        }
        return date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)
                ? refuse(path, "日期应在 " + FIRST_DAY + " 至 " + LAST_DAY + " 之间")
                : date;
    }

    private static String toConfirm(WrittenDay days) {
        return days.first().equals(days.last())
                ? "是 " + days.first() + " 吗？是的话请写 " + days.first()
                : "是 " + days.first() + " 到 " + days.last() + " 之间的哪一天？请写具体的日期";
    }

    private @Nullable Integer whole(FieldType.Whole type, Object given, String path) {
        BigDecimal number = number(withoutUnit(given, type.unit()));
        if (number == null || number.stripTrailingZeros().scale() > 0) {
            return refuse(path, "“" + shown(given) + "”不是整数");
        }
        boolean within = number.compareTo(BigDecimal.valueOf(type.min())) >= 0
                && number.compareTo(BigDecimal.valueOf(type.max())) <= 0;
        return within ? number.intValueExact() : refuse(path, "应在 " + type.min() + " 至 " + type.max() + " 之间");
    }

    private @Nullable BigDecimal quantity(FieldType.Quantity type, Object given, String path) {
        BigDecimal number = number(withoutUnit(given, type.unit()));
        if (number == null || number.stripTrailingZeros().scale() > 2) {
            return refuse(path, "“" + shown(given) + "”不是数字；最多两位小数");
        }
        boolean within = number.compareTo(BigDecimal.valueOf(type.min())) >= 0
                && number.compareTo(BigDecimal.valueOf(type.max())) <= 0;
        return within ? number : refuse(path, "应在 " + type.min() + " 至 " + type.max() + " 之间");
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

    private @Nullable Boolean flag(Object given, String path) {
        return switch (String.valueOf(given).strip()) {
            case "true", "是" -> true;
            case "false", "否" -> false;
            default -> refuse(path, "“" + shown(given) + "”不是 true（是）或 false（否）");
        };
    }

    private @Nullable String text(Object given, String path) {
        if (!(given instanceof String || given instanceof Number)) {
            return refuse(path, "应为文字");
        }
        String text = given.toString().strip();
        if (text.isEmpty()) {
            return null; // an empty word says nothing, as an absent key does
        }
        return text.length() > MOST_LETTERS ? refuse(path, "文字过长，最多 " + MOST_LETTERS + " 字") : text;
    }

    private @Nullable String choice(FieldType.Choice type, Object given, String path) {
        String text = given.toString().strip();
        if (type.options().containsKey(text)) {
            return text;
        }
        if (type.synonyms().containsKey(text)) {
            return type.synonyms().get(text);
        }
        for (Map.Entry<String, String> option : type.options().entrySet()) {
            if (option.getValue().equals(text)) {
                return option.getKey();
            }
        }
        return refuse(
                path,
                "没有“" + shown(given) + "”这一选项"
                        + NearestName.hint(text, type.options().keySet()));
    }

    private @Nullable List<Object> list(FieldType.ListOf type, Object given, String path) {
        List<?> items = switch (given) {
            case List<?> list -> list;
            case String s -> items(type.item(), s);
            default -> List.of(given);
        };
        if (items.size() > MOST_ITEMS) {
            return refuse(path, "最多 " + MOST_ITEMS + " 项");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < items.size() && !isFull(); i++) {
            Object item = items.get(i);
            @Nullable
            Object value = item == null ? refuse(path + "/" + i, "不能为空") : value(type.item(), item, path + "/" + i);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** 50,000 is one amount and 5万,3万 are two; where it cannot be told, the whole is refused as one. */
    private static List<?> items(FieldType item, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        boolean thousands =
                item instanceof FieldType.Money && THOUSANDS.matcher(text).matches();
        String parted = thousands ? text : text.replaceAll("[,，]", ";");
        return List.of(ITEMS.split(parted, -1));
    }

    private @Nullable Map<String, Object> byName(FieldType.ByName type, Object given, String path) {
        if (!(given instanceof Map<?, ?> map) || map.size() > MOST_ITEMS) {
            return refuse(path, "应为以名称区分的一组内容，如 {\"plaintiff\": …}");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            if (isFull()) {
                return;
            }
            String at = path + "/" + Excerpt.of(String.valueOf(key), MOST_SHOWN);
            @Nullable Object value = item == null ? refuse(at, "不能为空") : value(type.item(), item, at);
            if (value != null) {
                values.put(String.valueOf(key), value);
            }
        });
        return values;
    }

    private static String shown(Object given) {
        return Excerpt.of(String.valueOf(given), MOST_SHOWN);
    }

    /** Nobody mends more mistakes than these at once; what a stranger sends must not make the answer long. */
    private boolean isFull() {
        return flaws.size() >= MOST_FLAWS;
    }

    private <T> @Nullable T refuse(String pointer, String reason) {
        flaws.add(new Flaw(pointer, reason));
        return null;
    }
}
