package org.mingfa.assistants;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.assistants.Tool.Link;

/** How all tools name a law, link to an article, cut a text, and say where an answer is from. */
final class AnswerWords {

    /** Characters of a text that are shown. */
    static final int SHOWN = 400;

    private AnswerWords() {}

    /** Whom to call, in one text: the note and each number. */
    static @Nullable String safety(@Nullable SafetyAnswer safety) {
        return safety == null ? null : String.join("\n", safety.lines());
    }

    static Stream<Link> link(@Nullable LawAnswer law, HitAnswer.@Nullable ArticleReference article) {
        return law == null || article == null
                ? Stream.empty()
                : Stream.of(new Link(LawUri.article(law.id(), article.ordinal()), name(law) + article.number()));
    }

    static String name(LawAnswer law) {
        return law.shortTitle() == null ? law.title() : law.shortTitle();
    }

    static String shown(String text) {
        return shown(text, SHOWN);
    }

    static String shown(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** Which generation answers, and to which day it reaches. */
    static String source(AnswerSource from) {
        LocalDate through = from.coverage().through();
        return from.generation() + (through == null ? "" : "，收录至 " + through);
    }
}
