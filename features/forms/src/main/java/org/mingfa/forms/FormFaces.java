package org.mingfa.forms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.SequencedMap;
import org.mingfa.answers.AnswerFaces;

/** What of a form is shown to who fills it. */
public final class FormFaces extends AnswerFaces {

    public FormFaces() {
        super("forms");
        byWord(List.of(Cell.Type.class, DisputeList.RowStatus.class));
        setMixInAnnotation(Form.Block.class, BlockFace.class);
        setMixInAnnotation(Form.Row.class, RowFace.class);
        setMixInAnnotation(Cell.class, CellFace.class);
    }

    /** Its rows; how they stand on the page is for the paper. */
    @JsonIgnoreProperties("printed")
    interface BlockFace {}

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
}
