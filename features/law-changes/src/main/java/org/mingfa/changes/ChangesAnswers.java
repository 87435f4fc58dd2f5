package org.mingfa.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Disclaimer;
import org.mingfa.changes.ChangesAnswers.ChangesPage.Size;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.Cursor;
import org.mingfa.text.problem.Refusal;

/** What changed in law, for whoever asks again and again. */
public final class ChangesAnswers {

    private static final int MOST_ARTICLES = 1000;

    private final ChangeRecord record;

    public ChangesAnswers(ChangeRecord record) {
        this.record = record;
    }

    /** A page of them. */
    public Function<OpenGeneration, ChangesAnswer> page(ChangesQuestion asked) {
        @Nullable LocalDate since = asked.day();
        Size most = new Size(asked.most(), MOST_ARTICLES);
        return generation -> {
            int start = Cursor.read(asked.cursor(), origin(generation, since)).offset();
            return answer(generation, since, start, most);
        };
    }

    /** The latest, so many laws at most and however many articles: for whom a sentence a law is enough. */
    public Function<OpenGeneration, ChangesAnswer> latest(int laws) {
        return generation -> answer(generation, null, 0, new Size(laws, Integer.MAX_VALUE));
    }

    private ChangesAnswer answer(OpenGeneration generation, @Nullable LocalDate since, int start, Size most) {
        ChangesPage page = ChangesPage.of(read(since), start, most);
        return new ChangesAnswer(
                generation.manifest().id(),
                since,
                page.changes(),
                page.isLast() ? null : new Cursor(page.end(), origin(generation, since)).write(),
                ChangesAnswer.NOTE,
                Disclaimer.LAW);
    }

    private static String origin(OpenGeneration generation, @Nullable LocalDate since) {
        return Cursor.origin(generation.manifest().id(), "changes since " + since);
    }

    private List<GenerationChange> read(@Nullable LocalDate since) {
        try {
            return record.since(since);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A page of changes: laws are counted, and a promotion that changed more than a page holds goes on where the next begins.
     *
     * @param changes each promotion with those of its laws that are on the page
     * @param end how many laws there are up to the end of the page
     * @param isLast whether none follow
     */
    record ChangesPage(List<GenerationChange> changes, int end, boolean isLast) {

        /**
         * How much a page holds. It ends before the law with which it would hold more articles, old and new text each, for laws
         * that were rewritten whole have hundreds; one law is never divided.
         */
        record Size(int laws, int articles) {}

        /** The page behind the first {@code start} laws. */
        static ChangesPage of(List<GenerationChange> all, int start, Size most) {
            List<GenerationChange> page = new ArrayList<>();
            int place = 0;
            int end = start;
            int articles = 0;
            boolean isFull = false;
            for (GenerationChange promotion : all) {
                List<LawChange> laws = new ArrayList<>();
                for (LawChange law : promotion.changes()) {
                    if (place++ < start || isFull) {
                        continue;
                    }
                    articles += law.articles().size();
                    isFull = end - start == most.laws() || (end > start && articles > most.articles());
                    if (!isFull) {
                        laws.add(law);
                        end++;
                    }
                }
                if (!laws.isEmpty()) {
                    page.add(new GenerationChange(promotion.at(), promotion.from(), promotion.to(), laws));
                }
            }
            return new ChangesPage(List.copyOf(page), end, end >= place);
        }
    }

    /**
     * Which changes of law are wanted, and which page of them.
     *
     * @param since first day, or null for all that is kept
     * @param limit laws of a page, or null for the most
     * @param cursor of the page before, or null
     */
    public record ChangesQuestion(
            @Nullable String since,
            @Nullable Integer limit,
            @Nullable String cursor) {

        /** A month of updates fits in a page, and so many are its limit. */
        private static final int MOST = 100;

        public ChangesQuestion {
            if (limit != null && (limit < 1 || limit > MOST)) {
                throw Refusal.invalid("limit", "每页条数为 1 至 " + MOST + "。");
            }
        }

        private int most() {
            return limit == null ? MOST : limit;
        }

        private @Nullable LocalDate day() {
            try {
                return since == null ? null : LocalDate.parse(since);
            } catch (DateTimeException noDay) {
                throw Refusal.invalid("since", "since 应为日期，如 2026-11-01，收到“" + since + "”。");
            }
        }
    }

    /**
     * A page of what changed in law since a day, the latest first. A promotion may begin on one page and go on on the next.
     *
     * @param generation that serves
     * @param since first day, or null for all that is kept
     * @param cursor where the next page begins, or null after the last law
     * @param note how it is to be read
     */
    public record ChangesAnswer(
            String generation,
            @Nullable LocalDate since,
            List<GenerationChange> changes,
            @Nullable String cursor,
            String note,
            String disclaimer) {

        /** What is compared. */
        public static final String NOTE =
                "比较前后两代收录的法律：条号移动时，按文字相近找出原来的条文对照，文字未变而只移动条号的在 “moved”；" + "“older” 为引用它的文件公布在这次修改之前，所引可能是修改前的规定。";
    }
}
