package org.mingfa.risk.condition;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression that compares one name with words or with true and false, as nearly all do: {@code dispute = "loan"}, {@code
 * sued != true}, {@code role in ("plaintiff", "appellant")}. It is read once and decided without FEEL.
 *
 * @param values texts or truth values, in the order written
 * @param equal whether the name is one of them; else it is none
 */
public record Comparison(String name, Set<Object> values, boolean equal) {

    private static final String LITERAL = "(?:\"[^\"]*\"|true|false)";
    private static final Pattern FORM = Pattern.compile("(?<name>[a-z_][a-z0-9_]*) *" + "(?:(?<sign>!?=) *(?<one>"
            + LITERAL + ")|in *\\((?<several> *" + LITERAL + "(?: *, *" + LITERAL + ")* *)\\))");
    private static final Pattern VALUE = Pattern.compile(LITERAL);

    /**
     * Null where the text is something else, which FEEL decides.
     *
     * @param alike by a kind of dispute, those that count wherever a list has it
     */
    static @Nullable Comparison read(String text, Map<String, Set<String>> alike) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return null;
        }
        String written = form.group("one") == null ? form.group("several") : form.group("one");
        Set<Object> values = new LinkedHashSet<>();
        VALUE.matcher(written).results().forEach(value -> values.add(value(value.group())));
        if (form.group("several") != null && form.group("name").equals("dispute")) {
            alike.forEach((listed, others) -> values.addAll(values.contains(listed) ? others : Set.of()));
        }
        return new Comparison(form.group("name"), values, !"!=".equals(form.group("sign")));
    }

    private static Object value(String literal) {
        return literal.startsWith("\"")
                ? literal.substring(1, literal.length() - 1)
                : (Object) Boolean.valueOf(literal);
    }

    /** Whether the value is of the kind that is compared with; of others FEEL tells what is wrong. */
    boolean isComparable(Object value) {
        return values.stream().allMatch(one -> one.getClass() == value.getClass());
    }

    /** Whether it is true of a value. */
    public boolean holds(Object value) {
        return values.contains(value) == equal;
    }
}
