package org.mingfa.answers.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.SourceFile;

/**
 * One case with its whole text.
 *
 * @param note has to stand above the text: that it is invented, no longer followed, read in one copy; else null
 * @param cited every article that it cites, once, in the order of the text
 */
public record CasePage(
        @JsonUnwrapped AnswerSource from,
        @JsonProperty("case") CaseAnswer decided,
        @Nullable String note,
        Dispute dispute,
        List<Section> sections,
        List<CitedArticle> cited,
        SourceFile source,
        String disclaimer) {

    public CasePage {
        sections = List.copyOf(sections);
        cited = List.copyOf(cited);
    }

    /**
     * One part of the judgment.
     *
     * @param part 诉讼请求, 本院认为 …
     * @param cites the places of the text that cite an article, in order
     */
    public record Section(String id, String part, String text, List<CitationRange> cites) {
        public Section {
            cites = List.copyOf(cites);
        }
    }

    /** A half-open span of the text and the article that it cites; of a range the first. */
    public record CitationRange(int start, int end, CitedArticle article) {}

    /**
     * A cited article.
     *
     * @param law full title where it is known, else as written
     * @param lawId of the version in force on the day of the decision, where the generation has the article in it; else of
     *     the newest version that has it, or null
     * @param number 第一百八十八条
     * @param ordinal 188
     * @param today what became of it since, in a sentence; null where it is as it was, or that is not known
     * @param now the article that it is today; null where there is none, or it is as it was
     * @param repealed whether the law is repealed as a whole; null where an answer was read that does not say it
     */
    public record CitedArticle(
            String law,
            @Nullable String lawId,
            String number,
            String ordinal,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String today,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CitedArticle now,

            @JsonIgnore @Nullable Boolean repealed) {

        /** As it was cited. */
        public CitedArticle(String law, @Nullable String lawId, String number, String ordinal) {
            this(law, lawId, number, ordinal, null, null, null);
        }

        /** Whether its law is known to be repealed as a whole. */
        boolean isRepealed() {
            return Boolean.TRUE.equals(repealed);
        }

        CitedArticle with(String what, @Nullable CitedArticle where, boolean repealed) {
            return new CitedArticle(law, lawId, number, ordinal, what, where, repealed);
        }
    }
}
