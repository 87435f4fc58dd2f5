package org.mingfa.cli.filing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.operation.UsageMonth;
import org.mingfa.cli.text.InputText;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.problem.Refusal.Kind;
import tools.jackson.core.JacksonException;

/** The usage of a month as a kept answer of {@code GET /v1/operations/usage}. */
public final class UsageFile {

    private UsageFile() {}

    public static UsageMonth read(String file) throws IOException {
        return parse(file, InputText.read(file));
    }

    /** Several files, a month each. */
    public static List<UsageMonth> read(List<String> files) throws IOException {
        List<UsageMonth> months = new ArrayList<>();
        for (String file : files) {
            months.add(read(file));
        }
        return months;
    }

    /**
     * Reads an answer.
     *
     * @param where it was had, for messages
     */
    static UsageMonth parse(String where, String text) {
        try {
            return AnswerJson.mapper().readValue(text, UsageMonth.class);
        } catch (JacksonException e) {
            throw new Refusal(Kind.BAD_INPUT, where + " 不是一个月的用量：应为 GET /v1/operations/usage?month= 的回答（JSON）。", e);
        }
    }
}
