package org.mingfa.answers.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form is filled from.
 *
 * @param paper complaint, answer or application; complaint where it is left out
 * @param facts answers of the interview by key
 * @param text the sentence in which the person told the case
 * @param cells what was typed, by id
 * @param from another filled form of the same case, whose parties and other cells of the same name pass over
 * @param draft whether the document is the draft, with notes, and not the print
 */
public record FormRequest(
        @Nullable String paper,
        @Nullable String kind,
        @Nullable String asOf,
        @Nullable Map<String, @Nullable Object> facts,
        @Nullable String text,
        @Nullable Map<String, @Nullable Object> cells,
        @Nullable FormContent from,
        @Nullable Boolean draft) {}
