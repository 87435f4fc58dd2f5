package org.mingfa.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.forms.Form.Row;
import org.mingfa.forms.FormCheck.FormFinding;
import org.mingfa.forms.FormCheck.Level;

/** Rows whose own question is answered with 否 or 无, and that say something nevertheless: one of both is wrong. */
final class RowContradictions {

    private RowContradictions() {}

    static List<FormFinding> find(FilledForm form) {
        List<FormFinding> findings = new ArrayList<>();
        form.form().rows().forEach(row -> find(form, row).ifPresent(findings::add));
        return findings;
    }

    /** A choice with a label asks something else: 是否到期 says nothing of the term beside it. */
    private static Optional<FormFinding> find(FilledForm form, Row row) {
        Cell asked = row.cells().getFirst();
        boolean no = asked.type() == Cell.Type.CHOICE
                && asked.label().isEmpty()
                && form.find(asked.id()).filter("false"::equals).isPresent();
        return row.cells().stream()
                .skip(1)
                .filter(cell -> no && form.find(cell.id()).isPresent())
                .findFirst()
                .map(cell -> new FormFinding(
                        Level.ERROR,
                        cell.id(),
                        row.heading(),
                        "勾了“" + asked.options().get("false") + "”，又写了「" + cell.label() + "」；两处只能有一处对，请改。"));
    }
}
