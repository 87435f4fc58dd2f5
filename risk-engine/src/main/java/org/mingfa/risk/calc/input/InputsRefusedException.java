package org.mingfa.risk.calc.input;

import java.util.List;
import java.util.stream.Collectors;

/** Inputs of the wrong form, impossible or unknown; every problem with the JSON pointer of its field. */
public final class InputsRefusedException extends CalculationException {

    private static final long serialVersionUID = 1L;

    /**
     * One problem.
     *
     * @param pointer JSON pointer into the inputs, e.g. /events/0/date
     * @param reason in Chinese, with what to write instead
     */
    public record Flaw(String pointer, String reason) {}

    private final transient List<Flaw> flaws;

    public InputsRefusedException(List<Flaw> flaws) {
        super(
                Kind.INVALID_VALUE,
                null,
                flaws.stream().map(flaw -> flaw.pointer() + " " + flaw.reason()).collect(Collectors.joining("；")));
        this.flaws = List.copyOf(flaws);
    }

    public static InputsRefusedException of(String field, String reason) {
        return new InputsRefusedException(List.of(new Flaw("/" + field, reason)));
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
