package org.mingfa.similar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.text.document.SourceFile;

/**
 * A case and why it is here.
 *
 * @param kind always case
 * @param id of the case
 * @param score all four aspects weighed, 0 to 1
 * @param tier of the guidance, 1 to 4; 5 for reference alone
 * @param standing 类案 where it is near enough, else 供参考; 不再参照 for a guiding case that is no longer followed
 * @param recent decided within three years before the search; guiding cases need not be
 * @param section the part that is nearest to the facts, and its text
 * @param sentences of the pending case beside those of this one, nearest first
 * @param table what is the same and what differs
 * @param cited articles that this case cites
 * @param foundBy 关键词, 法条关联, 案例关联 (item 5)
 * @param notes warnings: decided under old law, no longer to be followed …
 */
public record SimilarHit(
        String kind,
        String id,
        double score,
        @JsonProperty("case") CaseAnswer decided,
        int tier,
        String standing,
        boolean recent,
        String section,
        String text,
        AspectsAnswer aspects,
        OutcomeAnswer outcome,
        List<Pair> sentences,
        List<ComparisonRow> table,
        List<CitedArticle> cited,
        List<String> foundBy,
        List<String> notes,
        SourceFile source) {

    public SimilarHit {
        sentences = List.copyOf(sentences);
        table = List.copyOf(table);
        cited = List.copyOf(cited);
        foundBy = List.copyOf(foundBy);
        notes = List.copyOf(notes);
    }

    /**
     * Similarity of basic facts, focus of dispute, law and cause, each 0 to 1.
     *
     * @param lawCompared false where the law that the asker names had not begun when the case was decided; its similarity is 0 then
     */
    public record AspectsAnswer(double facts, double focus, double law, boolean lawCompared, double cause) {}

    /**
     * How the case was decided.
     *
     * @param kind supported, partly, dismissed or unknown: of the claims, or of the appeal
     * @param text the operative part, shortened; empty where none was read
     */
    public record OutcomeAnswer(String kind, String text) {}

    /**
     * Two sentences that say much the same.
     *
     * @param aspect facts or focus
     * @param decided the sentence of the case, in the passage of that id
     */
    public record Pair(String aspect, String pending, String decided, String passage, double score) {}

    /**
     * A line of the table.
     *
     * @param item 案由, 金额, 期间, 法条, 裁判结果 …
     * @param pending of the asker's case, or null where nothing was read
     * @param decided of this case, or null
     * @param same null where one side is unknown
     */
    public record ComparisonRow(
            String item,
            @Nullable String pending,
            @Nullable String decided,
            @Nullable Boolean same) {}
}
