package org.mingfa.answers.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form;

/** Which forms there are. */
public record FormList(List<Entry> forms) {

    /**
     * A form.
     *
     * @param number of the courts' list; absent outside of it
     * @param note how far the form was seen
     * @param rows of the paper
     * @param rowsFilled of these, what an answer, the sentence or a calculation fills
     * @param stage of the interview whose answers fill it, with {@code role} and {@code dispute}; absent where none do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String paper,
            String kind,
            String title,
            @Nullable Integer number,
            String version,
            String note,
            int rows,
            int rowsFilled,
            @Nullable String stage,
            @Nullable String role,
            @Nullable String dispute) {

        static Entry of(Form form) {
            Form.@Nullable Interview interview = form.interview();
            return new Entry(
                    form.paper().word(),
                    form.kind(),
                    form.title(),
                    form.number() == 0 ? null : form.number(),
                    form.version(),
                    form.source().note(),
                    (int) form.rows().count(),
                    (int) form.rows().filter(Form.Row::isFilled).count(),
                    interview == null ? null : interview.stage().word(),
                    interview == null ? null : interview.role().word(),
                    interview == null ? null : interview.dispute());
        }
    }

    static FormList of(Collection<Form> forms) {
        return new FormList(forms.stream().map(Entry::of).toList());
    }
}
