package org.mingfa.cli.forms;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.citations.DocumentText;
import org.mingfa.cli.text.InputText;
import org.mingfa.forms.ComparisonAnswer;
import org.mingfa.forms.DisputeList;
import org.mingfa.forms.FilledAnswer;
import org.mingfa.forms.FormAnswers;
import org.mingfa.forms.FormAnswers.FormContent;
import org.mingfa.forms.FormList;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Element forms as files and lines of a terminal. */
public final class FormText {

    private FormText() {}

    /** A filled form from a file: our JSON, else a document. */
    public static FormContent read(String file, FormAnswers forms) throws IOException {
        byte[] bytes = InputText.bytes(file);
        if (bytes.length > 0 && bytes[0] == '{') {
            return json(file, InputText.decode(file, bytes), new TypeReference<>() {});
        }
        return forms.read(DocumentText.read(file));
    }

    /** Cells that were typed. */
    public static Map<String, @Nullable Object> cells(String file) throws IOException {
        return json(file, InputText.read(file), new TypeReference<>() {});
    }

    private static <T> T json(String file, String text, TypeReference<T> type) {
        try {
            return AnswerJson.mapper().readValue(text, type);
        } catch (JacksonException wrong) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    file + " 不是填好的表的 JSON（第 " + wrong.getLocation().getLineNr() + " 行）；写法见 docs/howto/form.md。",
                    wrong);
        }
    }

    /** The JSON that can be read back. */
    public static String json(FormContent form) {
        return AnswerJson.write(form);
    }

    /** Answers as JSON has them. */
    public static Map<String, @Nullable Object> written(Map<String, Object> facts) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        facts.forEach((key, value) ->
                written.put(key, value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        return written;
    }

    /** One line a form. */
    public static List<String> of(FormList list) {
        return list.forms().stream()
                .map(form -> form.paper() + "  " + form.kind() + "  " + form.title() + "（" + form.version() + " 版，"
                        + form.rows() + " 行，能填入 " + form.rowsFilled() + " 行）")
                .toList();
    }

    /** What was found, by row. */
    public static List<String> of(FilledAnswer filled) {
        List<String> lines = new ArrayList<>();
        filled.findings()
                .forEach(finding -> lines.add(finding.label() + "  " + finding.row() + "：" + finding.message()));
        return lines.isEmpty() ? List.of("没有发现要改的。") : lines;
    }

    /** A block for each row. */
    public static List<String> of(ComparisonAnswer points) {
        List<String> lines = new ArrayList<>();
        points.points().forEach(point -> {
            lines.add(standing(point.standing()) + "  " + point.row());
            lines.add("  起诉状：" + point.claimed().replace("\n", "；"));
            if (!point.answered().isEmpty()) {
                lines.add("  答辩状：" + point.answered().replace("\n", "；"));
            }
        });
        return lines;
    }

    private static String standing(DisputeList.RowStatus standing) {
        return switch (standing) {
            case AGREED -> "无争议";
            case DISPUTED -> "有争议";
            case UNANSWERED -> "没有答复";
        };
    }
}
