package org.mingfa.risk.condition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.EvaluationContext;

/**
 * One FEEL expression with the names it needs; compiled on first use, because compiling all would take longer than an
 * assessment that meets few of them.
 */
public final class Expression {

    private final String text;
    private final String feel;
    private final List<ExpressionName> names;
    private final @Nullable Comparison comparison;
    private volatile @Nullable CompiledExpression compiled;

    Expression(String text, String feel, List<ExpressionName> names, @Nullable Comparison comparison) {
        this.text = text;
        this.feel = feel;
        this.names = List.copyOf(names);
        this.comparison = comparison;
    }

    /** As the rule file has it. */
    public String text() {
        return text;
    }

    /** In the order of their first use. */
    public List<ExpressionName> names() {
        return names;
    }

    /** The same as a comparison; null where it is none. */
    public @Nullable Comparison comparison() {
        return comparison;
    }

    /**
     * Compiles now what would else be compiled on first use; a comparison needs none.
     *
     * @throws InvalidExpressionException when it is not FEEL
     */
    public void compile() {
        if (comparison == null) {
            compiled();
        }
    }

    boolean evaluate(EvaluationContext context) {
        Object value = FeelLanguage.evaluate(compiled(), context);
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new InvalidExpressionException(
                "条件 “" + text + "” 的结果不是“是/否”而是 " + Objects.toString(value, "空值") + "；请核对其中比较的类型。");
    }

    private CompiledExpression compiled() {
        CompiledExpression known = compiled;
        if (known == null) {
            known = FeelLanguage.compile(text, feel, names);
            compiled = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return text;
    }
}
