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
    public record Refusal(String pointer, String reason) {}

    private final transient List<Refusal> refusals;

    public InputsRefusedException(List<Refusal> refusals) {
        super(refusals.stream()
                .map(refusal -> refusal.pointer() + " " + refusal.reason())
                .collect(Collectors.joining("；")));
        this.refusals = List.copyOf(refusals);
    }

    public static InputsRefusedException of(String field, String reason) {
        return new InputsRefusedException(List.of(new Refusal("/" + field, reason)));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
