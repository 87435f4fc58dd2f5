package org.mingfa.answers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import tools.jackson.databind.module.SimpleModule;

/**
 * How records are answered as they are: which of their parts a face shows, and by which names. The domain knows no JSON, and a
 * record of answers that repeats one of the domain is not needed. Each feature has one of these for its own records, and
 * {@link AnswerJson} finds it as a service.
 */
public abstract class AnswerFaces extends SimpleModule {

    /** The faces of one module's records, under its name. */
    protected AnswerFaces(String name) {
        super(name);
    }

    /** Choices that are written as their {@code label()}. */
    protected final void byLabel(List<Class<? extends Enum<?>>> choices) {
        choices.forEach(choice -> setMixInAnnotation(choice, LabelFace.class));
    }

    /** Choices that are written as their {@code word()}. */
    protected final void byWord(List<Class<? extends Enum<?>>> choices) {
        choices.forEach(choice -> setMixInAnnotation(choice, WordFace.class));
    }

    private interface LabelFace {
        @JsonValue
        String label();
    }

    private interface WordFace {
        @JsonValue
        String word();
    }
}
