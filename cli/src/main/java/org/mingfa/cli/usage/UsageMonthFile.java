package org.mingfa.cli.usage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.text.InputText;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.UsageMonth.EndpointCount;
import tools.jackson.core.JacksonException;

/** The usage of a month as a kept answer of {@code GET /v1/operations/usage}. */
public final class UsageMonthFile {

    private static final String WANTED = "应为 GET /v1/operations/usage?month= 的回答（JSON），原样保存。";

    private UsageMonthFile() {}

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
            UsageMonth month = AnswerJson.mapper().readValue(text, UsageMonth.class);
            String wrong = month == null ? "是空的" : wrong(month);
            if (wrong != null) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, where + " 不是一个月的用量：" + wrong + "。" + WANTED);
            }
            return month;
        } catch (JacksonException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, where + " 不是一个月的用量。" + WANTED, e);
        }
    }

    /** What a kept answer cannot be, or null: a report adds these counts, and what is wrong in them would be filed. */
    @SuppressWarnings("NullAway") // the file may lack what the service always writes
    private static @Nullable String wrong(UsageMonth month) {
        if (month.month() == null || !month.month().matches("\\d{4}-(?:0[1-9]|1[0-2])")) {
            return "没有写明月份（month）";
        }
        if (month.usage() == null || month.feedback() == null) {
            return "缺少计数（usage、feedback）";
        }
        YearMonth named = YearMonth.parse(month.month());
        Set<List<Object>> rows = new HashSet<>();
        for (EndpointCount row : month.usage()) {
            if (row.day() == null || row.endpoint() == null || row.outcome() == null) {
                return "有一行计数不完整";
            }
            String which = "“" + row.day() + " " + row.endpoint() + " " + row.outcome() + "”";
            if (row.count() < 0) {
                return which + "的次数小于 0";
            }
            if (!YearMonth.from(row.day()).equals(named)) {
                return which + "不在 " + named + " 月内";
            }
            if (!rows.add(List.of(row.day(), row.endpoint(), row.outcome()))) {
                return which + "写了两次";
            }
        }
        return month.total() < 0 ? "总数小于 0" : null;
    }
}
