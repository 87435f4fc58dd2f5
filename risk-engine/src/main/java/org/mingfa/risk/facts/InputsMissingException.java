package org.mingfa.risk.facts;

import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.text.problem.Refusal;

/** More must be known before anything can be calculated; names the fields with type, unit and question. */
public final class InputsMissingException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Field> needed;

    public InputsMissingException(List<Field> needed) {
        super(
                Kind.INVALID_VALUE,
                null,
                needed.stream()
                        .map(field -> field.name() + "（" + field.question() + "）")
                        .collect(Collectors.joining("；", "还需要补充：", "")));
        this.needed = List.copyOf(needed);
    }

    /** The fields that are needed; a nested one is named by its path, e.g. change/to. */
    public List<Field> needed() {
        return needed;
    }
}
