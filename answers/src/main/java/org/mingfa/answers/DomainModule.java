package org.mingfa.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.NextAction;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.Conflict;
import org.mingfa.risk.rules.Severity;
import org.mingfa.search.citation.CaseSpread;
import org.mingfa.search.suggest.Suggestion;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.Party;
import org.mingfa.text.document.SourceFile;

/** The faces of the core's records: law, cases and risks. */
final class DomainModule extends AnswerFaces {

    DomainModule() {
        super("domain");
        byLabel(List.of(CaseTier.class, ClaimResult.class, Party.Kind.class, Party.Side.class, Suggestion.Kind.class));
        byWord(List.of(Severity.class));
        setMixInAnnotation(SourceFile.class, SourceFileFace.class);
        setMixInAnnotation(Dispute.class, DisputeFace.class);
        setMixInAnnotation(CaseSpread.class, CaseSpreadFace.class);
        setMixInAnnotation(Source.class, SourceFace.class);
        setMixInAnnotation(Basis.class, BasisFace.class);
        setMixInAnnotation(Conflict.class, ConflictFace.class);
        setMixInAnnotation(NextAction.class, WithoutNulls.class);
        setMixInAnnotation(Answer.class, AnswerFace.class);
    }

    /** Both are said of the case itself. */
    @JsonIgnoreProperties({"result", "disposal"})
    interface DisputeFace {}

    /** What has to be said of a text is said of its law. */
    @JsonIgnoreProperties("cautions")
    interface SourceFileFace {}

    interface CaseSpreadFace {
        @JsonProperty("counted")
        int cases();
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
