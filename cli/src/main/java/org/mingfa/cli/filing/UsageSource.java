package org.mingfa.cli.filing;

import java.io.IOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.operation.UsageMonth;
import org.mingfa.cli.usage.InputText;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.problem.Refusal.Kind;
import tools.jackson.core.JacksonException;

/** Where the usage of a month is had: a file that was kept, or a service that runs. */
public sealed interface UsageSource {

    UsageMonth read(YearMonth month) throws IOException;

    /** A kept answer of {@code GET /v1/operations/usage}. */
    record Kept(String file) implements UsageSource {
        @Override
        public UsageMonth read(YearMonth month) throws IOException {
            return parse(file, InputText.read(file));
        }
    }

    /** A service that runs. */
    record Running(OperatorService service) implements UsageSource {
        @Override
        public UsageMonth read(YearMonth month) {
            return service.usage(month);
        }
    }

    /**
     * The usage of months before one: those that were kept, and of a service that runs all others since it began to count.
     *
     * @param kept files, a month each
     */
    static List<UsageMonth> earlier(List<String> kept, UsageSource source, UsageMonth now) throws IOException {
        Map<String, UsageMonth> months = new LinkedHashMap<>();
        for (String file : kept) {
            UsageMonth month = parse(file, InputText.read(file));
            months.put(month.month(), month);
        }
        if (source instanceof Running running && now.countedFrom() != null) {
            YearMonth own = YearMonth.parse(now.month());
            for (YearMonth month = YearMonth.from(now.countedFrom());
                    month.isBefore(own);
                    month = month.plusMonths(1)) {
                if (!months.containsKey(month.toString())) {
                    months.put(month.toString(), running.read(month));
                }
            }
        }
        return List.copyOf(months.values());
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
