package org.mingfa.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.law.MovedNumbers;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.Renumbering;

/**
 * A number that means another article in other versions of the same law. A hint beside what was asked for: nothing is
 * replaced by it.
 *
 * @param years of the versions in which the provision has the number asked for
 * @param now where the same provision stands in another version
 * @param note the same in a sentence
 */
public record RenumberingAnswer(
        List<Integer> years, String number, String ordinal, NumberInYearAnswer now, String note) {

    /**
     * An article of the version of a year.
     *
     * @param text where the generation has its official text, else null
     */
    public record NumberInYearAnswer(
            int year,
            String number,
            String ordinal,
            @Nullable String text) {}

    /** What a number of a version means elsewhere. */
    public static List<RenumberingAnswer> hints(OpenGeneration generation, LawHeader version, ArticleNumber number) {
        return new MovedNumbers(generation)
                .hints(version, number).stream().map(one -> of(one, generation)).toList();
    }

    /** With the text of the article, where the generation has that version. */
    public static RenumberingAnswer of(Renumbering hint, OpenGeneration generation) {
        Renumbering.NumberInYear now = hint.now();
        return new RenumberingAnswer(
                hint.years(),
                hint.number().format(),
                hint.number().ordinal(),
                new NumberInYearAnswer(
                        now.year(), now.number().format(), now.number().ordinal(), text(generation, hint.work(), now)),
                hint.sentence());
    }

    private static @Nullable String text(OpenGeneration generation, WorkKey work, Renumbering.NumberInYear place) {
        ArticleLookup lookup = new ArticleLookup(generation);
        return generation.catalogue().find(work).stream()
                .flatMap(law -> law.promulgatedIn(Integer.toString(place.year())).stream())
                .filter(version -> version.nature() == Nature.OFFICIAL)
                .map(version -> lookup.in(version, place.number(), LocalDate.EPOCH))
                .filter(ArticleAnswer.Found.class::isInstance)
                .map(found -> ((ArticleAnswer.Found) found).article().text())
                .findFirst()
                .orElse(null);
    }
}
