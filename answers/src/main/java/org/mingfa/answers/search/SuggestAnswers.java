package org.mingfa.answers.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.suggest.Suggester;
import org.mingfa.search.suggest.Suggestion;
import org.mingfa.text.problem.Refusal;

/** Says how to go on with what is being typed. Names of a generation are read at the first question after it went live. */
public final class SuggestAnswers {

    private final AsOfReader dates;

    /** Who waits for another to read the names gives its carrier away meanwhile; Java 21 would not at a monitor. */
    private final ReentrantLock reading = new ReentrantLock();

    private @Nullable Suggester suggester;
    private String generation = "";

    public SuggestAnswers(AsOfReader dates) {
        this.dates = dates;
    }

    /** Reads the question, which may be refused; what comes back answers it from a generation. */
    public Function<OpenGeneration, SuggestAnswer> read(SuggestQuestion question) {
        String typed = question.typed();
        int most = question.most();
        LocalDate today = dates.today();
        SafetyAnswer safety = SafetyAnswer.of(typed).orElse(null);
        boolean helpsFirst = safety != null && safety.comesBeforeLaw();
        return open -> new SuggestAnswer(
                open.manifest().id(),
                helpsFirst ? List.of() : suggester(open).suggest(open, typed, today, most),
                safety);
    }

    private Suggester suggester(OpenGeneration open) {
        reading.lock();
        try {
            Suggester known = suggester;
            if (known == null || !generation.equals(open.manifest().id())) {
                known = Suggester.of(open);
                suggester = known;
                generation = open.manifest().id();
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    /**
     * Ways to go on, the likeliest first.
     *
     * @param suggestions none where somebody may want to die
     * @param safety whom to call where what was typed tells of violence or of a wish to die, else null
     */
    public record SuggestAnswer(
            String generation,
            List<Suggestion> suggestions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            SafetyAnswer safety) {}

    /** What was typed so far and how many suggestions are wanted; null for the usual number. */
    public record SuggestQuestion(
            @Nullable String q, @Nullable Integer limit) {

        private static final int USUAL = 8;
        private static final int MOST = 20;

        String typed() {
            if (q == null) {
                throw Refusal.invalid("q", "缺少 q：已输入的文字、拼音或首字母。");
            }
            if (q.length() > Suggester.LONGEST) {
                throw Refusal.invalid("q", "已输入的文字最长 " + Suggester.LONGEST + " 个字符。");
            }
            return q;
        }

        int most() {
            if (limit == null) {
                return USUAL;
            }
            if (limit < 1 || limit > MOST) {
                throw Refusal.invalid("limit", "条数为 1 至 " + MOST + "。");
            }
            return limit;
        }
    }
}
