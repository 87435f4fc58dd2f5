package org.mingfa.answers.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.change.ChangesAnswers.ChangesPage.Size;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.Cursor;

/** What changed in law, for whoever asks again and again. */
public final class ChangesAnswers {

    private static final int MOST_ARTICLES = 1000;

    private final ChangeRecord record;

    public ChangesAnswers(ChangeRecord record) {
        this.record = record;
    }

    /** A page of them. */
    public Function<OpenGeneration, ChangesAnswer> page(ChangesQuestion asked) {
        return generation -> {
            int start = Cursor.read(asked.cursor(), origin(generation, asked)).offset();
            return answer(generation, asked, start, new Size(asked.limit(), MOST_ARTICLES));
        };
    }

    /** The latest, so many laws at most and however many articles: for whom a sentence a law is enough. */
    public Function<OpenGeneration, ChangesAnswer> latest(int laws) {
        ChangesQuestion all = new ChangesQuestion(null, laws, null);
        return generation -> answer(generation, all, 0, new Size(laws, Integer.MAX_VALUE));
    }

    private ChangesAnswer answer(OpenGeneration generation, ChangesQuestion asked, int start, Size most) {
        ChangesPage page = ChangesPage.of(read(asked.since()), start, most);
        return new ChangesAnswer(
                generation.manifest().id(),
                asked.since(),
                page.changes(),
                page.isLast() ? null : new Cursor(page.end(), origin(generation, asked)).write(),
                ChangesAnswer.NOTE,
                Disclaimer.LAW);
    }

    private static String origin(OpenGeneration generation, ChangesQuestion asked) {
        return Cursor.origin(generation.manifest().id(), "changes since " + asked.since());
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
}
