package org.mingfa.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.forms.FormAnswers.FormContent;
import org.mingfa.forms.FormCheck.FormFinding;
import org.mingfa.risk.facts.CaseFacts;

/**
 * A filled form with what was found in it.
 *
 * @param blocks what the form asks: who fills it row by row needs no address that says what the case is about
 * @param facts what the form answers of the interview's questions, by key
 * @param notes how cells were calculated, or why they were not, by id
 */
public record FilledAnswer(
        FormContent form,
        List<Form.Block> blocks,
        Map<String, Object> facts,
        Map<String, List<String>> notes,
        List<FindingAnswer> findings,
        String notice) {

    private static final String NOTICE = "只填写您说过的和算出的，没有说的留空；提交前请逐项核对。没有保存您的内容。仅供参考。";

    /**
     * A finding.
     *
     * @param level error, warning, undecided or note
     * @param row as printed
     */
    public record FindingAnswer(String level, String label, String cell, String row, String message) {
        static FindingAnswer of(FormFinding finding) {
            return new FindingAnswer(
                    finding.level().word(), finding.level().label(), finding.cell(), finding.row(), finding.message());
        }
    }

    static FilledAnswer of(
            FilledForm filled, CaseFacts facts, Map<String, List<String>> notes, List<FormFinding> findings) {
        Map<String, Object> written = new LinkedHashMap<>();
        facts.values()
                .forEach((key, value) -> written.put(
                        key,
                        switch (value) {
                            case BigDecimal number -> number.toPlainString();
                            case Boolean truth -> truth;
                            default -> value.toString();
                        }));
        return new FilledAnswer(
                FormContent.of(filled),
                filled.form().blocks(),
                written,
                notes,
                findings.stream().map(FindingAnswer::of).toList(),
                NOTICE);
    }
}
