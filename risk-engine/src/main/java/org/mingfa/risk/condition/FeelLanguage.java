package org.mingfa.risk.condition;

import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.api.core.DMNVersion;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.api.feel.runtime.events.FEELEventListener;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** The only class that knows the FEEL library; loaded with the first expression that has all its facts. */
final class FeelLanguage {

    private static final FEEL FEEL_LANGUAGE = FEELBuilder.builder().build();

    private FeelLanguage() {}

    /** One at a time: a context tells errors to the listeners that the library has when it is made. */
    static synchronized CompiledExpression compile(String text, String feel, List<ExpressionName> names) {
        List<String> errors = new ArrayList<>();
        FEELEventListener listener = event -> collect(event, errors);
        FEEL_LANGUAGE.addListener(listener);
        try {
            CompilerContext context = FEEL_LANGUAGE.newCompilerContext();
            names.forEach(name -> context.addInputVariableType(name.variable(), BuiltInType.UNKNOWN));
            CompiledExpression compiled = FEEL_LANGUAGE.compile(feel, context);
            if (!errors.isEmpty()) {
                throw new InvalidExpressionException("条件 “" + text + "” 不合 FEEL 语法：" + String.join("；", errors));
            }
            return compiled;
        } finally {
            FEEL_LANGUAGE.removeListener(listener);
        }
    }

    static EvaluationContext newContext() {
        EvaluationContext context = new EvaluationContextImpl(
                FeelLanguage.class.getClassLoader(),
                new FEELEventListenersManager(),
                FEELDialect.FEEL,
                DMNVersion.getLatest());
        context.enterFrame();
        return context;
    }

    static Object evaluate(CompiledExpression expression, EvaluationContext context) {
        return FEEL_LANGUAGE.evaluate(expression, context);
    }

    private static void collect(FEELEvent event, List<String> errors) {
        if (event.getSeverity() == FEELEvent.Severity.ERROR) {
            errors.add(event.getMessage());
        }
    }
}
