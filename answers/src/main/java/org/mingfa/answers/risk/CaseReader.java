package org.mingfa.answers.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/** Reads a case as a client writes it; a refusal names the field. */
public final class CaseReader {

    private CaseReader() {}

    /**
     * Reads a request; of several mistakes the first field's is refused.
     *
     * @throws org.mingfa.risk.facts.InvalidAnswersException naming every answer that cannot be read
     */
    static CaseContext read(AssessmentRequest request, FactBook facts, AsOfReader dates) {
        CaseContext unanswered = read(request.stage(), request.role(), dates.today());
        LocalDate asOf = dates.day(request.asOf());
        CaseFacts answers = request.facts() == null ? CaseFacts.NONE : facts.read(request.facts(), dates.today());
        return unanswered.on(asOf).with(answers);
    }

    /** A case of which nothing is answered yet. */
    public static CaseContext read(@Nullable String stage, @Nullable String role, LocalDate asOf) {
        return new CaseContext(stage(given("stage", stage)), role(given("role", role)), asOf, CaseFacts.NONE);
    }

    /** first_instance, first-instance or 一审. */
    public static Stage stage(String written) {
        return Arrays.stream(Stage.values())
                .filter(stage -> is(written, stage.word(), stage.label()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "stage",
                        written,
                        Arrays.stream(Stage.values()).map(Stage::word).toList()));
    }

    /** plaintiff or 原告. */
    public static Role role(String written) {
        return Arrays.stream(Role.values())
                .filter(role -> is(written, role.word(), role.label()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "role",
                        written,
                        Arrays.stream(Role.values()).map(Role::word).toList()));
    }

    private static boolean is(String written, String word, String label) {
        return written.replace('-', '_').equals(word) || written.equals(label);
    }

    private static Refusal unknown(String field, String written, List<String> words) {
        return Refusal.invalid(field, "没有这个值" + NearestName.hint(written, words));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null) {
            throw Refusal.missing(field, "缺少字段 " + field + "。");
        }
        return value;
    }
}
