package org.mingfa.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;

/** Reads lines of the audit as they stand; whether they are what was written is {@link AuditVerification}'s to say. */
public final class AuditReading {

    private static final int MOST = 100;
    private static final int USUAL = 10;

    private final AuditLog log;

    public AuditReading(AuditLog log) {
        this.log = log;
    }

    /**
     * A page from the first line of a day on, or from where the page before ended.
     *
     * @param since null for the beginning
     * @param cursor of the page before, or null
     * @param wanted lines of a page, 1 to 100; 10 where null
     */
    public AuditPage page(@Nullable LocalDate since, @Nullable String cursor, @Nullable Integer wanted) {
        if (wanted != null && (wanted < 1 || wanted > MOST)) {
            throw Refusal.invalid("limit", "每页条数为 1 至 " + MOST + "。");
        }
        int limit = wanted == null ? USUAL : wanted;
        long from = cursor == null ? 1 : sequence(cursor);
        List<AuditLine> lines = new ArrayList<>();
        each(since, null, text -> {
            AuditLine line = parsed(text);
            if (line != null && line.sequence() >= from) {
                lines.add(line);
            }
            return lines.size() <= limit;
        });
        boolean isMore = lines.size() > limit;
        return new AuditPage(
                List.copyOf(isMore ? lines.subList(0, limit) : lines),
                isMore ? Long.toString(lines.get(limit).sequence()) : null);
    }

    private static long sequence(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "cursor 应为上一页给出的值，收到“" + cursor + "”。");
        }
    }

    /** A line that cannot be read is left out here: the verification names it. */
    private static @Nullable AuditLine parsed(String text) {
        try {
            return AnswerJson.mapper().readValue(text, AuditLine.class);
        } catch (JacksonException damaged) {
            return null;
        }
    }

    /**
     * Every line of some days as it stands in its file, until the reader has enough.
     *
     * @param since first day, or null
     * @param until last day, or null
     * @param reader answers whether it wants more
     */
    public void each(@Nullable LocalDate since, @Nullable LocalDate until, Predicate<String> reader) {
        try {
            for (Path file : log.files()) {
                String day = AuditLog.name(file).substring(0, "2026-11-25".length());
                boolean isWanted = (since == null || day.compareTo(since.toString()) >= 0)
                        && (until == null || day.compareTo(until.toString()) <= 0);
                if (isWanted && !read(file, reader)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "审计读不了：" + log.folder() + "：" + e.getMessage(), e);
        }
    }

    private static boolean read(Path file, Predicate<String> reader) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!reader.test(line)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Lines of the audit in their order.
     *
     * @param cursor where the next page begins, or null after the last line
     */
    public record AuditPage(List<AuditLine> lines, @Nullable String cursor) {}
}
