package org.mingfa.search.suggest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;

/**
 * One way to go on.
 *
 * @param text as it is offered
 * @param insert what takes the place of what was typed
 * @param detail what kind of thing it is, how an article begins, or which article answers a question
 * @param lawId of the version, for a law, an article or a question
 * @param ordinal of the article, for an article or a question
 */
public record Suggestion(
        Kind kind,
        String text,
        String insert,
        String detail,
        @Nullable String lawId,
        @Nullable String ordinal) {

    private static final String STATE = "中华人民共和国";

    /** What is offered; where names match equally well, in this order. */
    public enum Kind {
        ARTICLE("article"),
        LAW("law"),
        CAUSE("cause"),
        TERM("term"),
        /** A whole question, known for an article. */
        QUESTION("question");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Suggestion question(String question, LawHeader law, LawPassage passage) {
        ArticleNumber article = Objects.requireNonNull(passage.article());
        return new Suggestion(
                Kind.QUESTION,
                question,
                question,
                "《" + law.title().replace(STATE, "") + "》" + article.format(),
                law.id().value(),
                article.ordinal());
    }

    static Suggestion word(Kind kind, String word, String detail) {
        return new Suggestion(kind, word, word, detail, null, null);
    }
}
