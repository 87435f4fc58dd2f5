package org.mingfa.risk.calc;

import java.util.Collection;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/** No calculator has that name; the message gives the nearest. */
public final class UnknownCalculatorException extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnknownCalculatorException(String name, Collection<String> names) {
        super(Kind.NOT_FOUND, "name", "没有名为 \"" + name + "\" 的计算器" + NearestName.hint(name, names));
    }
}
