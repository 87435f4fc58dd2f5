package org.mingfa.answers.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.change.ChangesPage.Size;
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
}
