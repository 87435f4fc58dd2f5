package org.mingfa.answers.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.hit.Disclaimer;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.problem.Refusal;

/** What changed in law, for whoever asks again and again. */
public final class ChangesAnswers {

    private final ChangeRecord record;

    public ChangesAnswers(ChangeRecord record) {
        this.record = record;
    }

    /** Since a day, YYYY-MM-DD; null for all. */
    public Function<OpenGeneration, ChangesAnswer> since(@Nullable String day) {
        LocalDate from = day == null ? null : read(day);
        return generation -> answer(generation, from);
    }

    private static LocalDate read(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException noDay) {
            throw Refusal.invalid("since", "since 应为日期，如 2026-11-01，收到“" + day + "”。");
        }
    }

    private ChangesAnswer answer(OpenGeneration generation, @Nullable LocalDate since) {
        try {
            return new ChangesAnswer(
                    generation.manifest().id(), since, record.since(since), ChangesAnswer.NOTE, Disclaimer.LAW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
