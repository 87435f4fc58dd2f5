package org.mingfa.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.SequencedMap;
import org.mingfa.forms.Cell;
import org.mingfa.forms.DisputeList;
import org.mingfa.forms.Form;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.NextAction;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.Conflict;
import org.mingfa.risk.rules.Severity;
import org.mingfa.search.law.CaseSpread;
import org.mingfa.search.citation.OutOfForce;
import org.mingfa.search.suggest.Suggestion;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.Party;
import tools.jackson.databind.module.SimpleModule;

/**
 * How records of the domain are answered as they are: which of their parts a face shows, and by which names. The domain knows no
 * JSON; a record of {@code answers} that repeats one of the domain is not needed.
 */
final class DomainModule extends SimpleModule {

    private static final List<Class<? extends Enum<?>>> BY_LABEL = List.of(
            CaseTier.class,
            ClaimResult.class,
            OutOfForce.Why.class,
            Party.Kind.class,
            Party.Side.class,
            Suggestion.Kind.class);
    private static final List<Class<? extends Enum<?>>> BY_WORD =
            List.of(Cell.Type.class, DisputeList.Standing.class, Severity.class);

    DomainModule() {
        super("domain");
        BY_LABEL.forEach(choice -> setMixInAnnotation(choice, Labelled.class));
        BY_WORD.forEach(choice -> setMixInAnnotation(choice, Worded.class));
        setMixInAnnotation(Dispute.class, DisputeFace.class);
        setMixInAnnotation(CaseSpread.class, CaseSpreadFace.class);
        setMixInAnnotation(Form.Row.class, RowFace.class);
        setMixInAnnotation(Cell.class, CellFace.class);
        setMixInAnnotation(Source.class, SourceFace.class);
        setMixInAnnotation(Basis.class, BasisFace.class);
        setMixInAnnotation(Conflict.class, ConflictFace.class);
        setMixInAnnotation(NextAction.class, WithoutNulls.class);
        setMixInAnnotation(Answer.class, AnswerFace.class);
    }

    interface Labelled {
        @JsonValue
        String label();
    }

    interface Worded {
        @JsonValue
        String word();
    }

    /** Both are said of the case itself. */
    @JsonIgnoreProperties({"result", "disposal"})
    interface DisputeFace {}

    interface CaseSpreadFace {
        @JsonProperty("counted")
        int cases();
    }

    /** The label with its number; risks are for the paper. */
    @JsonIgnoreProperties({"number", "risks", "filled"})
    @JsonPropertyOrder({"label", "required", "cells", "law"})
    interface RowFace {
        @JsonProperty("label")
        String heading();
    }

    /** Whether it is filled, and not by what. */
    @JsonIgnoreProperties({"fill", "sum", "side"})
    @JsonPropertyOrder({"id", "type", "label", "unit", "options", "columns", "filled", "derived", "offers_sentence"})
    interface CellFace {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        SequencedMap<String, String> options();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Cell> columns();

        @JsonProperty("filled")
        boolean isFilled();

        @JsonProperty("derived")
        boolean isDerived();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    interface WithoutNulls {}

    /** As it is cited, without what says when it was repealed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties({"short_title", "repealed"})
    @JsonPropertyOrder({"law", "article", "part", "version", "number", "label"})
    interface SourceFace {
        @JsonProperty("label")
        String label();
    }

    /** A source, and why it was not checked; not what a rule does with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties({"figures", "until", "only_if", "place"})
    interface BasisFace {
        @JsonUnwrapped
        Source source();
    }

    @JsonIgnoreProperties("only_if")
    interface ConflictFace {}

    /** A question and its answer, as they are shown. */
    @JsonIgnoreProperties({"key", "topic"})
    interface AnswerFace {}
}
