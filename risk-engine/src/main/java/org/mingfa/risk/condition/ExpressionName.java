package org.mingfa.risk.condition;

/**
 * A name that an expression needs.
 *
 * @param name what a {@link Valuation} is asked for
 * @param variable the same as a FEEL variable, where neither {@code law("a/b")} nor a dot may stand
 */
public record ExpressionName(String name, String variable) {

    static final String LAW = "law:";

    static ExpressionName plain(String name) {
        return new ExpressionName(name, name.replace('.', '_'));
    }

    static ExpressionName law(String path) {
        return new ExpressionName(LAW + path, "law_" + path.replace('/', '_').replace('-', '_'));
    }

    /** True for a value of law, whose path follows. */
    public boolean ofLaw() {
        return name.startsWith(LAW);
    }

    /** The part before the first dot: the fact, or the computation whose output is meant. */
    public String root() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
