package org.mingfa.citations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.RenumberingAnswer;
import org.mingfa.citations.Particulars.QuotationState;
import org.mingfa.search.result.Hit.TextSpan;
import org.mingfa.text.document.ArticleNumber;

/**
 * One checked citation of a text.
 *
 * @param span where it stands in the text, in UTF-16 indices
 * @param citation in normal form
 * @param status exists, no_such_law, no_such_article, not_in_force or quote_differs; digest_only or not_held where this
 *     generation cannot say, ambiguous where several laws may be meant, not_checked where nothing was looked up
 *     unknown_name and impossible_number where there may be no such law or case
 * @param note what is wrong or cannot be said, or null
 * @param text of the article, where the generation has its official text; a digest is not given as such
 * @param outOfForce why it is not in force, where that is the status
 * @param candidates titles of the laws that may be meant, where several may
 * @param differences where a quotation departs from the article
 * @param quoteAgreed true where the text quotes beside the citation and the article says so; false also without quotation
 * @param quotation none, agrees or differs; contradicts where the text's own words say otherwise than the article, misplaced where
 *     they are another article's, old_number where they are what the number meant elsewhere, unchecked where words close to the article's, or quoted near it, were not compared
 * @param renumbered what the number means in other versions of the law; a hint, nothing is replaced by it
 * @param grade whether the article bears out what the text says
 * @param fitting the article that the text speaks of, where it is not the one cited
 */
public record CitationAnswer(
        TextSpan span,
        String citation,
        String status,
        @Nullable String note,
        @Nullable LawAnswer law,
        HitAnswer.@Nullable ArticleReference article,
        @Nullable String text,
        @Nullable OutOfForce outOfForce,
        List<String> candidates,
        List<Difference> differences,
        boolean quoteAgreed,
        String quotation,
        List<RenumberingAnswer> renumbered,
        Grade grade,
        @Nullable Fitting fitting) {

    /**
     * The article that the text speaks of, where it is not the one cited.
     *
     * @param number 第一百四十七条 of the version of the day, or null where it is not known
     * @param ordinal 147, or null
     * @param formerLaw where the number is an old one: title of the law that had it, or null
     * @param formerYear year of that version, or null
     */
    public record Fitting(
            @Nullable String number,
            @Nullable String ordinal,
            @Nullable String formerLaw,
            @Nullable Integer formerYear) {
        static @Nullable Fitting of(Particulars.@Nullable FittingArticle one) {
            if (one == null) {
                return null;
            }
            ArticleNumber number = one.number();
            return new Fitting(
                    number == null ? null : number.format(),
                    number == null ? null : number.ordinal(),
                    one.formerLaw(),
                    one.formerYear());
        }
    }

    /**
     * A place of a quotation.
     *
     * @param span where it stands in the text; of no length where words are left out
     * @param quoted what the text has there
     * @param official what the article has there
     */
    public record Difference(TextSpan span, String quoted, String official) {
        static Difference of(QuoteDifference one) {
            return new Difference(new TextSpan(one.start(), one.end()), one.quoted(), one.official());
        }
    }

    /** The text is wrong; what this generation lacks is no mistake of the text. */
    @JsonIgnore
    public boolean isAccused() {
        return is(CitationCheck.Status::isAccusing);
    }

    /** This generation cannot say whether the citation is right. */
    @JsonIgnore
    public boolean isOpen() {
        return is(CitationCheck.Status::isOpen);
    }

    /** The text looks wrong: what it says beside the citation is not what the article is about. */
    @JsonIgnore
    public boolean isDoubted() {
        return grade == Grade.MAY_DIFFER || grade == Grade.OTHER_ARTICLE || grade == Grade.OLD_NUMBER;
    }

    /** It exists, was in force, and is quoted rightly where it is quoted. */
    @JsonIgnore
    public boolean isRight() {
        return is(CitationCheck.Status.EXISTS::equals) && !isQuotation(QuotationState.UNCHECKED) && !isDoubted();
    }

    private boolean isQuotation(QuotationState state) {
        return quotation.equals(state.label());
    }

    /** Nothing was looked up. */
    @JsonIgnore
    public boolean isSkipped() {
        return is(CitationCheck.Status.NOT_CHECKED::equals);
    }

    /** The status in a reader's words: 没有这一条; of a right one also whether it is quoted rightly. */
    @JsonIgnore
    public String wording() {
        String wording = statuses(one -> one.label().equals(status))
                .findFirst()
                .orElseThrow()
                .wording();
        if (is(CitationCheck.Status::isDoubting)) {
            return wording;
        }
        if (isDoubted()) {
            return "看来有误：" + grade.wording();
        }
        if (isQuotation(QuotationState.CONTRADICTS)) {
            return "转述与条文不一致";
        }
        if (!is(CitationCheck.Status.EXISTS::equals)) {
            return wording;
        }
        String quoted = quoteAgreed ? "，引文一致" : isQuotation(QuotationState.UNCHECKED) ? "，引文未核对" : "";
        return article == null ? "本库收录" : wording + "，当日施行" + quoted;
    }

    private boolean is(Predicate<CitationCheck.Status> kind) {
        return statuses(kind).anyMatch(one -> one.label().equals(status));
    }

    private static Stream<CitationCheck.Status> statuses(Predicate<CitationCheck.Status> kind) {
        return Arrays.stream(CitationCheck.Status.values()).filter(kind);
    }
}
