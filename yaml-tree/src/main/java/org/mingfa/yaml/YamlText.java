package org.mingfa.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import org.mingfa.text.problem.NearestName;

/** A scalar as it is written; what it is, is decided by the reader that asks. */
public record YamlText(FilePosition place, String text) implements YamlNode {

    /** The scalar as a date, written 2021-01-01. */
    public LocalDate date() {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong("日期（如 2021-01-01）");
        }
    }

    /** The scalar as a decimal number, written 1000 or 0.0175. */
    public BigDecimal number() {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw wrong("数字");
        }
    }

    public int integer() {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong("整数");
        }
    }

    /** The scalar as true or false. */
    public boolean flag() {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true 或 false");
        };
    }

    /** The scalar, which must be one of the names. */
    public String oneOf(Collection<String> names) {
        if (names.contains(text)) {
            return text;
        }
        throw place.flaw(FlawCode.R015, "不认识的值 \"" + text + "\"" + NearestName.hint(text, names));
    }

    private FlawException wrong(String wanted) {
        return place.flaw(FlawCode.R013, "\"" + text + "\" 不是" + wanted);
    }
}
