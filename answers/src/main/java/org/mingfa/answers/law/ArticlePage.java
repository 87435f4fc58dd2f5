package org.mingfa.answers.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer.ArticleReference;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.RenumberingAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.parse.Paragraphs.Paragraph;
import org.mingfa.text.version.ArticleValidity;

/**
 * One article of one version of a law.
 *
 * @param text as published, paragraphs separated by line feeds
 * @param paragraphs the same by 款, 项 and 目
 * @param versions all versions that have an article of this number, newest first; its content may be another one
 * @param interpretations judicial interpretations in force on the day that cite the article, the first of them
 * @param partlyRepealed what of the article is no longer in force on the day though its law is, or null
 * @param renumbered what the number means in other versions of the law; a hint, nothing is replaced by it
 * @param questions in people's own words that the article answers
 * @param citation how to cite it; of a digest it says that it is one
 * @param excerpt the text with its citation, as it may be pasted elsewhere; of a digest it begins with what it is
 */
public record ArticlePage(
        @JsonUnwrapped AnswerSource from,
        String asOf,
        String id,
        LawAnswer law,
        ArticleReference article,
        String text,
        List<Paragraph> paragraphs,
        @Nullable Neighbour previous,
        @Nullable Neighbour next,
        List<Version> versions,
        CitedByAnswer interpretations,
        @Nullable PartlyRepealed partlyRepealed,
        List<RenumberingAnswer> renumbered,
        List<String> questions,
        String citation,
        String excerpt,
        SourceFile source,
        String disclaimer) {

    /**
     * 部分失效.
     *
     * @param paragraph the 款 concerned, or null for the whole article
     * @param by what repealed it
     */
    public record PartlyRepealed(@Nullable Integer paragraph, LocalDate since, String by) {
        static PartlyRepealed of(ArticleValidity part) {
            return new PartlyRepealed(part.paragraph(), part.since(), part.by());
        }
    }

    /**
     * The article before or behind, in the same version.
     *
     * @param gap true where the law may have articles between that a digest leaves out
     */
    public record Neighbour(String number, String ordinal, boolean gap) {}

    /**
     * A version that has the article.
     *
     * @param status on the day asked for
     * @param statusToday the same today
     * @param nature 原文, 要点 or 示例
     * @param current true for the version shown
     */
    public record Version(
            String lawId,
            String title,
            @Nullable LocalDate promulgated,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            String status,
            String statusToday,
            String nature,
            boolean current) {

        static Version of(LawHeader version, LawHeader shown, Viewpoint from) {
            return new Version(
                    version.id().value(),
                    version.title(),
                    version.promulgated(),
                    version.period().from(),
                    version.period().until(),
                    version.validityAt(from.day()).label(),
                    version.validityAt(from.today()).label(),
                    version.nature().label(),
                    version.id().equals(shown.id()));
        }
    }
}
