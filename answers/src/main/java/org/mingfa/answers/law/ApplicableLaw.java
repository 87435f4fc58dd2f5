package org.mingfa.answers.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer.ArticleReference;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.RenumberingAnswer;
import org.mingfa.answers.coverage.AnswerSource;

/**
 * What there is to read before saying which law applies.
 *
 * @param versions in force on the day of the facts and on the day of filing
 * @param predecessors laws in force on the day of the facts that this one later took the place of, as far as known
 * @param coming versions promulgated and not yet in force on the day of filing or today, the nearest first
 * @param renumbered what the number asked for means in other versions
 * @param provisions on time: of the law itself, of rules on its application in time, of its interpretations
 * @param total how many there are; more than are shown where the list is cut
 * @param note how the provisions were found and that nothing is concluded
 */
public record ApplicableLaw(
        @JsonUnwrapped AnswerSource from,
        String law,
        LocalDate facts,
        LocalDate filed,
        List<VersionOn> versions,
        List<Predecessor> predecessors,
        List<FutureVersion> coming,
        List<RenumberingAnswer> renumbered,
        List<TimeProvision> provisions,
        int total,
        String note,
        String disclaimer) {

    /**
     * The version of a day.
     *
     * @param day facts or filed
     * @param law null where no version of that day is held
     * @param article of the number asked for, or null where none was asked for or the version has none
     * @param note why there is no version or no article, or null
     */
    public record VersionOn(
            String day,
            LocalDate date,
            @Nullable LawAnswer law,
            @Nullable QuotedArticle article,
            @Nullable String note) {}

    /** An article with its words; of a digest the citation says that it is one. */
    public record QuotedArticle(ArticleReference article, String text, String citation) {}

    /**
     * A law that was repealed for this one.
     *
     * @param until first day on which it was no longer in force
     * @param source the repealing provision
     * @param law its version on the day of the facts, or null where that is not held
     */
    public record Predecessor(
            String title,
            LocalDate until,
            String source,
            @Nullable LawAnswer law) {}

    /**
     * A version that is not yet in force.
     *
     * @param from its first day
     * @param law null where it is known and not held
     */
    public record FutureVersion(
            String title, LocalDate from, @Nullable LawAnswer law, String note) {}

    /**
     * A provision on time.
     *
     * @param origin law, time_rules, interpretation or general
     * @param kind what it speaks of: 施行日期, 新旧法的适用
     * @param law the version that it stands in
     * @param article null for a section without a number
     */
    public record TimeProvision(
            String origin,
            String kind,
            LawAnswer law,
            @Nullable ArticleReference article,
            String text,
            String citation) {}
}
