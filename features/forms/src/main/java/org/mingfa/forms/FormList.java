package org.mingfa.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.interview.CaseStep;

/** Which forms there are. */
public record FormList(List<FormEntry> forms) {

    /**
     * A form.
     *
     * @param number of the courts' list; absent outside of it
     * @param note how far the form was seen
     * @param rows of the paper
     * @param rowsFilled of these, what an answer or a calculation fills
     * @param offered to whom it is of use, and at which steps of a case
     * @param stage of the interview whose answers fill it, with {@code role} and {@code dispute}; absent where none do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormEntry(
            String paper,
            String kind,
            String title,
            @Nullable Integer number,
            String version,
            String note,
            int rows,
            int rowsFilled,
            Map<String, List<String>> offered,
            @Nullable String stage,
            @Nullable String role,
            @Nullable String dispute) {

        static FormEntry of(Form form) {
            Form.@Nullable Interview interview = form.interview();
            return new FormEntry(
                    form.paper().word(),
                    form.kind(),
                    form.title(),
                    form.number() == 0 ? null : form.number(),
                    form.version(),
                    form.source().note(),
                    (int) form.rows().count(),
                    (int) form.rows().filter(Form.Row::isFilled).count(),
                    offered(form),
                    interview == null ? null : interview.stage().word(),
                    interview == null ? null : interview.role().word(),
                    interview == null ? null : interview.dispute());
        }

        private static Map<String, List<String>> offered(Form form) {
            Map<String, List<String>> offered = new LinkedHashMap<>();
            form.offered()
                    .forEach((role, steps) -> offered.put(
                            role.word(), steps.stream().map(CaseStep::word).toList()));
            return offered;
        }
    }
}
