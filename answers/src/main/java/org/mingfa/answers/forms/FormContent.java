package org.mingfa.answers.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.FilledForm;

/**
 * A filled form as JSON: what the product gives out and takes in.
 *
 * @param paper complaint, answer or application
 * @param version of the form, since when courts use it; for who keeps it
 * @param cells by id: amounts and numbers as text, days as ISO text, choices by code, tables and parties as lists of rows
 */
public record FormContent(
        @Nullable String paper,
        @Nullable String kind,
        @Nullable String version,
        @Nullable Map<String, @Nullable Object> cells) {

    static FormContent of(FilledForm filled) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>(filled.written());
        return new FormContent(
                filled.form().paper().word(),
                filled.form().kind(),
                filled.form().version(),
                cells);
    }
}
